import { describe, expect, it } from 'vitest';
import { front, page, settings } from './small-module.js';

async function found(changes: Record<string, string>): Promise<readonly string[]> {
  const { diagnostics } = await front(changes);
  return diagnostics
    .filter(({ id }) => id.startsWith('validate/secret'))
    .map(({ id, location }) => `${id} ${location?.file ?? ''}:${location?.line ?? 0}:${location?.column ?? 0}`);
}

const PAGE = 'modules/small/pages/02-second.md';
const KEY = 'AKIAABCDEFGHIJKLMNOP';

describe('a password, token or key in what an author writes is named where it stands', () => {
  it.each([
    ['a link', page('See [it](https://ward:letmein@example.org/).'), `validate/secret ${PAGE}:3:10`],
    ['a bare address', page('See https://ward:letmein@example.org/.'), `validate/secret ${PAGE}:3:5`],
    ['a link by name', page('See [it][a].\n\n[a]: https://ward:letmein@example.org/'), `validate/secret ${PAGE}:5:6`],
    ['a link with a backslash', page('See [it](https://ward:let\\_mein@example.org/).'), `validate/secret ${PAGE}:3:5`],
    ['a link in a block', page(':::inset\n[It](https://ward:letmein@example.org/)\n:::'), `validate/secret ${PAGE}:4:6`],
    ['a token in a link', page('See [it](https://example.org/?a=b&token=a1b2c3d4).'), `validate/secret-likely ${PAGE}:3:35`],
    ['a password in a link', page('See [it](https://example.org/?password=letmein).'), `validate/secret-likely ${PAGE}:3:31`],
    ['a signed address', page('See [it](https://example.org/?se=2027&sig=a1b2c3d4%3D).'), `validate/secret-likely ${PAGE}:3:39`],
    ['a key in running text', page(`Use ${KEY} for it.`), `validate/secret ${PAGE}:3:5`],
    ['a key in code', page(`Use \`${KEY}\` for it.`), `validate/secret ${PAGE}:3:6`],
    [
      'a private key over lines',
      page(`-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkq'.repeat(3)}`),
      `validate/secret ${PAGE}:3:1`,
    ],
    [
      'settings',
      settings('summary: See https://ward:letmein@example.org/'),
      'validate/secret modules/small/module.yaml:7:14',
    ],
    [
      'the organisation',
      {
        'organisation.yaml':
          'provider: Us\nmailbox: us@example.org\nsupport:\n  - name: Help\n    url: https://ward:letmein@example.org/\n',
      },
      'validate/secret organisation.yaml:5:10',
    ],
  ])('%s', async (_, changes, place) => {
    expect(await found(changes)).toEqual([place]);
  });

  it('each of them', async () => {
    expect(await found(page(`${KEY}\n\n${KEY}\n\nhttps://ward:letmein@example.org/`))).toHaveLength(3);
  });
});

it.each([
  ['a note to oneself', page(`Text.\n\n<!-- ${KEY} -->`)],
  ['a comment in settings', settings(`# ${KEY}`)],
  ['an email address', page('Write to [us](mailto:us@example.org).')],
  ['a port', page('See [it](https://example.org:8443/a@b).')],
  ['a word after a key', page('See [it](https://example.org/?key=introduction&token=chapter).')],
  ['a film', page('See [it](https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=10s).')],
  ['advice about passwords', page('Never write password=hunter2 on the board, nor "token: a1b2c3d4e5" in a mail.')],
])('says nothing about %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});
