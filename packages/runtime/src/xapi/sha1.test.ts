import { expect, it } from 'vitest';
import { sha1 } from './sha1.js';
import { statementId } from './statement-id.js';

/** From `sha1sum`; lengths on both sides of where the padding takes another block. */
it.each([
  ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  ['abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['Siân Llŷr 李小龍 👩‍⚕️', '23347b269bb4326424478a38c44ef92c3f88192c'],
  ['x'.repeat(55), 'cef734ba81a024479e09eb5a75b6ddae62e6abf1'],
  ['x'.repeat(56), '901305367c259952f4e7af8323f480d59f81335b'],
  ['x'.repeat(64), 'bb2fa3ee7afb9f54c6dfb5d021f14b1ffe40c163'],
  ['y'.repeat(4096), '30ecb4c1698fe321dfc1d3c16673ee0dafcbe55c'],
])('is the digest of %j', (text, digest) => {
  expect(sha1(text)).toBe(digest);
});

it('names statements with UUIDs of version 5, the same for the same event only', () => {
  const ids = ['a', 'b'].flatMap((registration) =>
    ['completed', 'passed'].map((what) => statementId(registration, what)),
  );

  expect(new Set(ids).size).toBe(4);
  expect(ids).toEqual(expect.arrayContaining([statementId('a', 'completed')]));
  ids.forEach((id) => expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
});
