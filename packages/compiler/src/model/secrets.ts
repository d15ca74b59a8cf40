/** Something in a text that must not reach learners. */
export interface Secret {
  readonly rule: 'secret' | 'secret-likely';
  /** What it is, without the secret itself. */
  readonly what: string;
  /** Where it begins, counted in the text from 0. */
  readonly at: number;
}

/** Keys that their issuers mark, so that no guess is needed. */
const MARKED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:AKIA|ASIA)(?!IOSFODNN7EXAMPLE)[0-9A-Z]{16}\b/, 'an access key of Amazon Web Services'],
  [/-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[\s\\rn]{0,8}[A-Za-z0-9+/]{40}/, 'a private key'],
  [/\bgh[pousr]_[A-Za-z0-9]{36}\b/, 'a GitHub token'],
  [/\bxox[abprs]-[0-9]{6,}-[A-Za-z0-9-]{10,}/, 'a Slack token'],
  [/\bsk_live_[A-Za-z0-9]{20,}/, 'a Stripe key'],
  [/\bBearer\s+eyJ[\w-]{10,2000}\.[\w-]{10,4000}\.[\w-]{10,2000}/, 'a bearer token'],
  [/\bbtoa\(\s*(["'`])[^"'`:\s${}]{1,80}:[^"'`\s${}]{3,80}\1\s*\)/, 'a user name and password'],
  [
    /\b(?:https?|wss?|ftps?|sftp):\/\/[^\s/:@"'`<>{}$\\]{0,80}:[^\s/:@"'`<>{}$\\]{3,80}@[a-z0-9][a-z0-9.-]{2,}/i,
    'an address with a password in it',
  ],
];

const BASIC = /\bBasic\s+([A-Za-z0-9+/]{8,300}={0,2})/g;
const NAMED =
  /\b(password|passwd|client_?secret|api_?key|access_?token|auth_?token|secret_?key)["']?\s*[:=]\s*["'`]([^"'`\s<>{}$()/]{8,100})["'`]/gi;

/** What addresses carry behind their question mark to let somebody in. */
const IN_QUERY =
  /[?&#;](password|passwd|pwd|secret|client_?secret|api_?key|subscription-key|key|token|access_?token|auth_?token|id_?token|refresh_?token|secret_?key|jwt|sig|signature|x-amz-signature)=([^&#\s"'`<>(){}[\]$]{6,2000})/gi;

/** Secrets in a text. Words that could be anything are left alone: a false alarm in every library would hide a true one. */
export function secretsIn(text: string): readonly Secret[] {
  const found: Secret[] = MARKED.flatMap(([pattern, what]) => {
    const at = text.search(pattern);
    return at === -1 ? [] : [{ rule: 'secret', what, at }];
  });
  const basic = [...text.matchAll(BASIC)].find(([, code = '']) => isUserAndPassword(code));
  if (basic) found.push({ rule: 'secret', what: 'a user name and password (Basic)', at: basic.index });
  const named = [...text.matchAll(NAMED)].find(([, , value = '']) => looksMade(value));
  if (named) found.push({ rule: 'secret-likely', what: `${named[1] ?? ''} = …`, at: named.index });
  return found;
}

/** What looks like a password or a key in an address, as its name says. */
export function secretsInAddress(address: string): readonly Secret[] {
  return [...address.matchAll(IN_QUERY)]
    .filter(([, name = '', value = '']) => /^(?:pass|pwd)/i.test(name) || (value.length >= 8 && looksMade(value)))
    .map(({ index, 1: name }) => ({ rule: 'secret-likely', what: `${name ?? ''}=…`, at: index + 1 }));
}

/** Letters and digits mixed, as keys and passwords are and words are not. */
function looksMade(value: string): boolean {
  return /\d/.test(value) && /[a-z]/i.test(value);
}

function isUserAndPassword(code: string): boolean {
  return /^[\x21-\x7e]{1,100}:[\x20-\x7e]{1,200}$/.test(decoded(code));
}

/** Base64 as text; nothing where it is none. */
function decoded(code: string): string {
  try {
    return atob(code);
  } catch {
    return '';
  }
}
