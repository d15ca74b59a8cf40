import { vi } from 'vitest';
import type { LearningEvent, ModuleData } from '../../../packages/core/src/index.js';
import { SCORE, type PackageName } from '../support/fixture.js';
import type { FixturePackage } from '../support/packages.js';
import { scormOf, type Place } from '../support/places.js';
import type { Device } from './fake-window.js';
import { CALLS, labInNode, type Repeat, type Way } from './lab-in-node.js';
import { answer, deviceCopyOf, nextToDo, openLaunch, piecesOf, type RandomLaunch } from './launch.js';
import { chanceFrom } from './prng.js';
import { expectDefined } from './expect-defined.js';

/** What is wrong after a sequence, and what happened in it. */
export interface SequenceResult {
  /** Pieces of work that were gone at the next launch on the device, and nobody had said so. */
  readonly losses: readonly string[];
  /** The same, where the place lied and the device could keep nothing: nobody can know. By the reason. */
  readonly unknowable: readonly string[];
  readonly callsAfterFinish: readonly string[];
  readonly contradictions: readonly string[];
  /** Other rules of the standards that were broken. */
  readonly faults: readonly string[];
  /**
   * Statements that were said again under an id that the LRS held, which it refused with 409. That is what ids that name
   * the event are for: whoever cannot know that a statement arrived says it again, and it counts once.
   */
  readonly repeats: readonly Repeat[];
  /** Whether no answer could get lost and no second window was open: then nothing may be said again. */
  readonly undisturbed: boolean;
  /** The sequence in words, one line a step. */
  readonly story: readonly string[];
}

interface Piece {
  readonly value: string;
  readonly by: RandomLaunch;
  /** The learner was told that this may be gone, in words that were still there when they last saw the page. */
  told: boolean;
  /** The device could not keep it, so that it is gone if the platform does not have it. */
  keptNowhere: boolean;
}

/** Of a platform that said no to Initialize, the runtime asks one thing: whether the session runs already. */
const PROBE = /^read \S+_?status while new$/;

const STEPS = 30;
const WAITS = [20, 100, 450, 1_500, 6_000, 30_000] as const;
const WAYS: readonly Way[] = ['up', 'up', 'lost', 'unheard', 'http-500', 'http-503', 'http-429'];

/** Plays one random sequence on one place; the same seed plays the same sequence. */
export async function playSequence(
  seed: number,
  place: Place,
  packageOf: (name: PackageName) => FixturePackage,
): Promise<SequenceResult> {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 5, 9) });
  try {
    return await play(seed, place, packageOf(place.standard));
  } finally {
    vi.clearAllTimers();
    vi.useRealTimers();
  }
}

async function play(seed: number, place: Place, pack: FixturePackage): Promise<SequenceResult> {
  const { module } = pack;
  const chance = chanceFrom(seed);
  const lab = labInNode(place, pack);
  const device: Device = { local: new Map(), storage: 'works' };
  const standard = scormOf(place);
  const story: string[] = [];
  const losses: string[] = [];
  const unknowable: string[] = [];
  const contradictions: string[] = [];
  const pieces = new Map<string, Piece>();
  const launches: RandomLaunch[] = [];
  let clockAhead = 0;
  /** Two windows were open while the device could keep nothing: then neither can know of the other. */
  let apart = false;
  let undisturbed = true;
  let best = { final: false, passed: false, score: 0 };

  const open = (): readonly RandomLaunch[] => launches.filter((one) => one.page.alive && !one.left);
  const wait = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

  function act(who: RandomLaunch, event: LearningEvent): void {
    const before = piecesOf(module, who.session.view().progress);
    who.track(event);
    for (const [name, value] of piecesOf(module, who.session.view().progress)) {
      if (before.get(name) === value) continue;
      pieces.set(name, { value, by: who, told: false, keptNowhere: device.storage !== 'works' });
    }
    noteKept();
  }

  /** What the device holds is kept, whatever becomes of its storage later. */
  function noteKept(): void {
    const copy = deviceCopyOf(module, { ...device, storage: 'works' });
    const held = copy ? piecesOf(module, copy) : undefined;
    for (const [name, piece] of pieces) if (held?.get(name) === piece.value) piece.keptNowhere = false;
  }

  /** What the learner of each open page can read now. */
  function look(): void {
    noteKept();
    for (const who of open()) {
      const { saving, connection, notice } = who.session.view();
      const told =
        connection === 'connecting' ||
        saving.state === 'not-saved' ||
        connection === 'not-recording' ||
        connection === 'finished' ||
        connection === 'looking' ||
        ['no-platform', 'session-ended', 'opened-again', 'newer-on-device'].includes(notice?.type ?? '');
      for (const piece of pieces.values()) if (piece.by === who) piece.told = told;
    }
  }

  /** The reports on the platform never contradict each other, nor themselves. */
  function checkReport(): void {
    const { completion, success, score } = lab.report();
    const say = (what: string): void => {
      if (apart) unknowable.push(what);
      else contradictions.push(`${what} (${completion}, ${success}, ${String(score)})`);
    };
    const final = completion === 'completed';
    if (best.final && !final) say('a completed module became incomplete');
    if (best.passed && success !== 'passed') say('a passed module is not passed any more');
    if (best.passed && (score ?? 0) < best.score) say('the score went down');
    if (success === 'failed') say('failed, though tries are unlimited');
    if (success === 'passed' && score !== undefined && score < SCORE - 1)
      say('passed with a score below the pass mark');
    if (final && success === 'unknown') say('completed without passed, though there is a check');
    best = {
      final: best.final || final,
      passed: best.passed || success === 'passed',
      score: Math.max(best.score, score ?? 0),
    };
  }

  /** Looks for everything that was done in earlier launches. */
  function takeStock(who: RandomLaunch): void {
    const { progress, notice, connection } = who.session.view();
    if (connection === 'connecting' || connection === 'not-recording' || connection === 'finished') return;
    const shown = piecesOf(module, progress);
    const copy = notice?.type === 'newer-on-device' ? deviceCopyOf(module, device) : undefined;
    const offered = copy ? piecesOf(module, copy) : new Map<string, string>();
    const toldNow = ['progress-damaged', 'module-changed', 'new-attempt'].includes(notice?.type ?? '');
    for (const [name, piece] of [...pieces]) {
      if (piece.by === who || (piece.by.page.alive && !piece.by.left)) continue;
      if (shown.get(name) === piece.value || offered.get(name) === piece.value || toldNow || piece.told) continue;
      // Nobody can know only where the device never held it, or cannot be read now, or two windows could not see each
      // other; what a full storage still holds has to be offered.
      if (piece.keptNowhere || apart || device.storage === 'denied') unknowable.push(name);
      else
        losses.push(`${name} = ${piece.value}, shown ${String(shown.get(name))}, offered ${String(offered.get(name))}`);
      pieces.delete(name);
    }
    // What is not there now was lost with the learner's knowledge, or was just counted.
    for (const [name, piece] of [...pieces]) {
      if (piece.by === who || (piece.by.page.alive && !piece.by.left)) continue;
      if (shown.get(name) !== piece.value && offered.get(name) !== piece.value) pieces.delete(name);
    }
  }

  /** Decides between two copies, where the learner is asked to. */
  async function choose(who: RandomLaunch, calm: boolean): Promise<void> {
    if (who.session.view().notice?.type !== 'newer-on-device') return;
    const which = calm || chance.happens(0.8) ? 'device' : 'platform';
    story.push(`offered the newer copy, chose the one of the ${which}`);
    who.session.port.chooseCopy(which);
    // Whatever is only in the other copy is gone by the learner's own choice.
    const now = piecesOf(module, who.session.view().progress);
    for (const [name, piece] of [...pieces]) if (now.get(name) !== piece.value) pieces.delete(name);
    await wait(500);
  }

  /** Answers what a new launch asks. */
  async function settle(who: RandomLaunch, calm: boolean): Promise<void> {
    await wait(calm ? 12_000 : chance.pick([100, 6_000, 30_000]));
    const { notice, connection } = who.session.view();
    if (connection === 'not-recording') {
      story.push('no platform was found');
      if (calm) {
        void who.session.port.retry();
        await wait(12_000);
      } else if (chance.happens(0.5)) {
        void who.session.port.retry();
        await wait(6_000);
      } else who.session.port.continueAnyway();
    }
    takeStock(who);
    await choose(who, calm);
    story.push(`started: ${who.session.view().connection}${notice ? `, ${notice.type}` : ''}`);
  }

  async function launch(calm = false): Promise<void> {
    let opening = lab.open();
    if (typeof opening === 'string') {
      // The words of the place tell the learner.
      story.push('the place refused the launch');
      lab.login();
      opening = lab.open();
      if (typeof opening === 'string') throw new Error(opening);
    }
    const late = calm || chance.happens(0.8) ? 0 : chance.pick([300, 2_000, 4_900, -1]);
    if (late !== 0) story.push(late < 0 ? 'the API is missing' : `the API is ${late} ms late`);
    if (!calm && standard && chance.happens(0.15)) planFault(opening.platform, 0);
    const who = openLaunch({
      module,
      lab: opening,
      device,
      clock: () => Date.now() + clockAhead,
      apiAt: late < 0 ? -1 : Date.now() + late,
    });
    launches.push(who);
    await settle(who, calm);
  }

  function planFault(platform: RandomLaunch['lab']['platform'], only?: number): void {
    if (!standard || !platform) return;
    const call = expectDefined(CALLS[standard][only ?? chance.below(5)]);
    const how = chance.pick(['false', 'throw', 'lost', 'http-500'] as const);
    const times = 1 + chance.below(3);
    story.push(`fault: ${call} ${how} ${times} times`);
    platform.fail({ call, how, times });
  }

  /** A step of a learner who is on their way, or strays. */
  function learn(who: RandomLaunch): void {
    const { progress, notice, connection } = who.session.view();
    // The player turns no page while it looks for the platform, nor before a question is answered.
    if (connection === 'connecting' || notice?.type === 'no-platform' || notice?.type === 'newer-on-device') return;
    const event: LearningEvent = chance.happens(0.7)
      ? (nextToDo(module, progress) ?? { type: 'place-opened', place: 'end' })
      : stray(module);
    story.push(`does ${JSON.stringify(event)}`);
    act(who, event);
  }

  function stray({ layout }: ModuleData): LearningEvent {
    const page = chance.pick(layout.pages);
    const block = page.blocks.length > 0 ? chance.pick(page.blocks) : undefined;
    if (block && chance.happens(0.6)) return answer(block.id, chance.below(2));
    return chance.happens(0.2) ? { type: 'assessment-retried' } : { type: 'page-opened', page: page.id };
  }

  function hide(who: RandomLaunch): void {
    who.page.visibility = 'hidden';
    who.lab.page.hidden = true;
    who.page.fire('visibilitychange');
  }

  async function leave(who: RandomLaunch): Promise<void> {
    const way = chance.pick(['exit', 'exit', 'close', 'close', 'sleep', 'crash', 'memory'] as const);
    story.push(`leaves: ${way}`);
    // A page that goes by itself does not wait for answers.
    undisturbed &&= way === 'exit';
    if (way === 'exit') {
      const left = who.session.port.saveAndExit();
      await wait(7_000);
      const { saving, windowOpen } = await left;
      look();
      if (windowOpen && saving.state === 'not-saved') {
        story.push('stays: not saved');
        return;
      }
    }
    if (way === 'sleep') hide(who);
    if (way === 'close' || way === 'exit' || way === 'memory') {
      who.lab.page.closing = true;
      who.lab.page.hidden = true;
      if (way === 'close') who.page.fire('beforeunload');
      who.page.fire('pagehide');
      who.page.visibility = 'hidden';
      who.page.fire('visibilitychange');
    }
    // Requests that were sent are on their way; what comes back finds nobody.
    await Promise.resolve();
    who.left = true;
    if (way === 'memory' && chance.happens(0.5)) {
      await wait(1_000);
      who.lab.page.closing = false;
      who.page.visibility = 'visible';
      who.page.fire('pageshow', true);
      who.left = false;
      story.push(`comes back from the browser's memory: ${who.session.view().notice?.type ?? 'no notice'}`);
      look();
      return;
    }
    die(who);
  }

  function die(who: RandomLaunch): void {
    who.page.alive = false;
    who.lab.page.gone = true;
  }

  async function step(): Promise<void> {
    const pages = open();
    if (pages.length === 0) return launch();
    const who = chance.pick(pages);
    await choose(who, false);
    const dice = chance.next();
    if (dice < 0.5) learn(who);
    else if (dice < 0.62) await wait(chance.pick(WAITS));
    else if (dice < 0.67) {
      lab.way = chance.pick(WAYS);
      story.push(`network: ${lab.way}`);
    } else if (dice < 0.73) planFault(who.lab.platform);
    else if (dice < 0.76) {
      device.storage = chance.pick(['works', 'works', 'denied', 'full'] as const);
      story.push(`storage: ${device.storage}`);
    } else if (dice < 0.78) {
      lab.expire();
      story.push('the login ran out');
    } else if (dice < 0.81) {
      const jump = chance.pick([-86_400_000, -3_600_000, 3_600_000, 86_400_000 * 40]);
      clockAhead += chance.pick([-7_200_000, 7_200_000]);
      vi.setSystemTime(Date.now() + jump);
      story.push(`the clock jumped by ${jump} ms`);
    } else if (dice < 0.84) {
      hide(who);
      if (chance.happens(0.5)) who.page.visibility = 'visible';
      story.push('the page was hidden');
    } else if (dice < 0.86 && pages.length === 1) {
      story.push('a second tab');
      await launch();
    } else if (dice < 0.88) {
      lab.way = 'up';
      device.storage = 'works';
      story.push('all is well again');
    } else await leave(who);
  }

  for (let steps = 0; steps < STEPS; steps += 1) {
    await step();
    apart ||= open().length > 1 && device.storage !== 'works';
    undisturbed &&= lab.way === 'up' && open().length < 2;
    look();
    checkReport();
  }

  // Whatever happened: once all is well, the module can be finished, and the place says so.
  story.push('the last launch');
  look();
  undisturbed &&= open().length === 0;
  for (const who of open()) {
    die(who);
    who.left = true;
  }
  lab.way = 'up';
  device.storage = 'works';
  lab.login();
  await launch(true);
  const last = expectDefined(launches.at(-1));
  for (let moves = 0; moves < 20; moves += 1) {
    const event = nextToDo(module, last.session.view().progress);
    if (!event) break;
    act(last, event);
    await wait(500);
  }
  const left = last.session.port.saveAndExit();
  await wait(7_000);
  await left;
  checkReport();
  const { completion, success, score } = lab.report();
  const done = last.session.view().connection;
  if (place.id !== 'web' && !(completion === 'completed' && success === 'passed' && (score ?? 100) >= SCORE - 1)) {
    contradictions.push(`finished in peace (${done}), and the place says ${completion}, ${success}, ${String(score)}`);
  }

  const faults = [...launches.flatMap(({ lab: { platform } }) => platform?.faults ?? []), ...lab.violations()];
  const late = (fault: string): boolean => /while over|was terminated|had said no/.test(fault);
  return {
    losses,
    unknowable,
    callsAfterFinish: faults.filter(late),
    contradictions,
    faults: faults.filter((fault) => !late(fault) && !PROBE.test(fault)),
    repeats: lab.repeats(),
    undisturbed,
    story,
  };
}
