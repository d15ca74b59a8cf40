import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import {
  bodyOf,
  createLabServer,
  DESK_POLICY,
  deskPage,
  PACKAGE_STANDARDS,
  type DeskEdition,
  type LabServer,
  type LaunchRequest,
  type PackageStandard,
  type PlatformName,
  type RecordedRequest,
  type Standard,
} from '@ladder/lms-lab';
import { inMemory } from '../../zip/zip.js';
import type { CommandContext } from '../context.js';
import { createCarryOver } from './carry-over.js';
import { editionNews } from './edition-news.js';
import { createGate } from './gate.js';
import { PREVIEW_PLACES, type PreviewPlace } from './places.js';
import { serveFile } from './serve-content.js';
import { stateInWords } from './state-words.js';
import { statementNews } from './statement-news.js';
import type { Workshop } from './workshop.js';

/** Who can be played; the desk makes more up. */
const LEARNERS = [
  { id: 'learner-1', name: 'Amina Okafor' },
  { id: 'learner-2', name: 'Tom Price' },
] as const;

/** How many ports after the wanted one are tried. */
const TRIES = 20;

/** A desk that is open. */
export interface Desk {
  /** With the token: whoever has it may come in. */
  readonly address: string;
  /** Tells every page of the desk what became of a change. */
  announce(since: number): void;
  close(): Promise<void>;
}

/** What the desk asks of a platform, or of all of them. */
interface Asked {
  readonly platform: PlatformName;
  readonly standard: PackageStandard;
  readonly learner: string;
  /** What the device keeps, where no platform keeps anything. */
  readonly state?: string;
  readonly what?: 'cut' | 'restore' | 'end-session' | 'log-in' | 'forget';
}

/** Opens the desk of one module: the LMS lab, with a page around it, for one person at this computer. */
export async function openDesk(
  id: string,
  place: PreviewPlace,
  port: number,
  workshop: Workshop,
  { root, toolkitRoot }: CommandContext,
): Promise<Desk> {
  const token = randomBytes(16).toString('hex');
  const gate = createGate(token);
  const carryOver = createCarryOver();
  const listeners = new Set<ServerResponse>();
  let statements = 0;

  function news(since?: number): DeskEdition {
    if (workshop.model) carryOver.see(workshop.model.layout);
    return editionNews(workshop, id, root, since);
  }

  function tell(event: string, data: unknown, to: Iterable<ServerResponse> = listeners): void {
    for (const response of to) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  function heard(request: RecordedRequest): void {
    tell('request', request);
    for (const statement of lab.statements.slice(statements)) tell('statement', statementNews(statement));
    statements = lab.statements.length;
  }

  function page(response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': DESK_POLICY,
    });
    response.end(deskPage({ id, places: PREVIEW_PLACES, place: place.id, learners: LEARNERS, edition: news() }));
  }

  function listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
    // What was saved while the page was on its way.
    tell('edition', news(), [response]);
  }

  function act({ what, learner }: Asked): void {
    if (what === 'cut') lab.fail({ call: '*', how: 'drop-before' });
    if (what === 'restore') lab.mend();
    if (what === 'end-session') lab.expire(learner);
    if (what === 'log-in') lab.login(learner);
    if (what === 'forget') lab.forget();
  }

  function standing({ platform, standard, learner, state }: Asked): unknown {
    const report = lab.report(platform, learner, scormOf(standard));
    const { model } = workshop;
    return { report, words: model && stateInWords(model, state ?? report.state) };
  }

  /** Before a launch: the package is there, and what is saved fits it. */
  async function prepare({ platform = 'strict', standard, learner }: LaunchRequest): Promise<void> {
    const wanted = PREVIEW_PLACES.find((one) => one.platform === platform)?.standard ?? 'scorm12';
    // A mistake that only this standard has.
    if (!(await workshop.provide(standard ?? wanted))) tell('edition', news());
    const scorm = scormOf(standard ?? wanted);
    if (!scorm || learner === undefined) return;
    const record = lab.record(scorm, learner, platform);
    const before = record[STATE];
    if (before === undefined || before === '') return;
    const after = carryOver.carry(before);
    if (after !== before) lab.setRecord(scorm, { ...record, [STATE]: after }, learner, platform);
  }

  async function content(request: IncomingMessage, response: ServerResponse, address: URL): Promise<boolean> {
    const [, name, path] = /^\/content\/([a-z0-9]+)\/(.+)$/.exec(address.pathname) ?? [];
    const standard = PACKAGE_STANDARDS.find((one) => one === name);
    if (standard === undefined || path === undefined) return false;
    if (path === 'index.html') await workshop.provide(standard);
    const file = workshop.file(standard, decodeURIComponent(path));
    if (!file) return false;
    const straight = path === 'index.html' && address.searchParams.has('straight') && file instanceof Uint8Array;
    serveFile(request, response, path, straight ? withoutScript(file) : file);
    return true;
  }

  async function first(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (gate.refuses(request, response)) return true;
    const address = new URL(request.url ?? '/', 'http://localhost');
    const { pathname } = address;
    if (pathname === '/') page(response);
    else if (pathname === '/desk/events') listen(request, response);
    else if (pathname.startsWith('/desk/') && request.method === 'POST') {
      const asked = JSON.parse(await bodyOf(request)) as Asked;
      if (pathname === '/desk/do') act(asked);
      const { state = '' } = asked;
      const answers: Readonly<Record<string, () => unknown>> = {
        '/desk/standing': () => standing(asked),
        '/desk/carry': () => ({ state: carryOver.carry(state) }),
      };
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(answers[pathname]?.() ?? {}));
    } else if (pathname.startsWith('/content/')) return content(request, response, address);
    else {
      if (pathname === '/lab/launch')
        await prepare(JSON.parse(address.searchParams.get('options') ?? '{}') as LaunchRequest);
      return false;
    }
    return true;
  }

  const lab: LabServer = await onFreePort(port, (free) =>
    createLabServer(
      { packages: (standard) => inMemory(workshop.packageOf(standard)) },
      { port: free, ownFolder: join(toolkitRoot, 'packages', 'lms-lab', 'src'), first, heard },
    ),
  );
  news();
  return {
    address: `${lab.url}/?token=${token}`,
    announce: (since) => tell('edition', news(since)),
    async close() {
      for (const response of listeners) response.end();
      await lab.close();
    },
  };
}

const STATE = 'cmi.suspend_data';

function scormOf(standard: PackageStandard): Standard | undefined {
  return standard === 'scorm12' || standard === 'scorm2004' ? standard : undefined;
}

/** The document as it reads where scripts are off: every page, every option with its feedback. */
function withoutScript(html: Uint8Array): Uint8Array {
  return Buffer.from(
    Buffer.from(html)
      .toString('utf8')
      .replaceAll(/<script\b[^>]*><\/script>/g, ''),
  );
}

/** Somebody else, or another preview, may have the port already. */
async function onFreePort<T>(port: number, open: (port: number) => Promise<T>): Promise<T> {
  for (let at = port; ; at += 1) {
    try {
      return await open(at);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || at >= port + TRIES) throw error;
    }
  }
}
