import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Compares with a golden file. `UPDATE_GOLDENS=1` writes the file and fails all the same, so that nobody leaves it on. */
export function expectGolden(text: string, name: string): void {
  const path = fileURLToPath(new URL(name, import.meta.url));
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (process.env['UPDATE_GOLDENS'] === '1') {
    writeFileSync(path, text);
    throw new Error(`${name} was written. Look at the difference, then run the tests again without UPDATE_GOLDENS.`);
  }
  expect(text).toBe(before);
}
