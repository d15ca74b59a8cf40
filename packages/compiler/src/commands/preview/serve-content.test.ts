import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PackageContents } from '../../zip/zip.js';
import { serveFile } from './serve-content.js';

const TEXT = 'abcdefghij';

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ladder-film-'));
  const film = path.join(folder, 'film.mp4');
  await writeFile(film, TEXT);
  const files: PackageContents = new Map<string, Exclude<ReturnType<PackageContents['get']>, undefined>>([
    ['/memory.mp4', new TextEncoder().encode(TEXT)],
    ['/disk.mp4', { path: film, size: TEXT.length, sha256: '', crc32: 0 }],
  ]);
  server = createServer((request, response) => {
    const content = files.get(request.url ?? '');
    if (content) serveFile(request, response, request.url ?? '', content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** RFC 9110, 14: first and last byte count from 0; without a first, so many from the end. */
it.each(
  ['/memory.mp4', '/disk.mp4'].flatMap(
    (file) =>
      [
        [file, undefined, 200, TEXT, null],
        [file, 'bytes=0-2', 206, 'abc', 'bytes 0-2/10'],
        [file, 'bytes=7-', 206, 'hij', 'bytes 7-9/10'],
        [file, 'bytes=8-99', 206, 'ij', 'bytes 8-9/10'],
        [file, 'bytes=-4', 206, 'ghij', 'bytes 6-9/10'],
        [file, 'bytes=10-', 416, '', 'bytes */10'],
        [file, 'bytes=0-1,4-5', 200, TEXT, null],
      ] as const,
  ),
)('answers %s, asked for %s, with %i and "%s"', async (file, range, status, body, part) => {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${file}`, { headers: range === undefined ? {} : { range } });

  expect(response.status).toBe(status);
  expect(await response.text()).toBe(body);
  expect(response.headers.get('content-range')).toBe(part);
  expect(response.headers.get('content-type')).toBe('video/mp4');
});
