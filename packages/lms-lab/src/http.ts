import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LrsReply } from './lrs/wire.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.xml': 'text/xml; charset=utf-8',
  '.xsd': 'text/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Answers with a file or a text; the extension says the type. */
export function send(
  response: ServerResponse,
  status: number,
  extension: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    // Always asked for anew, but a page may come back from the browser's memory, which `no-store` would forbid.
    'cache-control': 'no-cache',
    ...headers,
  });
  response.end(body);
}

/** Answers as a server of a platform or an LRS does; not at all where the connection is gone. */
export function reply(
  response: ServerResponse,
  { status, headers = {}, body = '' }: LrsReply,
  more: Readonly<Record<string, string>> = {},
): void {
  if (response.destroyed) return;
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, { ...plain, ...headers, ...more });
  response.end(status === 204 ? undefined : body);
}

/** The body of a request, as text. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** A page of the lab. */
export function page(body: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>LMS lab</title><link rel="icon" href="data:,">
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style></head><body>${body}</body></html>`;
}

/** The page that plays a module: its data, the standard's implementation if it needs one, and the host's script. */
export function hostPage(data: unknown, implementation: string | undefined): string {
  // `<` is written as an escape, so that no value can end the script element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return page(`<button id="open" hidden>Open the module</button>
<script type="application/json" id="lab-data">${json}</script>
${implementation === undefined ? '' : `<script src="/lab/${implementation}.min.js"></script>`}
<script type="module" src="/lab/host/host.js"></script>`);
}
