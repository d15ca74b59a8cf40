import { expect, it } from 'vitest';
import { readNumber } from './read-number.js';

it.each([
  ['62', 62],
  [' 62 %', 62],
  ['1,200 patients', 1200],
  ['7.5 minutes', 7.5],
  ['−3', -3],
  ['£1,000,000', 1_000_000],
])('reads %s', (typed, value) => {
  expect(readNumber(typed)).toBe(value);
});

it.each(['', 'many', '6-7', '1,20', '62 % or so, at a guess, perhaps more', '12:30'])('does not read "%s"', (typed) => {
  expect(readNumber(typed)).toBeUndefined();
});
