import type { Agent } from '@xapi/xapi';

/** What identifies a learner, as text: one of the four ways of xAPI 1.0.3, part 2, 2.4.2.3. */
export function learnerOf({ account, mbox, mbox_sha1sum: sum, openid }: Agent): string {
  return account ? JSON.stringify([account.homePage, account.name]) : (mbox ?? sum ?? openid ?? '');
}

type Given = Readonly<Record<string, unknown>>;

/** The four ways to say who somebody is, the first that is there decides: a statement may hold only one of them. */
const IDENTIFIERS = ['account', 'mbox', 'mbox_sha1sum', 'openid'] as const;

/**
 * Reads the actor of a launch, as LRSs take it today. A strict one answers 400 to every statement of an actor that is
 * written otherwise, so what is meant for certain is put right: launchers of the first Tin Can days put each value into a
 * list and name the parts of an account otherwise (Tin Can 0.9); some leave `mailto:` out, or a plus sign that nobody
 * encoded became a space on its way. What is no property of an actor is left out. `undefined` where nobody is named.
 */
export function readActor(text: string, home: string): Agent | undefined {
  try {
    return agentFrom(JSON.parse(text) as unknown, home);
  } catch {
    return undefined;
  }
}

function agentFrom(value: unknown, home: string): Agent | undefined {
  if (!isObject(value)) return undefined;
  const members = value['member'];
  const found: Record<string, unknown> = {
    account: accountFrom(first(value['account']), home),
    mbox: mboxFrom(first(value['mbox'])),
    mbox_sha1sum: sumFrom(first(value['mbox_sha1sum'])),
    openid: addressFrom(first(value['openid'])),
  };
  const who = IDENTIFIERS.find((name) => found[name] !== undefined);
  // A group without a name of its own is who is in it; of several, nobody can say who learns.
  if (!who) return Array.isArray(members) && members.length === 1 ? agentFrom(members[0], home) : undefined;
  const name = textOf(first(value['name']));
  const agent: Record<string, unknown> = {};
  // In the order in which they came: a platform may compare the text.
  for (const key of Object.keys(value)) {
    if (key === 'objectType') agent[key] = value[key] === 'Group' ? 'Group' : 'Agent';
    if (key === 'name' && name !== undefined) agent[key] = name;
    if (key === who) agent[key] = found[who];
  }
  return agent;
}

/** An account is a name on the platform of a home page; one that leaves the page out means the platform that launches. */
function accountFrom(value: unknown, home: string): Agent['account'] | undefined {
  if (!isObject(value)) return undefined;
  const name = textOf(value['name'] ?? value['accountName']);
  const page = value['homePage'] ?? value['accountServiceHomePage'] ?? value['homepage'];
  return name === undefined ? undefined : { homePage: addressFrom(page) ?? home, name };
}

function mboxFrom(value: unknown): string | undefined {
  const text = textOf(value)
    ?.replace(/^mailto:\s*/i, '')
    .replace(/%40/, '@')
    .replace(/ /g, '+');
  return text !== undefined && /^[^@]+@[^@]+$/.test(text) ? `mailto:${text}` : undefined;
}

function sumFrom(value: unknown): string | undefined {
  return /(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/i.exec(textOf(value) ?? '')?.[0].toLowerCase();
}

/** An address; one without a scheme gets that of the web. */
function addressFrom(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined || /\s/.test(text)) return undefined;
  return /^[a-z][a-z0-9+.-]*:./i.test(text) && !/^[^/]*:\d/.test(text) ? text : `https://${text.replace(/^\/+/, '')}`;
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value.find((one) => one !== null) : value);

const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text that says something; numbers are taken for text. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}
