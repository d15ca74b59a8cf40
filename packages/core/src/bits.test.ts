import { expect, it } from 'vitest';
import { BitReader, BitWriter, widthFor } from './bits.js';
import { fnv1a, fromChar, toChars } from './hash.js';

it('reads back numbers of any width', () => {
  const written = [
    [5, 3],
    [0, 1],
    [65_535, 16],
    [1, 7],
    [63, 6],
  ] as const;
  const out = new BitWriter();
  for (const [value, width] of written) out.write(value, width);

  const bits = new BitReader(out.text());

  expect(written.map(([, width]) => bits.read(width))).toEqual(written.map(([value]) => value));
  expect(bits.failed).toBe(false);
});

it('notices the end, and a character that is not its own', () => {
  const short = new BitReader('A');
  short.read(7);
  const foreign = new BitReader('é');
  foreign.read(1);

  expect([short.failed, foreign.failed]).toEqual([true, true]);
});

it.each([
  [0, 1],
  [2, 1],
  [3, 2],
  [4, 2],
  [5, 3],
  [64, 6],
  [65, 7],
])('tells %d values apart with %d bits', (count, width) => {
  expect(widthFor(count)).toBe(width);
});

it('hashes as FNV-1a does, on bytes of UTF-16', () => {
  expect(fnv1a('')).toBe(0x811c9dc5);
  expect(fnv1a('a')).not.toBe(fnv1a('b'));
  expect(toChars(fnv1a('Łukasz'), 6)).toMatch(/^[A-Za-z0-9_-]{6}$/);
  expect(fromChar('=')).toBe(-1);
});
