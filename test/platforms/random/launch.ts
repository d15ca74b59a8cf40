import { expectDefined } from './expect-defined.js';
import {
  readSaved,
  type BlockId,
  type LearningEvent,
  type ModuleData,
  type ProgressState,
} from '../../../packages/core/src/index.js';
import { cmi5 } from '../../../packages/runtime/src/adapters/cmi5.js';
import type { AdapterFactory } from '../../../packages/runtime/src/adapters/lms-adapter.js';
import { scorm12 } from '../../../packages/runtime/src/adapters/scorm12.js';
import { scorm2004 } from '../../../packages/runtime/src/adapters/scorm2004.js';
import { web } from '../../../packages/runtime/src/adapters/web.js';
import { xapi } from '../../../packages/runtime/src/adapters/xapi.js';
import { watchPage } from '../../../packages/runtime/src/session/page-life.js';
import { createSession } from '../../../packages/runtime/src/session/session.js';
import type { Session } from '../../../packages/runtime/src/session/session-contract.js';
import { startStopwatch } from '../../../packages/runtime/src/stopwatch.js';
import { storageOf } from '../../../packages/runtime/src/storage.js';
import { openWindow, type Device, type FakeWindow } from './fake-window.js';
import type { LabLaunch } from './lab-in-node.js';

const ADAPTERS: Readonly<Record<ModuleData['target'], AdapterFactory>> = { scorm12, scorm2004, xapi, cmi5, web };

/** One page with the module in it: the session as `start.ts` joins it to a window, without the elements. */
export interface RandomLaunch {
  readonly session: Session;
  readonly lab: LabLaunch;
  readonly page: FakeWindow;
  /** The learner has left; the browser may still keep the page, and show it again. */
  left: boolean;
  track(event: LearningEvent): void;
}

/** What the page is opened with. */
export interface Opening {
  readonly module: ModuleData;
  readonly lab: LabLaunch;
  readonly device: Device;
  /** Milliseconds on the clock that measures spans; it may jump. */
  readonly clock: () => number;
  /** When the API appears, on the same clock as `Date.now`; -1 for never. */
  readonly apiAt: number;
}

/** Opens the page and begins the session. */
export function openLaunch({ module, lab, device, clock, apiAt }: Opening): RandomLaunch {
  const isThere = (): boolean => apiAt >= 0 && Date.now() >= apiAt;
  const guarded = lab.platform && apiOnlyFor(() => page.alive, lab.platform.api);
  const page: FakeWindow = openWindow({
    device,
    search: lab.search,
    fetch: lab.fetch,
    api: () =>
      guarded && isThere() ? { name: module.target === 'scorm12' ? 'API' : 'API_1484_11', object: guarded } : undefined,
  });
  const { window } = page;
  const life = watchPage(window, {
    hidden: () => session.hidden(),
    leaving: () => session.leaving(),
    cameBack: () => session.cameBack(),
  });
  const session = createSession({
    module,
    adapter: expectDefined(ADAPTERS[module.target])({
      window,
      module: module.id,
      tab: storageOf(window, 'sessionStorage'),
      device: storageOf(window, 'localStorage'),
      wasHidden: () => life.wasHidden(),
      saveAgain: () => session.saveAgain(),
    }),
    store: storageOf(window, 'localStorage'),
    host: window.location.host,
    seconds: startStopwatch(clock),
    now: () => Date.now(),
    closeWindow: () => Promise.resolve(true),
    changed: () => undefined,
  });
  void session.begin();
  return { session, lab, page, left: false, track: (event) => session.track(event) };
}

/** A window that is gone cannot call anybody. */
function apiOnlyFor(alive: () => boolean, api: Readonly<Record<string, (...args: unknown[]) => unknown>>): object {
  return Object.fromEntries(
    Object.entries(api).map(([name, call]) => [name, (...args: unknown[]) => (alive() ? call(...args) : 'false')]),
  );
}

/** What a learner did, in pieces that can be looked for one by one: name and value. */
export function piecesOf({ layout }: ModuleData, progress: ProgressState): ReadonlyMap<string, string> {
  const pieces = new Map<string, string>();
  layout.pages.forEach(({ id }, at) => progress.opened[at] && pieces.set(`page ${id}`, 'opened'));
  const blocks = layout.pages.flatMap((page) => page.blocks.map(({ id }) => id));
  blocks.forEach((id, at) => pieces.set(`block ${id}`, JSON.stringify(progress.blocks[at])));
  pieces.set('check', `${progress.assessment.triesUsed} ${progress.assessment.best}`);
  return pieces;
}

/** The progress in the copy on the device, if there is one. */
export function deviceCopyOf(module: ModuleData, device: Device): ProgressState | undefined {
  if (device.storage === 'denied') return undefined;
  const text = [...device.local].find(([key]) => key.startsWith(`ll.state.${module.id}.`))?.[1];
  const decoded = text === undefined ? undefined : readSaved(module, text.split(' ')[1] ?? text);
  return decoded?.type === 'read' ? decoded.saved.progress : undefined;
}

/** The next thing that leads to the end of the module; `undefined` when all is done. */
export function nextToDo({ layout }: ModuleData, progress: ProgressState): LearningEvent | undefined {
  const page = layout.pages.find((_, at) => progress.opened[at] !== true);
  if (page) return { type: 'page-opened', page: page.id };
  const all = layout.pages.flatMap(({ blocks }) => blocks);
  const open = all.findIndex((block, at) => {
    const state = progress.blocks[at];
    return block.kind === 'question' && block.scored && state?.kind === 'question' && state.choice.length === 0;
  });
  if (open >= 0) return answer(expectDefined(all[open]).id, 0);
  const pass = layout.assessment?.pass ?? 0;
  return progress.assessment.best < pass ? { type: 'assessment-retried' } : undefined;
}

/** An answer to a question. */
export function answer(block: BlockId, option: number): LearningEvent {
  return { type: 'answered', block, choice: [option], seconds: 5 };
}
