import { describe, expect, it } from 'vitest';
import { isUnit, isWithin, readNumber } from './read-number.js';

describe('a number as learners type it', () => {
  it.each([
    ['7½', 7.5],
    ['½', 0.5],
    ['1/4', 0.25],
    ['7 1/2', 7.5],
    ['.5', 0.5],
    ['1,200', 1200],
    ['1 200', 1200],
    ['1\u202f200', 1200],
    ['0,125', 0.125],
    ['1.234,5', 1234.5],
    ['1·5', 1.5],
    ['٧٫٥', 7.5],
    ['７.５', 7.5],
    ['−3 °C', -3],
    ['£20', 20],
    ['62 %', 62],
    ['19h', 19],
    ['5 mg/kg', 5],
    ['62.', 62],
    ['', undefined],
    ['nineteen', undefined],
    ['7-8', undefined],
    ['1:30', undefined],
    ['1/0', undefined],
    ['1.2.3', undefined],
    ['10⁹', undefined],
    ['10^9', undefined],
    ['5²', undefined],
    ['5+', undefined],
    ['5-', undefined],
    ['<5', undefined],
    ['5>', undefined],
    ['5!', undefined],
    ['5±1', undefined],
    ['5 × 10', undefined],
    ['1e3', undefined],
    ['5 ½ ½', undefined],
  ])('reads %s', (typed, value) => {
    expect(readNumber(typed)?.value).toBe(value);
  });
});

it.each([
  ['', 'minutes', true],
  ['min', 'minutes', true],
  ['minute', 'minutes', true],
  ['Minutes.', 'minutes', true],
  ['hours', 'minutes', false],
  ['mg', 'µg', false],
  ['μg', 'µg', true],
  ['m', 'mg', false],
  ['mg', 'mg/kg', false],
  ['%', '%', true],
  ['%', '', false],
  ['h', '', true],
  ['£', '£', true],
  ['$', '£', false],
  ['°C', '°C', true],
])('a typed unit "%s" where "%s" was asked for: %s', (typed, asked, same) => {
  expect(isUnit(typed, asked)).toBe(same);
});

it('forgives what computers get wrong with decimals', () => {
  expect(isWithin(0.4, 0.3, 0.1)).toBe(true);
  expect(isWithin(0.41, 0.3, 0.1)).toBe(false);
});
