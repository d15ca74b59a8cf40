import { hashOf, type LaunchMemory } from './launch-memory.js';
import { basicAuth, httpUrl } from './launch-url.js';
import { mayPass } from './lrs-client.js';

/** Written in place of a token once the platform has refused one, with its error code: no question is put twice. */
const REFUSED = '- ';

/** Why there is no token: it was given before, or the session has run out; it was refused; the platform failed; nobody answered. */
export type NoToken = 'token-used' | 'token-refused' | 'token-failed' | 'no-answer';

/** What asking for the token came to. */
export type TokenAnswer = { readonly auth: string } | { readonly trouble: NoToken };

/**
 * Gets the token that opens the LRS, as the value of `Authorization`. The fetch URL works once (cmi5 8.2), so the token
 * is kept for as long as this page lives, and in this tab for a reload, by a hash of the URL; and an answer, whatever it
 * is, is the last. The platform is asked again, when the learner says "Try again", only where none came (it may never
 * have been reached) or where it said that it is broken (8.2.3.2, error 3).
 */
export async function fetchToken(window: Window, memory: LaunchMemory): Promise<TokenAnswer> {
  const url = httpUrl(new URLSearchParams(window.location.search).get('fetch'));
  if (url === undefined) return { trouble: 'token-refused' };
  const key = `token.${hashOf(url)}`;
  const kept = memory.read(key);
  if (kept !== undefined)
    return kept.startsWith(REFUSED) ? refusal(kept.slice(REFUSED.length)) : { auth: basicAuth(kept) };
  let text: string;
  let status: number;
  try {
    const response = await window.fetch(url, { method: 'POST', cache: 'no-store' });
    status = response.status;
    text = await response.text();
  } catch {
    return { trouble: 'no-answer' };
  }
  const { token, code } = readAnswer(text);
  if (token !== undefined) memory.write(key, token);
  else if (code === '3' || (code === '' && mayPass(status))) return { trouble: 'token-failed' };
  else memory.write(key, REFUSED + code);
  return token === undefined ? refusal(code) : { auth: basicAuth(token) };
}

const refusal = (code: string): TokenAnswer => ({ trouble: code === '1' ? 'token-used' : 'token-refused' });

/** A refusal is `{"error-code": …}`, with whatever status (cmi5 8.2.3). */
function readAnswer(text: string): { readonly token: string | undefined; readonly code: string } {
  try {
    const answer = JSON.parse(text) as Record<string, unknown> | null;
    const token = answer?.['auth-token'];
    const code = answer?.['error-code'];
    const given = typeof token === 'string' && token !== '' && code === undefined;
    return {
      token: given ? token : undefined,
      code: typeof code === 'string' || typeof code === 'number' ? `${code}` : '',
    };
  } catch {
    return { token: undefined, code: '' };
  }
}
