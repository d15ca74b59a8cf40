import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { readCmi5, readTincan } from '../../../packages/lms-lab/src/lrs/course.js';
import { createCmi5Launcher, createTincanLauncher } from '../../../packages/lms-lab/src/lrs/launcher.js';
import { createLrs } from '../../../packages/lms-lab/src/lrs/lrs.js';
import type { Statement } from '../../../packages/lms-lab/src/lrs/statement-store.js';
import { member } from '../../../packages/lms-lab/src/lrs/wire.js';
import { BEACON_LIMIT } from '../../../packages/lms-lab/src/host/connection.js';
import { makeApi } from '../../../packages/lms-lab/src/host/make-api.js';
import { SCORM_PLACES } from '../../../packages/lms-lab/src/platforms.js';
import { NOTHING } from '../../../packages/lms-lab/src/doubles/double.js';
import type { LearnerReport } from '../../../packages/lms-lab/src/index.js';
import type {
  ApiSetup,
  Connection,
  LabPlatform,
  Network,
  Reply,
  ScormAgainConstructor,
} from '../../../packages/lms-lab/src/host/types.js';
import type { FixturePackage } from '../support/packages.js';
import { scormOf, type Place } from '../support/places.js';
import { LEARNER } from '../support/stage.js';

/** What happens on the way to the server. `unheard`: it arrives, and the answer gets lost. */
export type Way = 'up' | 'lost' | 'unheard' | 'http-500' | 'http-503' | 'http-429';

/** One launch on the platform's side. */
export interface LabLaunch {
  readonly search: string;
  /** The API of SCORM places, with its recorder. */
  readonly platform: LabPlatform | undefined;
  /** `closing`: the page goes, its requests may live on; `gone`: nobody is there to hear an answer. */
  readonly page: { closing: boolean; hidden: boolean; gone: boolean };
  readonly fetch: typeof fetch;
}

/** A place without a network and without a browser: the lab's own servers and APIs, called directly. */
export interface LabInNode {
  way: Way;
  /** Opens a launch; the place's words where it refuses. */
  open(): LabLaunch | string;
  report(): LearnerReport;
  expire(): void;
  login(): void;
  /** Breaks of xAPI and cmi5 so far, but for what a launch could not know. */
  violations(): readonly string[];
  /** Statements that were said again because the launch could not know that they were there; each was answered 409. */
  repeats(): readonly Repeat[];
}

/** Why a launch said again what was there already. */
export interface Repeat {
  readonly verb: string;
  readonly why: 'its answer was lost' | 'it came after the launch had asked';
}

/** The library belongs to the lab, and is found from there. */
const library = createRequire(new URL('../../../packages/lms-lab/package.json', import.meta.url)).resolve(
  'scorm-again',
);
const SCORM_AGAIN = (await import(pathToFileURL(library.replace(/dist[\\/]/, 'dist/esm/')).href)) as Readonly<
  Record<'Scorm12API' | 'Scorm2004API', ScormAgainConstructor>
>;

/** The calls that a fault can be planned for, by SCORM version. */
export const CALLS = {
  scorm12: ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish'],
  scorm2004: ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate'],
} as const;

/** Sets a place up for one learner. */
export function labInNode(place: Place, pack: FixturePackage): LabInNode {
  const standard = scormOf(place);
  if (standard) return scormLab(place, standard);
  return place.standard === 'web' ? webLab() : lrsLab(place, pack);
}

const noFetch: typeof fetch = () => Promise.reject(new TypeError('There is nobody to ask.'));

function webLab(): LabInNode {
  return {
    way: 'up',
    open: () => ({ search: '', platform: undefined, page: newPage(), fetch: noFetch }),
    report: () => NOTHING,
    expire: () => undefined,
    login: () => undefined,
    violations: () => [],
    repeats: () => [],
  };
}

const newPage = (): LabLaunch['page'] => ({ closing: false, hidden: false, gone: false });

function scormLab(place: Place, standard: 'scorm12' | 'scorm2004'): LabInNode {
  const server = SCORM_PLACES[place.platform]?.create({});
  if (!server) throw new Error(`The lab has no ${place.platform}.`);
  let login = 0;

  const lab: LabInNode = {
    way: 'up',
    open() {
      const options = { platform: place.platform, standard, learner: LEARNER };
      const opening = server.open(options);
      if ('refused' in opening) return opening.refused;
      const { session, data } = opening;
      const loggedInAs = login;
      const page = newPage();
      const network: Network = { state: 'up' };
      const onItsWay = (): Network['state'] => {
        if (network.state !== 'up') return network.state;
        return lab.way === 'unheard' ? 'lost' : lab.way;
      };
      const answer = (path: string, body: string): Reply => {
        const state = onItsWay();
        if (state === 'lost' && lab.way === 'unheard') server.handle(session, path, body);
        if (state === 'lost') return { status: 0, body: '' };
        if (state !== 'up') return { status: Number(state.slice('http-'.length)), body: '' };
        return loggedInAs === login ? server.handle(session, path, body) : { status: 401, body: '' };
      };
      const connection: Connection = {
        // A browser allows no synchronous request while a page goes.
        post: (path, body) => (page.closing ? { status: 0, body: '' } : answer(path, body)),
        beacon(path, body) {
          if (body.length > BEACON_LIMIT) return false;
          answer(path, body);
          return true;
        },
        send: (path, body) => void answer(path, body),
      };
      const setup: ApiSetup = {
        options,
        data,
        connection,
        ScormAgain: standard === 'scorm12' ? SCORM_AGAIN.Scorm12API : SCORM_AGAIN.Scorm2004API,
        now: () => Date.now(),
        wasHidden: () => page.hidden,
        isClosing: () => page.closing,
        alert: () => undefined,
      };
      return { search: '', platform: makeApi(setup, network), page, fetch: noFetch };
    },
    report: () => server.report(LEARNER),
    expire: () => void (login += 1),
    login: () => server.login?.(LEARNER),
    violations: () => [],
    repeats: () => [],
  };
  return lab;
}

const CONFLICT = /an id names one statement for ever/;

function lrsLab(place: Place, { files }: FixturePackage): LabInNode {
  const lrs = createLrs();
  const home = {
    lrs,
    settings: {},
    origin: () => 'https://lms.example',
    content: () => 'https://lms.example/content/',
  };
  const cmi5 = createCmi5Launcher({ ...home, course: () => readCmi5(files) });
  const tincan = createTincanLauncher({ ...home, course: () => readTincan(files) });
  const launcher = place.platform === 'lrs-cmi5' ? cmi5 : tincan;

  function answer(url: URL, init: RequestInit): Response {
    const headers = Object.fromEntries(new Headers(init.headers).entries());
    const method = init.method ?? 'GET';
    const body = typeof init.body === 'string' ? init.body : '';
    const fetched = /^\/lab\/cmi5\/fetch\/(.*)$/.exec(url.pathname)?.[1];
    const resource = url.pathname.replace(/^\/lab\/xapi\//, '');
    const {
      status,
      headers: more = {},
      body: text = '',
    } = fetched === undefined
      ? lrs.handle({ method, resource, query: url.searchParams, headers, body })
      : cmi5.fetch(fetched);
    cmi5.settle();
    return new Response(status === 204 ? null : text, { status, headers: more });
  }

  /** Each statement that arrived, in order, and whether the answer to it did. */
  const arrived = new Map<string, { readonly at: number; readonly by: object; heard: boolean }>();
  const repeats: Repeat[] = [];
  const broken: string[] = [];

  const lab: LabInNode = {
    way: 'up',
    open() {
      const page = newPage();
      /** For each verb that the launch was answered about: how many statements were there then. */
      const asked = new Map<string, number>();
      let toldNo = false;

      /** Judges what an answered or unanswered request shows of the launch. */
      function judge(url: URL, { method = 'GET', body }: RequestInit, status: number, before: number, heard: boolean) {
        const isStatements = url.pathname.endsWith('/statements');
        for (const { what, statement = '', verb = '' } of lrs.violations.slice(before)) {
          // A session that a later launch ended hears of it by this very answer; what it sends after that is counted.
          if (/was abandoned/.test(what)) continue;
          const first = CONFLICT.test(what) ? arrived.get(statement) : undefined;
          const word = verb.slice(verb.lastIndexOf('/') + 1);
          if (first && !first.heard) repeats.push({ verb: word, why: 'its answer was lost' });
          else if (first && first.by !== page && first.at >= (asked.get(verb) ?? 0))
            repeats.push({ verb: word, why: 'it came after the launch had asked' });
          else broken.push(`${what} ${word}`);
        }
        if (isStatements && method === 'POST' && status === 200) {
          for (const { id } of [
            JSON.parse(typeof body === 'string' ? body : '[]') as { id: string } | { id: string }[],
          ].flat()) {
            const known = arrived.get(id);
            if (known) known.heard ||= heard;
            else arrived.set(id, { at: arrived.size, by: page, heard });
          }
        }
        if (isStatements && method === 'GET' && status === 200 && heard)
          asked.set(url.searchParams.get('verb') ?? '', arrived.size);
        // What goes out at the same moment knows nothing of the answer yet.
        if (method !== 'GET' && heard && status === 401) setTimeout(() => (toldNo = true), 1);
      }

      const { search } = new URL(launcher.launch({ platform: place.platform, standard: 'scorm12', learner: LEARNER }));
      const ask = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
        // What is not to outlive the page dies with it.
        const dies = page.closing && init.keepalive !== true;
        const way = dies ? 'lost' : lab.way;
        if (toldNo && (init.method ?? 'GET') !== 'GET') broken.push('sent to a platform that had said no');
        if (way.startsWith('http-')) return new Response('', { status: Number(way.slice('http-'.length)) });
        const url = new URL(input instanceof Request ? input.url : input);
        const before = lrs.violations.length;
        const replied = way === 'lost' ? undefined : answer(url, init);
        await Promise.resolve();
        if (replied) judge(url, init, replied.status, before, way !== 'unheard' && !page.closing && !page.gone);
        if (!replied || way === 'unheard') throw new TypeError('Failed to fetch');
        return replied;
      };
      return { search, platform: undefined, page, fetch: ask };
    },
    report: () => launcher.report(LEARNER),
    expire: () => launcher.expire(LEARNER),
    login: () => undefined,
    violations: () => [...broken, ...saidTwice(lrs.statements.all)],
    repeats: () => repeats,
  };
  return lab;
}

/** Final statements that stand more than once; better scores may follow, each of them once. */
function saidTwice(all: readonly Statement[]): readonly string[] {
  const said = all
    .map((statement) => ({
      verb: String(member(statement, 'verb', 'id')).replace(/.*\//, ''),
      score: String(member(statement, 'result', 'score', 'raw')),
    }))
    .filter(({ verb }) => ['completed', 'passed', 'failed'].includes(verb))
    .map(({ verb, score }) => (verb === 'completed' ? verb : `${verb} ${score}`));
  return said.filter((one, at) => said.indexOf(one) !== at).map((one) => `stands twice: ${one}`);
}
