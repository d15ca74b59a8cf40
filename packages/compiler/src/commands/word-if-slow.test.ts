import { setTimeout as after } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { wordIfSlow } from './word-if-slow.js';

afterEach(() => void vi.restoreAllMocks());

it('says its word where the work is slow, and nothing where it is quick or has failed', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

  expect(await wordIfSlow(Promise.resolve(1), 'quick', 10)).toBe(1);
  await expect(wordIfSlow(Promise.reject(new Error('no')), 'failed', 10)).rejects.toThrow('no');
  expect(await wordIfSlow(after(60, 2), 'slow', 10)).toBe(2);

  expect(write.mock.calls).toEqual([['slow\n']]);
});
