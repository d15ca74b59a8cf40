import { expect, it } from 'vitest';
import { createMemoryMemo } from './memory-memo.js';

it('gives a fresh copy of what this compilation or the one before it made, and forgets the rest', () => {
  const disk = new Map([['page\nfrom disk', { words: 1 }]]);
  const memo = createMemoryMemo({
    recall: (kind, text) => disk.get(`${kind}\n${text}`),
    keep: () => undefined,
    save: () => undefined,
  });

  memo.keep('page', 'text', { words: 2 });
  const first = memo.recall('page', 'text');

  expect(first).toEqual({ words: 2 });
  expect(memo.recall('page', 'text')).not.toBe(first);
  expect(memo.recall('page', 'from disk')).toEqual({ words: 1 });
  memo.turn();
  expect(memo.recall('page', 'text')).toEqual({ words: 2 });
  memo.turn();
  memo.turn();
  expect(memo.recall('page', 'text')).toBeUndefined();
});
