import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { readThrough } from '../load/read-through.js';
import type { FileOnDisk } from '../model/file-tree.js';
import type { Toolkit } from '../toolkit/toolkit.js';
import { zip } from '../zip/zip.js';
import { writeZip } from './write-zip.js';

const folder = mkdtempSync(join(tmpdir(), 'ladder-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 8)) % 256);

async function onDisk(name: string, content: Uint8Array): Promise<FileOnDisk> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path, ...(await readThrough(path)) };
}

/** A toolkit that keeps in memory what is made for it. */
function openShelf(kept = new Map<string, Uint8Array>()): Toolkit {
  return {
    root: folder,
    version: '0',
    async artefact(name, make) {
      const made = kept.get(name) ?? (await make());
      if (typeof made === 'string') throw new Error('What is packed is no text.');
      kept.set(name, made);
      return made;
    },
  };
}

async function written(files: Parameters<typeof writeZip>[0], toolkit = openShelf(), write = writeZip) {
  const path = join(folder, 'made.zip');
  rmSync(path, { force: true });
  const file = openSync(path, 'wx+');
  const made = await write(files, file, toolkit);
  closeSync(file);
  return { made, content: readFileSync(path) };
}

it('gives the bytes that a zip of the same files in memory has, wherever the recordings are', async () => {
  const words = new TextEncoder().encode('<!doctype html>'.repeat(100));
  const [film, talk] = [bytes(3_000_000), bytes(300_000)];
  const expected = await zip(
    new Map([
      ['index.html', words],
      ['media/film.m4v', film],
      ['media/note.txt', words],
      ['media/talk.mp3', talk],
    ]),
  );

  const { made, content } = await written(
    new Map<string, Uint8Array | FileOnDisk>([
      ['index.html', words],
      ['media/film.m4v', await onDisk('film.mp4', film)],
      ['media/note.txt', words],
      ['media/talk.mp3', await onDisk('talk.mp3', talk)],
    ]),
  );

  expect(content.equals(expected)).toBe(true);
  expect(made).toMatchObject({ size: expected.length, changed: [] });
});

it('names a recording that somebody saved meanwhile', async () => {
  const film = await onDisk('changing.mp4', bytes(1000));
  writeFileSync(film.path, bytes(2000));

  expect((await written(new Map([['media/film.m4v', film]]))).made.changed).toEqual([film.path]);
});

it('gives the same bytes again for what was packed before', async () => {
  const script = new TextEncoder().encode('const a = 1;'.repeat(1000));
  const files = (page: string) =>
    new Map([
      ['index.html', new TextEncoder().encode(page)],
      ['assets/player.js', script],
      ['assets/other.js', script],
      ['end.txt', script],
    ]);

  for (const page of ['one', 'two', 'three']) {
    const { content } = await written(files(page));
    expect(content.equals(await zip(files(page)))).toBe(true);
  }
});

it('gives the same bytes with what the toolkit keeps of its own files, and leaves a module’s pictures out of that', async () => {
  const text = (words: string) => new TextEncoder().encode(words.repeat(1000));
  const files = new Map([
    ['index.html', text('<p>page</p>')],
    ['assets/player.js', text('const kept = 1;')],
    ['media/picture.svg', text('<svg></svg>')],
    ['schema.xsd', text('<schema/>')],
  ]);
  const kept = new Map<string, Uint8Array>();
  const toolkit = openShelf(kept);

  const { content } = await written(files, toolkit);
  const first = [...kept.values()];
  // Another build finds on the shelf what this one put there.
  vi.resetModules();
  const { writeZip: inAnotherBuild } = await import('./write-zip.js');
  const again = await written(files, toolkit, inAnotherBuild);

  expect(content.equals(await zip(files))).toBe(true);
  expect(again.content.equals(content)).toBe(true);
  expect(first).toHaveLength(2);
  expect([...kept.values()]).toEqual(first);
});
