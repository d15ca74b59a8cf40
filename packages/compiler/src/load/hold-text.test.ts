import { expect, it } from 'vitest';
import { Findings } from '../model/rules.js';
import { holdText } from './hold-text.js';
import { LOAD_RULES } from './rules.js';

function held(text: string, file = 'modules/round/pages/01-a.md') {
  const findings = new Findings('load', LOAD_RULES);
  const value = holdText(text, file, findings);
  return { value, found: findings.found };
}

it('says where a sign is that is not kept, and what it is read as', () => {
  const { value, found } = held('# One\n\nHeld-out\u000Btest and a\u0007b');

  expect(value).toBe('# One\n\nHeld-out test and ab');
  expect(found).toMatchObject([
    {
      id: 'load/sign-unseen',
      severity: 'warning',
      location: { file: 'modules/round/pages/01-a.md', line: 3, column: 9 },
      message:
        'a sign that cannot be seen stands here, a vertical tab (U+000B); no platform can hold it, so it is read as a space.',
    },
  ]);
});

it.each([
  ['Give \u202E12\u202C mg', 'sign-direction', 6],
  ['don\u0092t', 'sign-misread', 4],
  ['a \uF0B7', 'sign-private', 3],
  ['a \uFFFC', 'sign-object', 3],
  ['a &#11; b', 'sign-written', 3],
  ['a &#x202E; b', 'sign-written', 3],
])('finds %j', (text, rule, column) => {
  expect(held(text).found).toMatchObject([{ id: `load/${rule}`, location: { line: 1, column } }]);
});

it('finds signs written out in JSON, and no pairs', () => {
  const file = 'modules/round/references.json';

  expect(held('[{"title":"a\\u000bb"}]', file).found).toMatchObject([
    { id: 'load/sign-written', location: { column: 13 } },
  ]);
  expect(held('[{"title":"\\ud83d\\ude00 \\u00e9"}]', file).found).toEqual([]);
});

it('leaves ordinary references to signs alone', () => {
  expect(held('a &#233; &#x1F600; &amp; &#160;').found).toEqual([]);
});

it('says a few of many', () => {
  expect(held('a\u000Bb\n'.repeat(100)).found).toHaveLength(5);
});
