import type { LastingMemo } from '../front-memo.js';
import type { Memo } from '../../model/memo.js';

/** A memo in memory, for a program that compiles one module again and again. */
export interface MemoryMemo extends Memo {
  /** Forgets what neither this compilation nor the one before it used. */
  turn(): void;
}

/**
 * Makes one over the memo that builds leave on the disk, so that the first compilation is quick as well. Only that one is
 * written there: what an author tries out in an afternoon is not.
 */
export function createMemoryMemo(disk: LastingMemo): MemoryMemo {
  let fresh = new Map<string, string>();
  let old = new Map<string, string>();
  let isFirst = true;
  return {
    recall(kind, text) {
      const key = `${kind}\n${text}`;
      const line = fresh.get(key) ?? old.get(key);
      if (line === undefined) {
        const known = disk.recall(kind, text);
        if (known !== undefined) fresh.set(key, JSON.stringify(known));
        return known;
      }
      fresh.set(key, line);
      return JSON.parse(line) as unknown;
    },
    keep(kind, text, made) {
      fresh.set(`${kind}\n${text}`, JSON.stringify(made));
      if (isFirst) disk.keep(kind, text, made);
    },
    turn() {
      isFirst = false;
      old = fresh;
      fresh = new Map();
    },
  };
}
