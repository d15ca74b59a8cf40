import { expect, it } from 'vitest';
import { holdable, oddSigns } from './text-signs.js';

const rulesIn = (text: string) => oddSigns(text).map(({ rule }) => rule);

it.each([
  ['vertical tab', 'Held-out\u000Btest', 'Held-out test'],
  ['page break', 'One\u000Ctwo', 'One two'],
  ['line separator', 'One\u2028two', 'One two'],
  ['paragraph separator', 'One\u2029two', 'One two'],
  ['next line', 'One\u0085two', 'One two'],
  ['bell', 'a\u0007b', 'ab'],
  ['delete', 'a\u007Fb', 'ab'],
  ['a sign that is none', 'a\uFFFEb\uFFFFc\uFDD0d', 'abcd'],
  ['a sign that is none on another plane', 'a\u{1FFFE}b\u{10FFFF}c', 'abc'],
  ['half of a pair', 'a\uD83Db\uDE00c', 'abc'],
  ['a byte order mark within', 'a\uFEFFb', 'ab'],
  ['tags', 'Hello\u{E0049}\u{E0067}!', 'Hello!'],
])('takes out what no output can hold: %s', (_, typed, held) => {
  expect(holdable(typed)).toBe(held);
  expect(rulesIn(typed)).toContain('sign-unseen');
  expect(holdable(held)).toBe(held);
});

it.each([
  ['spaces of every kind', 'a\u00A0b\u2009c\u202Fd\u3000e\tf\ng'],
  ['joiners', 'می\u200Cخواهم 👩\u200D⚕️'],
  ['a flag made of tags', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
  ['pairs', '😀 𝒳 \u{2F800}'],
  ['marks of direction that end on their line', 'قيادة \u2067Ward\u2069 \u202Bab\u202C \u200E1\u200F'],
  ['soft hyphens', 'leader\u00ADship'],
])('keeps %s', (_, typed) => {
  expect(holdable(typed)).toBe(typed);
  expect(oddSigns(typed)).toEqual([]);
});

it.each([
  ['turns letters round', 'Give \u202E12\u202C mg', 5],
  ['forces one direction', 'a\u202Db', 1],
  ['does not end', 'a \u2067b\nc', 2],
  ['ends what never began', 'ab\u2069', 2],
])('finds a mark of direction that %s', (_, typed, offset) => {
  expect(oddSigns(typed)).toMatchObject([{ rule: 'sign-direction', offset }]);
});

it('says what a letter of Windows probably was', () => {
  expect(oddSigns('don\u0092t')).toMatchObject([
    { rule: 'sign-misread', sign: 'U+0092; it was probably ’', offset: 3 },
  ]);
});

it('finds signs of a font of its own, and what stands for an object', () => {
  expect(rulesIn('\uF0B7 five \u{F0001}')).toEqual(['sign-private', 'sign-private']);
  expect(rulesIn('a\uFFFC')).toEqual(['sign-object']);
});
