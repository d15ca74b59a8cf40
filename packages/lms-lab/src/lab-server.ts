import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { KeptRecord, LaunchOptions, Standard } from './host/types.js';
import { filesOfFolder, filesOfZip, launchPage, type PackageFiles } from './zip-files.js';

/** Where a package comes from: an unpacked folder, the bytes of its zip, or files in memory. */
export type LabSource =
  { readonly packageDir: string } | { readonly zipBytes: Uint8Array } | { readonly files: PackageFiles };

/** How the lab serves files, besides what is right. */
export interface LabServerOptions {
  /** `html200`: answers a missing file with 200 and a page, as Learning Hub does. */
  readonly missing?: '404' | 'html200';
}

/** An LMS on this machine that plays one package. */
export interface LabServer {
  readonly url: string;
  /** The address of the page that plays the package. Each visit is one launch. */
  launchUrl(options: LaunchOptions): string;
  /** The address of the package's first page by itself, without any platform. */
  readonly contentUrl: string;
  /** What is kept of a learner. */
  record(standard: Standard, learner?: string): KeptRecord;
  setRecord(standard: Standard, record: KeptRecord, learner?: string): void;
  /** How often a launch said goodbye, over all learners. */
  readonly finishes: number;
  close(): Promise<void>;
}

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

const require = createRequire(import.meta.url);

/** The lab's own files, by their address. */
const OWN: Readonly<Record<string, string | URL>> = {
  '/lab/host.js': new URL('./host/host.js', import.meta.url),
  '/lab/platform.js': new URL('./host/platform.js', import.meta.url),
  '/lab/rules.js': new URL('./host/rules.js', import.meta.url),
  '/lab/scorm12.min.js': require.resolve('scorm-again/scorm12/min'),
  '/lab/scorm2004.min.js': require.resolve('scorm-again/scorm2004/min'),
};

/** Starts an LMS on the loopback address only. Records live as long as the server. */
export async function createLabServer(source: LabSource, options: LabServerOptions = {}): Promise<LabServer> {
  const files =
    'files' in source
      ? source.files
      : 'zipBytes' in source
        ? await filesOfZip(source.zipBytes)
        : await filesOfFolder(source.packageDir);
  const launch = `/content/${launchPage(files)}`;
  const records = new Map<string, KeptRecord>();
  let finishes = 0;
  const keyOf = (standard: string, learner = 'learner-1'): string => `${standard} ${learner}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const own = OWN[url.pathname];
    if (own) return send(response, 200, extname(String(own)), await readFile(own));
    if (url.pathname === '/lab/launch') {
      const given = JSON.parse(url.searchParams.get('options') ?? '{}') as LaunchOptions;
      const kept = records.get(keyOf(given.standard, given.learner)) ?? {};
      return send(response, 200, '.html', hostPage({ options: given, kept, launch }));
    }
    if (url.pathname === '/lab/frame') {
      const depth = Number(url.searchParams.get('depth'));
      const inside = depth > 1 ? `/lab/frame?depth=${depth - 1}` : launch;
      return send(response, 200, '.html', page(`<iframe id="content" title="Module" src="${inside}"></iframe>`));
    }
    if (url.pathname === '/lab/record' && request.method === 'POST') {
      const { record, final } = JSON.parse(await bodyOf(request)) as { record: KeptRecord; final: boolean };
      records.set(keyOf(url.searchParams.get('standard') ?? '', url.searchParams.get('learner') ?? undefined), record);
      if (final) finishes += 1;
      return send(response, 200, '.txt', 'kept');
    }
    const file = files.get(decodeURIComponent(url.pathname.replace(/^\/content\//, '')));
    if (file && url.pathname.startsWith('/content/')) return send(response, 200, extname(url.pathname), file);
    if (options.missing === 'html200') return send(response, 200, '.html', page('<p>Unable to find content.</p>'));
    return send(response, 404, '.txt', 'Not found');
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((reason: unknown) => send(response, 500, '.txt', String(reason)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    contentUrl: `${url}${launch}`,
    launchUrl: (launchOptions) => `${url}/lab/launch?options=${encodeURIComponent(JSON.stringify(launchOptions))}`,
    record: (standard, learner) => records.get(keyOf(standard, learner)) ?? {},
    setRecord: (standard, record, learner) => void records.set(keyOf(standard, learner), record),
    get finishes() {
      return finishes;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, status: number, extension: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function page(body: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>LMS lab</title><link rel="icon" href="data:,">
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style></head><body>${body}</body></html>`;
}

function hostPage(data: { options: LaunchOptions; kept: KeptRecord; launch: string }): string {
  // `<` is written as an escape, so that no value can end the script element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return page(`<button id="open" hidden>Open the module</button>
<script type="application/json" id="lab-data">${json}</script>
<script src="/lab/${data.options.standard}.min.js"></script>
<script type="module" src="/lab/host.js"></script>`);
}
