import { hashOf, type LaunchMemory } from './launch-memory.js';
import { httpUrl } from './launch-url.js';

/** Written in place of a token once the platform has refused one: the same question is never put twice. */
const REFUSED = '-';

/**
 * Gets the token that opens the LRS, as the value of `Authorization`. The fetch URL works once (cmi5 8.2), so the token
 * is kept in this tab for a reload, by a hash of the URL, and an answer, whatever it is, is the last. Only where none
 * came is the platform asked again, when the learner says "Try again": it may never have been reached.
 */
export async function fetchToken(window: Window, memory: LaunchMemory): Promise<string | undefined> {
  const url = httpUrl(new URLSearchParams(window.location.search).get('fetch'));
  if (url === undefined) return undefined;
  const key = `token.${hashOf(url)}`;
  const kept = memory.read(key);
  if (kept !== undefined) return kept === REFUSED ? undefined : `Basic ${kept}`;
  let text: string;
  let status: number;
  try {
    const response = await window.fetch(url, { method: 'POST', cache: 'no-store' });
    status = response.status;
    text = await response.text();
  } catch {
    return undefined;
  }
  const token = tokenIn(text);
  if (token !== undefined || status < 500) memory.write(key, token ?? REFUSED);
  return token === undefined ? undefined : `Basic ${token}`;
}

/** A refusal is `{"error-code": …}`, with whatever status (cmi5 8.2.3). */
function tokenIn(text: string): string | undefined {
  try {
    const answer = JSON.parse(text) as Record<string, unknown> | null;
    const token = answer?.['auth-token'];
    return typeof token === 'string' && token !== '' && answer?.['error-code'] === undefined ? token : undefined;
  } catch {
    return undefined;
  }
}
