import type { Agent } from '@xapi/xapi';
import { readActor } from './launch-actor.js';
import { statementId } from './statement-id.js';

/** What both ways of launching put into the address of the page. */
export interface LaunchUrl {
  readonly endpoint: string;
  readonly actor: Agent;
  readonly registration: string | undefined;
  readonly activityId: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads the launch from the page's address; `undefined` where it does not name an LRS, a learner and an activity.
 * Addresses are put together by hand on many platforms: what is encoded twice, or escaped as in HTML, is read all the
 * same.
 */
export function readLaunchUrl(
  parameters: URLSearchParams,
  activityParameter: 'activityId' | 'activity_id',
): LaunchUrl | undefined {
  const endpoint = httpUrl(decoded(parameter(parameters, 'endpoint'), /^https?:/i));
  if (endpoint === undefined) return undefined;
  const actor = readActor(decoded(parameter(parameters, 'actor'), /^[[{]/), new URL(endpoint).origin);
  // An IRI has no spaces; this one lost its encoding on the way.
  const activityId = decoded(parameter(parameters, activityParameter), /^[a-z][a-z0-9+.-]*:/i).replace(/ /g, '%20');
  if (!actor || activityId === '') return undefined;
  const given = decoded(parameter(parameters, 'registration'), /./);
  // cmi5 keeps the launch data under the registration as it gave it.
  const registration = activityParameter === 'activityId' ? given : registrationFrom(given);
  return { endpoint: endpoint.replace(/\/*$/, '/'), actor, registration: registration || undefined, activityId };
}

/**
 * The registration as an LRS takes it, a UUID in small letters (RFC 9562, 4). One that is none gets one of its own, the
 * same each time: without, two registrations would share what is saved.
 */
function registrationFrom(given: string): string {
  const bare = given
    .toLowerCase()
    .replace(/^urn:uuid:/, '')
    .replace(/[{}]/g, '');
  return bare === '' || UUID.test(bare) ? bare : statementId('registration', given);
}

/** A parameter by its name; case, underscores and what HTML makes of `&` do not count. */
function parameter(parameters: URLSearchParams, name: string): string {
  const bare = (text: string): string => text.replace(/^amp;|_/g, '').toLowerCase();
  const [, value = ''] = [...parameters].find(([given]) => bare(given) === bare(name)) ?? [];
  return value.trim();
}

/** A value that was encoded once too often, decoded until it looks as it should; or as it came. */
function decoded(value: string, looks: RegExp): string {
  let text = value;
  try {
    for (let times = 0; times < 3 && !looks.test(text) && text.includes('%'); times += 1)
      text = decodeURIComponent(text);
  } catch {
    return value;
  }
  return looks.test(text) ? text : value;
}

/** An absolute address of a web server, unchanged; `undefined` for anything else, such as `javascript:`. */
export function httpUrl(text: string | null | undefined): string | undefined {
  try {
    return text && /^https?:$/.test(new URL(text).protocol) ? text : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The value of `Authorization` for a credential as platforms give it: with its scheme or without (then it is Basic), with
 * a plus that became a space, or still encoded for an address (cmi5 8.2.2 calls the token "URL-encoded").
 */
export function basicAuth(given: string): string {
  const plain = decoded(given.trim(), /^[^%]*$/);
  const [, scheme = 'Basic', value = plain] = /^(basic|bearer)\s+(.*)$/i.exec(plain) ?? [];
  return `${/^basic$/i.test(scheme) ? 'Basic' : 'Bearer'} ${value.trim().replace(/ /g, '+')}`;
}
