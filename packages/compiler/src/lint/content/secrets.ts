/** Something in a file that must not be in a package. */
export interface Secret {
  readonly rule: 'secret' | 'secret-likely';
  /** What it is, without the secret itself. */
  readonly what: string;
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
    /\b(?:https?|wss?):\/\/[^\s/:@"'`<>{}$\\]{1,80}:[^\s/:@"'`<>{}$\\]{3,80}@[a-z0-9][a-z0-9.-]{2,}/i,
    'an address with a password in it',
  ],
];

const BASIC = /\bBasic\s+([A-Za-z0-9+/]{8,300}={0,2})/g;
const NAMED =
  /\b(password|passwd|client_?secret|api_?key|access_?token|auth_?token|secret_?key)["']?\s*[:=]\s*["'`]([^"'`\s<>{}$()/]{8,100})["'`]/gi;

/** Secrets in a text. Words that could be anything are left alone: a false alarm in every library would hide a true one. */
export function secretsIn(text: string): readonly Secret[] {
  const found: Secret[] = MARKED.filter(([pattern]) => pattern.test(text)).map(([, what]) => ({
    rule: 'secret',
    what,
  }));
  if ([...text.matchAll(BASIC)].some(([, code = '']) => isUserAndPassword(code))) {
    found.push({ rule: 'secret', what: 'a user name and password (Basic)' });
  }
  const named = [...text.matchAll(NAMED)].find(([, , value = '']) => /\d/.test(value) && /[a-z]/i.test(value));
  if (named) found.push({ rule: 'secret-likely', what: `${named[1] ?? ''} = …` });
  return found;
}

function isUserAndPassword(code: string): boolean {
  return /^[\x21-\x7e]{1,100}:[\x20-\x7e]{1,200}$/.test(Buffer.from(code, 'base64').toString('latin1'));
}
