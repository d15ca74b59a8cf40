import { describe, expect, it } from 'vitest';
import { withPassMark } from './pass-mark.js';

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
