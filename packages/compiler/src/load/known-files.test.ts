import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { openKnownFiles } from './known-files.js';

const root = mkdtempSync(join(tmpdir(), 'ladder-'));
afterAll(() => rmSync(root, { recursive: true }));

const film = join(root, 'film.mp4');
const look = async () => {
  const known = openKnownFiles(root, 'films', 'media');
  const found = await known.look(film);
  known.save();
  return found;
};

it('gives length and sums of a file, and reads it again when it changed', async () => {
  writeFileSync(film, '123456789');
  // The check value that everybody who computes this sum gives for these nine digits.
  expect(await look()).toMatchObject({ path: film, size: 9, crc32: 0xcbf43926 });

  writeFileSync(film, '12345678!');
  expect((await look()).crc32).not.toBe(0xcbf43926);
});

it('does not trust a file that changed just before it was read', async () => {
  const at = new Date(1_800_000_000_000);
  const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now());
  writeFileSync(film, 'one');
  utimesSync(film, at, at);
  await look();
  now.mockRestore();
  writeFileSync(film, 'two');
  utimesSync(film, at, at);

  expect((await look()).sha256).toBe('3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3');
});
