import { describe, expect, it } from 'vitest';
import { aged, KEPT_FOR, stamped, unstamped } from './kept-for.js';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 30);

it('is two weeks, as the privacy page says', () => {
  expect(KEPT_FOR).toBe(14 * DAY);
});

it('gives a value back as it was', () => {
  for (const value of ['', 'words', '@1;x', '{"a":"@2,3;"}', 'line\nline']) {
    expect(unstamped(stamped(value, NOW))).toBe(value);
  }
});

it('ends after its days, counted from the last writing', () => {
  const text = stamped('x', NOW);
  const renewed = stamped('y', NOW + 10 * DAY, text);

  expect(unstamped(aged(text, NOW + 14 * DAY - 1))).toBe('x');
  expect(aged(text, NOW + 14 * DAY)).toBeUndefined();
  expect(unstamped(aged(renewed, NOW + 23 * DAY))).toBe('y');
});

it('counts what an earlier version kept, without a time, from today', () => {
  const found = aged('paediatrics', NOW) ?? '';

  expect(unstamped(found)).toBe('paediatrics');
  expect(aged(found, NOW + 14 * DAY)).toBeUndefined();
});

/** Opens the module on each of the days in turn, as the clock has them, and says whether the value is still there. */
function openedOn(text: string, ...days: readonly number[]): boolean {
  return days.reduce<string | undefined>((kept, day) => kept && aged(kept, NOW + day * DAY), text) !== undefined;
}

describe('a clock that jumps', () => {
  it.each([-1, -30, -1000])('back by %i days, and right again, loses nothing', (days) => {
    expect(openedOn(stamped('x', NOW), days, 1)).toBe(true);
    expect(openedOn(stamped('x', NOW), days, 13)).toBe(true);
  });

  it.each([1 / 24, 30, 1000])('and was ahead by %d days at the writing holds nothing for longer', (days) => {
    const text = stamped('x', NOW + days * DAY);

    expect(openedOn(text, 0, 13)).toBe(true);
    expect(openedOn(text, 0, 15, 30)).toBe(false);
  });

  it('and is behind at a second writing does not make the value older', () => {
    const text = stamped('y', NOW - 30 * DAY, stamped('x', NOW));

    expect(unstamped(text)).toBe('y');
    expect(openedOn(text, -30, 1)).toBe(true);
  });

  it('twice, further back each time, holds nothing', () => {
    const text = stamped('x', NOW + 2000 * DAY);

    expect(openedOn(text, 1000, 0, 13)).toBe(true);
    expect(openedOn(text, 1000, 0, 15)).toBe(false);
  });
});
