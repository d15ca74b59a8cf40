import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { NOTHING, SOMEONE, type LearnerReport, type PlatformServer } from './doubles/double.js';
import { bodyOf, hostPage, page, reply, send } from './http.js';
import { readCmi5, readTincan } from './lrs/course.js';
import { createCmi5Launcher, createTincanLauncher } from './lrs/launcher.js';
import { createLrs } from './lrs/lrs.js';
import { callOf, crossOrigin, preflight, readLrsRequest } from './lrs/over-http.js';
import { ownFile } from './own-files.js';
import { SCORM_PLACES, standardOf } from './platforms.js';
import { createServerFaults } from './server-faults.js';
import { filesOfFolder, filesOfZip, launchPage, type PackageFiles } from './zip-files.js';
import type { LaunchOptions, LaunchRequest, PlatformName, Reply, Standard } from './host/types.js';
import { PACKAGE_STANDARDS } from './lab.js';
import type { LabServer, LabServerOptions, LabSource, PackageStandard, RecordedRequest } from './lab.js';
import type { LrsReply } from './lrs/wire.js';

/** What is played: files by standard, and the folder of addresses that they have. */
interface Content {
  readonly files: (standard: PackageStandard) => PackageFiles;
  /** With `/` at both ends. */
  readonly base: (standard: PackageStandard) => string;
}

async function contentOf(source: LabSource): Promise<Content> {
  if ('packages' in source) return { files: source.packages, base: (standard) => `/content/${standard}/` };
  const files = await filesOf(source);
  return { files: () => files, base: () => '/content/' };
}

async function filesOf(source: Exclude<LabSource, { packages: unknown }>): Promise<PackageFiles> {
  if ('files' in source) return source.files;
  return 'zipBytes' in source ? filesOfZip(source.zipBytes) : filesOfFolder(source.packageDir);
}

/** The address of the first page of a package, on this server. */
function firstPage({ files, base }: Content, standard: PackageStandard): string {
  return base(standard) + launchPage(files(standard));
}

/** Starts an LMS on the loopback address only. Records live as long as the server. */
export async function createLabServer(source: LabSource, options: LabServerOptions = {}): Promise<LabServer> {
  const settings = options.settings ?? {};
  let content = await contentOf(source);
  let url = '';
  const lrs = createLrs(options.lrs);
  const place = { lrs, settings, origin: () => url };
  const cmi5 = createCmi5Launcher({
    ...place,
    content: () => url + content.base('cmi5'),
    course: () => readCmi5(content.files('cmi5')),
  });
  const tincan = createTincanLauncher({
    ...place,
    content: () => url + content.base('xapi'),
    course: () => readTincan(content.files('xapi')),
  });
  const launchers = { 'lrs-cmi5': cmi5, 'lrs-xapi': tincan } as const;
  const faults = createServerFaults();
  const places = new Map<string, PlatformServer>();
  /** Where a learner was last, by standard. */
  const lastPlace = new Map<string, PlatformName>();
  /** Launches by their session: whose, and where. */
  const sessions = new Map<
    string,
    { server: PlatformServer; platform: PlatformName; learner: string; session: string; expired: boolean }
  >();
  const requests: RecordedRequest[] = [];
  /** Launches by what their requests are known by, and those of them that have no network any more. */
  const seen = new Set<string>();
  const cutOff = new Set<string>();

  function serverOf(platform: PlatformName, standard: Standard): PlatformServer {
    const key = `${platform} ${standard}`;
    const known = places.get(key);
    if (known) return known;
    const made = SCORM_PLACES[platform]?.create(settings);
    if (!made) throw new Error(`The lab has no SCORM player for ${platform}.`);
    places.set(key, made);
    return made;
  }

  function whereIs(standard: Standard, learner: string): PlatformName {
    return lastPlace.get(`${standard} ${learner}`) ?? options.platform ?? 'strict';
  }

  function decoded(report: LearnerReport): LearnerReport {
    return options.decode && report.state !== '' ? { ...report, decoded: options.decode(report.state) } : report;
  }

  function reportOf(platform: PlatformName, learner = SOMEONE, standard?: Standard): LearnerReport {
    if (platform === 'lrs-cmi5' || platform === 'lrs-xapi') return decoded(launchers[platform].report(learner));
    if (platform === 'web') return NOTHING;
    return decoded(serverOf(platform, standardOf(platform, standard)).report(learner));
  }

  function launch(response: ServerResponse, given: LaunchRequest): void {
    const platform = given.platform ?? options.platform ?? 'strict';
    const asked: LaunchOptions = { ...given, platform, standard: standardOf(platform, given.standard) };
    if (platform === 'lrs-cmi5' || platform === 'lrs-xapi' || platform === 'web') {
      const address = platform === 'web' ? url + firstPage(content, 'web') : launchers[platform].launch(asked);
      if (asked.window === 'self') {
        response.writeHead(302, { location: address, 'cache-control': 'no-store' });
        return void response.end();
      }
      return send(response, 200, '.html', hostPage({ options: asked, address, hasApi: false }, undefined));
    }
    const learner = asked.learner ?? SOMEONE;
    if (asked.window === 'player') {
      const player = `/lab/launch?options=${encodeURIComponent(JSON.stringify({ ...given, window: 'frame' }))}`;
      const locked = serverOf(platform, asked.standard).report(learner).locked === true;
      if (!locked) return send(response, 200, '.html', hostPage({ options: asked, player }, undefined));
    }
    lastPlace.set(`${asked.standard} ${learner}`, platform);
    const server = serverOf(platform, asked.standard);
    const opening = server.open(asked);
    if ('refused' in opening) return send(response, 200, '.html', hostPage({ options: asked, ...opening }, undefined));
    const { session } = opening;
    const key = `${asked.standard}-${session}`;
    sessions.set(key, { server, platform, learner, session, expired: false });
    const { headers, frameAllow } = SCORM_PLACES[platform] ?? {};
    const data = {
      options: asked,
      session: key,
      data: opening.data,
      address: firstPage(content, asked.standard),
      hasApi: true,
      frameAllow,
    };
    send(response, 200, '.html', hostPage(data, asked.standard), headers);
  }

  /** One request of a player's page: `/lab/platform/<session>/<call>`. */
  function platformCall(key: string, call: string, body: string): Reply {
    const found = sessions.get(key);
    if (!found) return { status: 404, body: 'There is no such launch.' };
    const reply = found.expired ? { status: 401, body: '' } : found.server.handle(found.session, call, body);
    return reply;
  }

  function note(request: Omit<RecordedRequest, 'why'>, why: string | undefined): void {
    const line = { ...request, ...(request.status >= 400 && why ? { why } : {}) };
    requests.push(line);
    options.heard?.(line);
  }

  /** Lets a fault happen, or else answers. `launch` is what the launch is known by. */
  async function withFaults(
    call: string,
    launch: string,
    request: IncomingMessage,
    response: ServerResponse,
    answer: () => LrsReply,
  ): Promise<LrsReply> {
    seen.add(launch);
    if (cutOff.has(launch)) {
      response.destroy();
      return { status: 0 };
    }
    const fault = faults.take(call, request.method ?? '');
    if (fault?.how === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.delay ?? 1000));
    if (fault?.how === 'drop-before') {
      response.destroy();
      return { status: 0 };
    }
    if (fault && /^\d+$/.test(fault.how)) {
      const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
      return { status: Number(fault.how), headers, body: 'The lab was asked to say so.' };
    }
    const reply = answer();
    if (fault?.how === 'drop-after') response.destroy();
    return reply;
  }

  async function xapi(request: IncomingMessage, response: ServerResponse, address: URL): Promise<void> {
    if (request.method === 'OPTIONS') return reply(response, preflight(request));
    const asked = await readLrsRequest(request, address);
    const call = callOf(asked.resource);
    const answered = await withFaults(call, request.headers.authorization ?? '', request, response, () =>
      lrs.handle(asked),
    );
    cmi5.settle();
    const { method, body } = asked;
    note({ platform: 'lrs', method, call, status: answered.status, bytes: body.length }, answered.body);
    reply(response, answered, crossOrigin(request));
  }

  async function lab(request: IncomingMessage, response: ServerResponse, address: URL): Promise<boolean> {
    const { pathname } = address;
    const own = await ownFile(pathname, options.ownFolder);
    if (own) send(response, 200, own.extension, own.content);
    else if (pathname === '/lab/launch')
      launch(response, JSON.parse(address.searchParams.get('options') ?? '{}') as LaunchRequest);
    else if (pathname === '/lab/login')
      send(response, 200, '.html', loginPage(JSON.parse(address.searchParams.get('options') ?? '{}') as LaunchRequest));
    else if (pathname === '/lab/frame') {
      const depth = Number(address.searchParams.get('depth'));
      const to = address.searchParams.get('to') ?? '';
      const inside = depth > 1 ? `/lab/frame?depth=${depth - 1}&to=${encodeURIComponent(to)}` : to;
      send(
        response,
        200,
        '.html',
        page(
          `<iframe id="content" title="Module" src="${inside.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
        ),
      );
    } else if (pathname === '/lab/returned')
      send(response, 200, '.html', page('<h1>You are back on your platform.</h1>'));
    else if (pathname.startsWith('/lab/xapi/')) await xapi(request, response, address);
    else if (pathname.startsWith('/lab/cmi5/fetch/')) {
      const answer = (): LrsReply =>
        request.method === 'POST' ? cmi5.fetch(pathname.slice('/lab/cmi5/fetch/'.length)) : { status: 405 };
      const answered = await withFaults('fetch', pathname, request, response, answer);
      note(
        { platform: 'fetch', method: request.method ?? '', call: 'fetch', status: answered.status, bytes: 0 },
        answered.body,
      );
      reply(response, answered, { 'access-control-allow-origin': request.headers.origin ?? '*' });
    } else if (pathname.startsWith('/lab/platform/')) {
      const [key = '', call = ''] = pathname.slice('/lab/platform/'.length).split('/');
      const body = await bodyOf(request);
      const forced = address.searchParams.get('answer');
      const answered = await withFaults(call, key, request, response, () =>
        forced === null
          ? platformCall(key, call, body)
          : { status: Number(forced), body: 'The lab was asked to say so.' },
      );
      const { platform = 'strict', learner = SOMEONE } = sessions.get(key) ?? {};
      note(
        { platform, learner, method: request.method ?? '', call, status: answered.status, bytes: body.length },
        answered.body,
      );
      reply(response, answered);
    } else if (pathname === '/lab/report' || pathname === '/lab/expire') {
      const asked = JSON.parse(await bodyOf(request)) as LaunchOptions;
      if (pathname === '/lab/expire') expire(asked.learner);
      const report =
        pathname === '/lab/report' ? reportOf(asked.platform ?? 'strict', asked.learner, asked.standard) : {};
      send(response, 200, '.json', JSON.stringify(report));
    } else return false;
    return true;
  }

  function login(learner = SOMEONE): void {
    places.forEach((one) => one.login?.(learner));
  }

  /** The page around a login. */
  function loginPage({ platform = options.platform ?? 'strict', learner }: LaunchRequest): string {
    login(learner);
    const clears = SCORM_PLACES[platform]?.loginClears;
    return page(`<h1>You are logged in.</h1>${clears ? `<script>${clears}.clear()</script>` : ''}`);
  }

  function expire(learner = SOMEONE): void {
    for (const session of sessions.values()) if (session.learner === learner) session.expired = true;
    cmi5.expire(learner);
    tincan.expire(learner);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (await options.first?.(request, response)) return;
    const address = new URL(request.url ?? '/', url);
    if (address.pathname.startsWith('/lab/') && (await lab(request, response, address))) return;
    const standard = PACKAGE_STANDARDS.find((one) => address.pathname.startsWith(content.base(one)));
    const file =
      standard &&
      content.files(standard).get(decodeURIComponent(address.pathname.slice(content.base(standard).length)));
    if (file) return send(response, 200, extname(address.pathname), file);
    const missing = options.missing ?? SCORM_PLACES[options.platform ?? 'strict']?.missing;
    if (missing === 'html200') return send(response, 200, '.html', page('<p>Unable to find content.</p>'));
    return send(response, 404, '.txt', 'Not found');
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((reason: unknown) => {
      if (response.headersSent) response.destroy();
      else send(response, 500, '.txt', String(reason));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    get contentUrl() {
      return url + firstPage(content, 'scorm12');
    },
    launchUrl: (asked) => `${url}/lab/launch?options=${encodeURIComponent(JSON.stringify(asked))}`,
    record: (standard, learner = SOMEONE, platform = whereIs(standard, learner)) =>
      serverOf(platform, standard).record(learner),
    setRecord(standard, record, learner = SOMEONE, platform = whereIs(standard, learner)) {
      serverOf(platform, standard).setRecord(learner, record);
    },
    report: reportOf,
    get finishes() {
      return [...places.values()].reduce((sum, one) => sum + one.finishes, 0);
    },
    requests,
    statements: lrs.statements.all,
    violations: lrs.violations,
    fail: (fault) => faults.plan(fault),
    mend: () => faults.clear(),
    cutOff: () => seen.forEach((launch) => cutOff.add(launch)),
    expire,
    login,
    loginUrl: (asked) => `${url}/lab/login?options=${encodeURIComponent(JSON.stringify(asked))}`,
    forget() {
      places.clear();
      lastPlace.clear();
      sessions.clear();
      cmi5.forget();
      tincan.forget();
      requests.length = 0;
    },
    reenrol(learner = SOMEONE) {
      cmi5.reenrol(learner);
      tincan.reenrol(learner);
    },
    async publish(next, version) {
      content = await contentOf(next);
      places.forEach((one) => one.publish?.(version));
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
