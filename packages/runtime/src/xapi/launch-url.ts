import type { Agent } from '@xapi/xapi';

/** What both ways of launching put into the address of the page. */
export interface LaunchUrl {
  readonly endpoint: string;
  readonly actor: Agent;
  readonly registration: string | undefined;
  readonly activityId: string;
}

/** Reads the launch from the page's address; `undefined` where it does not name an LRS, a learner and an activity. */
export function readLaunchUrl(parameters: URLSearchParams, activityParameter: string): LaunchUrl | undefined {
  const endpoint = httpUrl(parameters.get('endpoint'));
  const actor = readActor(parameters.get('actor'));
  const activityId = parameters.get(activityParameter)?.trim();
  if (endpoint === undefined || !actor || !activityId) return undefined;
  return { endpoint, actor, registration: parameters.get('registration')?.trim() || undefined, activityId };
}

/** An absolute address of a web server, unchanged; `undefined` for anything else, such as `javascript:`. */
export function httpUrl(text: string | null | undefined): string | undefined {
  try {
    return text && /^https?:$/.test(new URL(text).protocol) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** What identifies a learner, as text: one of the four ways of xAPI 1.0.3, part 2, 2.4.2.3. */
export function learnerOf({ account, mbox, mbox_sha1sum: sum, openid }: Agent): string {
  return account ? JSON.stringify([account.homePage, account.name]) : (mbox ?? sum ?? openid ?? '');
}

/**
 * Reads an actor. Launchers of the first Tin Can days put each value into a list and name the parts of an account
 * otherwise (Tin Can 0.9); today's LRSs take only today's form.
 */
function readActor(text: string | null): Agent | undefined {
  try {
    const given = JSON.parse(text ?? '') as Record<string, unknown>;
    const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
    const account = first(given['account']) as Record<string, unknown> | undefined;
    const actor: Record<string, unknown> = { ...given };
    for (const name of ['name', 'mbox', 'mbox_sha1sum', 'openid', 'account']) {
      if (name in given) actor[name] = first(given[name]);
    }
    if (account?.['accountName'] !== undefined) {
      actor['account'] = { homePage: account['accountServiceHomePage'], name: account['accountName'] };
    }
    return learnerOf(actor) === '' ? undefined : actor;
  } catch {
    return undefined;
  }
}
