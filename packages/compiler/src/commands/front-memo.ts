import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Memo } from '../model/memo.js';
import { writeWhole } from '../toolkit/toolkit-hash.mjs';

/** A memo that lasts: one file for each module, thrown away when the compiler itself changes. */
export interface LastingMemo extends Memo {
  /** Writes down what this build used, when anything is new. What it did not use is forgotten. */
  save(): void;
}

/** Opens the memo of a module. The file has a line for each entry, so that only what is asked for is read as JSON. */
export function openMemo(root: string, moduleId: string, compilerHash: string, name = 'front'): LastingMemo {
  const file = join(root, '.cache', 'modules', moduleId, `${name}.txt`);
  const before = readLines(file, compilerHash);
  const used = new Map<string, string>();
  let grown = false;
  return {
    recall(kind, text) {
      const key = keyOf(kind, text);
      const line = before.get(key);
      if (line === undefined) return undefined;
      used.set(key, line);
      return JSON.parse(line) as unknown;
    },
    keep(kind, text, made) {
      used.set(keyOf(kind, text), JSON.stringify(made));
      grown = true;
    },
    save() {
      if (!grown) return;
      writeWhole(file, [compilerHash, ...[...used].map(([key, line]) => `${key} ${line}`)].join('\n'));
    },
  };
}

function readLines(file: string, compilerHash: string): ReadonlyMap<string, string> {
  let lines: readonly string[] = [];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    // The first build of this module.
  }
  if (lines[0] !== compilerHash) return new Map();
  return new Map(
    lines.slice(1).map((line) => {
      const gap = line.indexOf(' ');
      return [line.slice(0, gap), line.slice(gap + 1)];
    }),
  );
}

function keyOf(kind: string, text: string): string {
  return createHash('sha256').update(`${kind}\n${text}`).digest('hex');
}
