import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lineProgress } from './progress.js';

beforeEach(() => void vi.useFakeTimers());

afterEach(() => void vi.useRealTimers());

it('shows after a moment how long a build has taken, in one line, until it is over', () => {
  const lines: string[] = [];
  const write = (text: string) => void lines.push(text.replace(/\r\u001B\[2K/, ''));
  const progress = lineProgress(1, { columns: 26, write });

  progress.begin('a-module-with-a-long-name');
  vi.advanceTimersByTime(3000);
  progress.over();
  vi.advanceTimersByTime(9000);

  expect(lines).toEqual([
    'Building a-module-with-a-',
    'Building a-module-with-a-',
    'Building a-module-w (2 s)',
    'Building a-module-w (3 s)',
    '',
  ]);
});
