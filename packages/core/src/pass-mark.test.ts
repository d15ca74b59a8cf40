import { describe, expect, it } from 'vitest';
import { passMarkOf, scaledThatReaches, withPassMark } from './pass-mark.js';

const layoutOf = (pass: number, drawn: number) => ({
  pages: [],
  assessment: { pass, drawn, tries: 1, shuffle: false },
});

describe('the pass mark of a platform', () => {
  it.each([
    [4, 0.9, 4],
    [4, 0.75, 3],
    [4, 0.5, 2],
    [4, 0, 0],
    [4, 1, 4],
    [3, 0.6666, 2],
    [3, 0.67, 2],
    [3, 0.68, 3],
    [3, 0.3333, 1],
    [7, 0.7142, 5],
    [7, 0.72, 6],
    // As a platform with numbers of 32 bits tells it: 0.66 is a little more, 0.29 a little less.
    [50, Math.fround(0.66), 33],
    [100, Math.fround(0.29), 29],
    [50, 0.6666, 33],
  ])('of %i questions, at %d, is %i right', (drawn, mark, needed) => {
    expect(withPassMark(layoutOf(1, drawn), mark).assessment?.pass).toBe(needed);
  });

  it('changes nothing where none is asked for, where it is the same, and where nothing is assessed', () => {
    const layout = layoutOf(3, 4);

    expect(withPassMark(layout, undefined)).toBe(layout);
    expect(withPassMark(layout, 0.75)).toBe(layout);
    expect(withPassMark({ pages: [] }, 0.75)).toEqual({ pages: [] });
  });
});

describe('every pass mark up to 40 of 40', () => {
  const all = Array.from({ length: 40 }, (_, n) => n + 1).flatMap((drawn) =>
    Array.from({ length: drawn }, (_, n) => ({ pass: n + 1, drawn })),
  );
  /** How platforms are known to keep a number. */
  const formsOf = (mark: number) => [mark, Math.fround(mark), Math.round(100 * mark) / 100, Number(mark.toFixed(4))];
  const told = (right: number, drawn: number) => Math.round((100 * right) / drawn) / 100;

  it('has two decimals, and no more than its share', () => {
    for (const { pass, drawn } of all) {
      const mark = passMarkOf({ pass, drawn });
      expect(String(mark)).toMatch(/^[01](\.\d{1,2})?$/);
      expect(mark).toBeLessThanOrEqual(pass / drawn);
      expect(mark).toBeGreaterThan(pass / drawn - 0.01);
    }
  });

  it('is reached by exactly the right answers it asks for, however a platform keeps it and tells it', () => {
    for (const { pass, drawn } of all) {
      const mark = passMarkOf({ pass, drawn });
      for (const heard of formsOf(mark)) {
        expect(withPassMark(layoutOf(1, drawn), heard).assessment?.pass ?? 1).toBe(pass);
        for (const compared of formsOf(mark)) {
          expect(scaledThatReaches(told(pass, drawn), heard)).toBeGreaterThanOrEqual(compared);
          expect(told(pass - 1, drawn)).toBeLessThan(compared);
        }
      }
    }
  });

  it('of an older package, which had four decimals, is reached as well', () => {
    for (const { pass, drawn } of all) {
      const mark = Math.floor((10_000 * pass) / drawn) / 10_000;
      for (const heard of formsOf(mark)) {
        expect(withPassMark(layoutOf(1, drawn), heard).assessment?.pass ?? 1).toBe(pass);
        for (const compared of formsOf(heard)) {
          expect(scaledThatReaches(told(pass, drawn), heard)).toBeGreaterThanOrEqual(compared);
        }
      }
    }
  });

  it('does not make a score more than it can be', () => {
    expect(scaledThatReaches(1, 1)).toBe(1);
    expect(scaledThatReaches(0.75, 0.75)).toBe(0.75);
    expect(scaledThatReaches(0.9, 0.66)).toBe(0.9);
  });
});
