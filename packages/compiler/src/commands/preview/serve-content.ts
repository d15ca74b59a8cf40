import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream';
import { applyPatches } from '../../media/strip/patch.js';
import { isOnDisk, lengthOf } from '../../model/file-tree.js';
import type { PackageContents } from '../../zip/zip.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.mp4': 'video/mp4',
  '.m4v': 'video/mp4',
  '.woff2': 'font/woff2',
};

/** The part of a file that a player of films asks for: first and last byte. */
interface Part {
  readonly first: number;
  readonly last: number;
}

/** Answers with one file of a package, in parts where parts are asked for: without them no film can be wound forward. */
export function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  content: NonNullable<ReturnType<PackageContents['get']>>,
): void {
  const size = lengthOf(content);
  const part = partOf(request.headers.range, size);
  const headers = {
    'content-type': TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'accept-ranges': 'bytes',
    'cache-control': 'no-cache',
  };
  if (part === 'none') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${size}` });
    return void response.end();
  }
  const { first, last } = part ?? { first: 0, last: size - 1 };
  response.writeHead(part ? 206 : 200, {
    ...headers,
    'content-length': last - first + 1,
    ...(part ? { 'content-range': `bytes ${first}-${last}/${size}` } : {}),
  });
  if (request.method === 'HEAD' || size === 0) return void response.end();
  if (!isOnDisk(content)) return void response.end(content.subarray(first, last + 1));
  // A film that is changed or taken away meanwhile breaks off; the next edition has the new one.
  const patches = content.hidden?.patches ?? [];
  pipeline(
    createReadStream(content.path, { start: first, end: last }),
    async function* (pieces: AsyncIterable<Buffer>) {
      let at = first;
      for await (const piece of pieces) {
        applyPatches(piece, at, patches);
        at += piece.byteLength;
        yield piece;
      }
    },
    response,
    () => undefined,
  );
}

/** RFC 9110, 14: one range; several at once are answered with the whole, which is allowed. */
function partOf(header: string | undefined, size: number): Part | 'none' | undefined {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return undefined;
  const from = found[1] === '' ? Math.max(0, size - Number(found[2])) : Number(found[1]);
  const to = found[1] === '' || found[2] === '' ? size - 1 : Math.min(Number(found[2]), size - 1);
  return from > to ? 'none' : { first: from, last: to };
}
