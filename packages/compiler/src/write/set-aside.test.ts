import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { setAside } from './set-aside.js';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** dist/round with files in it. */
function dist(...names: readonly string[]) {
  const root = mkdtempSync(join(tmpdir(), 'ladder-'));
  roots.push(root);
  const folder = join(root, 'dist', 'round');
  mkdirSync(folder, { recursive: true });
  for (const name of names) writeFileSync(join(folder, name), name);
  return { root, here: () => readdirSync(folder).sort() };
}

const RELEASED = 'round-1.0.0-moodle.scorm12.zip';
const DRAFT = 'round-1.0.0-draft-moodle.scorm12.zip';

it('takes the zips of the draft away from the released ones', () => {
  const { root, here } = dist(RELEASED, DRAFT, 'round-1.0.0-draft-upload-sheet.html', 'release.json');

  const moved = setAside(root, 'round', 'round-1.0.0');

  expect(moved).toEqual([DRAFT, 'round-1.0.0-draft-upload-sheet.html']);
  expect(here()).toEqual(['earlier', 'release.json', RELEASED]);
});

it('does so with other versions, and the other way round', () => {
  const { root, here } = dist(RELEASED, DRAFT, 'round-0.9.0-moodle.scorm12.zip');

  setAside(root, 'round', 'round-1.0.0-draft');

  expect(here()).toEqual(['earlier', DRAFT]);
});

it('leaves alone what is not ours', () => {
  const names = ['notes.txt', 'round-map.pdf', 'round-two-1.0.0-moodle.scorm12.zip', RELEASED];
  const { root, here } = dist(...names);

  expect(setAside(root, 'round', 'round-1.0.0')).toEqual([]);
  expect(here()).toEqual(names.sort());
});
