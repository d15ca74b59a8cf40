import { expect, it } from 'vitest';
import { startStopwatch } from './stopwatch.js';

function clock(): { at: number; read(): number } {
  return {
    at: 0,
    read() {
      return this.at;
    },
  };
}

it('counts from one second on and adds up', () => {
  const time = clock();
  const seconds = startStopwatch(() => time.read());
  const first = seconds();

  time.at = 90_500;

  expect([first, seconds()]).toEqual([1, 90]);
});

it('adds nothing when the clock jumps back, and goes on from there', () => {
  const time = clock();
  const seconds = startStopwatch(() => time.read());
  time.at = 60_000;
  seconds();

  time.at = -1e12;
  const after = seconds();
  time.at += 10_000;

  expect([after, seconds()]).toEqual([60, 70]);
});

it('takes a clock that jumps far ahead for half an hour', () => {
  const time = clock();
  const seconds = startStopwatch(() => time.read());

  time.at = 1e15;

  expect(seconds()).toBe(1_800);
});

it('never reaches ten hours', () => {
  const time = clock();
  const seconds = startStopwatch(() => time.read());

  for (let hour = 0; hour < 40; hour += 1) {
    time.at += 1_800_000;
    seconds();
  }

  expect(seconds()).toBe(35_999);
});
