import {
  advance,
  assessmentResult,
  betterReport,
  emptyProgress,
  isFinal,
  readSaved,
  scoreOf,
  UNDER_WAY,
  withPassMark,
  type Connection,
  type LearningEvent,
  type Notice,
  type ProgressState,
  type ReadState,
  type Report,
  type Said,
  type Saving,
  type SessionPort,
  type SessionView,
} from '@ladder/core';
import { stoppedMessages as words } from '@ladder/core/messages';
import type { Launch, SaveResult, Snapshot, Standing } from '../adapters/lms-adapter.js';
import { deviceCopies, type DeviceCopy, type Heard } from './device-copy.js';
import { findPlatform } from './find-platform.js';
import { helpReport } from './help-report.js';
import { learnerKey } from './learner-key.js';
import { noticeFor } from './notice-for.js';
import { isOfOtherAttempt } from './other-attempt.js';
import { createSaveTimer } from './save-timer.js';
import { scoredAnswer } from './scored-answer.js';
import type { Session, SessionEnvironment } from './session-contract.js';
import { createStateWriter } from './state-writer.js';
import { earlierReport, reportedAs, reportNow, reportToTell } from './standing.js';

/** After so many refusals in a row the learner is told more than "Not saved yet": it may be that they are signed out. */
const REFUSALS_BEFORE_WORDS = 3;

const HEARD: Partial<Record<SaveResult, Heard>> = { sent: 1, saved: 2, 'not-taken': 2 };

/** Makes the session of one launch: idle until a platform answers, started, finished; nothing is sent after that. */
export function createSession(environment: SessionEnvironment): Session {
  const { module, adapter } = environment;
  /** With the pass mark that counts, which is the platform's where it has one. */
  let layout = module.layout;
  const timer = createSaveTimer(() => void send(false));
  const began = environment.now();

  let phase: 'idle' | 'started' | 'finished' = 'idle';
  let connection: Connection = 'connecting';
  let notice: Notice | undefined;
  let saving: Saving = { state: 'nothing-yet' };
  let progress = emptyProgress(layout);
  let startPlace = 0;

  let launch: Launch | undefined;
  let standing: Standing = 'none';
  let earlier: Report = UNDER_WAY;
  let learner: string | undefined;
  let copies = deviceCopies(environment.store, module, undefined, environment.migrate);
  /** The device's newer copy, until the learner has chosen. */
  let newer: DeviceCopy | undefined;
  /** What was done before there was a state to do it to, or while there are two to choose from. */
  let held: LearningEvent[] = [];

  const written = createStateWriter(module, environment.seconds);
  let reported = reportedAs(earlier);
  let dirty = false;
  let refused = false;
  /** What to say where nothing has been taken for a while. */
  let stopped: Said | undefined;
  /** The save that was sent last, as long as no answer came. */
  let underWay: Promise<SaveResult> | undefined;

  const writes = (): boolean => phase === 'started' && connection !== 'looking';

  function changed(): void {
    environment.changed();
  }

  async function look(): Promise<void> {
    if (phase !== 'idle') return;
    connection = 'connecting';
    notice = undefined;
    changed();
    // Before the platform is spoken to, so that nothing stands open should the page go meanwhile.
    if (environment.ready) await environment.ready;
    const found = await findPlatform(adapter);
    if (typeof found === 'object') return startWith(found);
    connection = 'not-recording';
    notice = { type: 'no-platform', ...because() };
    if (held.length > 0) saving = { state: 'not-saved' };
    changed();
  }

  function startWith(found: Launch): void {
    launch = found;
    phase = 'started';
    connection = found.mode === 'looking' ? 'looking' : adapter.keeps === 'device' ? 'device-only' : 'recording';
    standing = found.standing;
    layout = withPassMark(layout, found.passMark);
    const keyOf = (who: string): string => learnerKey(module.target, environment.host, who);
    // Where this device is all there is, whoever uses it is the learner.
    learner = found.learner ? keyOf(found.learner) : adapter.keeps === 'device' ? 'device' : undefined;
    const owner = found.learner && found.attempt ? keyOf(`${found.learner} ${found.attempt}`) : learner;
    copies = deviceCopies(environment.store, module, owner, environment.migrate);

    const decoded = readSaved(module, found.state.trim(), environment.migrate);
    notice = noticeFor(decoded);
    const kept = restore(decoded);
    if (decoded.type !== 'empty') copies.hear(2);
    const copy = ofThisAttempt(copies.read(), found);
    const ahead = copy && copy.saved.sequence > written.sequence() ? copy : undefined;
    if (ahead && connection === 'recording') {
      newer = ahead;
      notice = { type: 'newer-on-device', than: 'platform', at: ahead.at };
    }
    // Who only looks loses nothing by seeing the newer copy, so nothing is asked.
    const before = ahead && connection === 'looking' ? ahead.saved.progress : kept;

    const placeBefore = progress.place;
    progress = replay(before);
    if (placeBefore === 0) progress = { ...progress, place: before.place };
    startPlace = progress.place;
    const didMore = held.some((event) => event.type !== 'place-opened');
    if (!newer) held = [];

    if (writes()) {
      settle(adapter.open(standing === 'none' && reported === 'none', environment.seconds()), 'opening');
      const migrated = decoded.type === 'read' && decoded.migrated;
      // Done before the platform answered, or reported once and not standing there any more, or of an earlier version.
      if (didMore || migrated || (standing === 'none' && reported !== 'none')) markDirty();
    }
    changed();
  }

  /** A copy, unless another attempt left it. Then it is done with: this one starts new. */
  function ofThisAttempt(copy: DeviceCopy | undefined, found: Launch): DeviceCopy | undefined {
    if (!copy || isFinal(earlier)) return copy;
    const { progress: done, reported: told } = copy.saved;
    const finished = isFinal(reportNow(layout, done, earlierReport(layout, done, told, 'none'), true));
    if (!isOfOtherAttempt(copy, finished, found, began)) {
      copies.hear(copy.everHeard);
      return copy;
    }
    if (writes()) copies.forget();
    notice ??= { type: 'new-attempt' };
    return undefined;
  }

  /** Takes over what a saved state says, and returns the progress that it holds. */
  function restore(decoded: ReadState): ProgressState {
    const kept = decoded.type === 'read' ? decoded.saved : decoded.type === 'other-layout' ? decoded.kept : undefined;
    const before = decoded.type === 'read' ? decoded.saved.progress : emptyProgress(layout);
    if (kept) written.goOnFrom(kept);
    earlier = earlierReport(layout, before, kept?.reported ?? 'none', standing);
    reported = reportedAs(earlier);
    return before;
  }

  function replay(from: ProgressState): ProgressState {
    return held.reduce((before, event) => advance(layout, before, event), from);
  }

  function track(event: LearningEvent): void {
    const before = progress;
    progress = advance(layout, before, event);
    if (progress === before) return;
    if (writes()) lookElsewhere();
    if (phase === 'idle' || newer) held.push(event);
    if (phase === 'idle' && connection === 'not-recording') saving = { state: 'not-saved' };
    if (writes()) {
      journal(event);
      const reportedBefore = reported;
      markDirty();
      // A final report goes out at its first moment, not after the wait.
      if (reportedAs(reportNow(layout, progress, earlier, false)) !== reportedBefore) void send(false);
    }
    changed();
  }

  function journal(event: LearningEvent): void {
    const answer = scoredAnswer(layout, event, environment.now());
    if (answer) adapter.record(answer);
  }

  function markDirty(): void {
    dirty = true;
    keepCopy();
    // This device is slow for nobody.
    if (adapter.keeps === 'device') void send(false);
    else timer.soon();
  }

  /** The device has each change at once, so that a tab that dies before the next save loses nothing. */
  function keepCopy(): void {
    if (newer) return;
    copies.write(written.draft({ progress, reported }), environment.now());
  }

  /** Another window of this learner went on meanwhile: neither may silently take the place of the other. */
  function lookElsewhere(): void {
    const other = newer ? undefined : copies.elsewhere();
    if (!other) return;
    newer = other;
    notice = { type: 'newer-on-device', than: 'this-window', at: other.at };
    holdReport(other);
  }

  /** Whichever copy is chosen, what was reported from this window and from the other one is never taken back. */
  function holdReport({ saved }: DeviceCopy): void {
    const here = reportNow(layout, progress, earlier, false);
    const there = earlierReport(layout, saved.progress, saved.reported, 'none');
    // A pass whose score is not in the copy is told by whoever has the score.
    earlier = layout.assessment && !('score' in there) ? here : betterReport(here, there);
  }

  /** Works up to the platform's answer without a pause, so that it also works while the page goes. */
  async function send(leaving: boolean): Promise<void> {
    timer.stop();
    if (!writes()) return;
    lookElsewhere();
    const now = reportNow(layout, progress, earlier, leaving);
    if (!dirty && !refused && reportedAs(now) === reported) return;
    const snapshot = take(now);
    if (!newer) copies.write(snapshot.state, environment.now());
    const mine = adapter.save(snapshot);
    underWay = mine;
    const result = await mine;
    copies.hear(HEARD[result] ?? 0, newer ? undefined : snapshot.state);
    // Once a later save is under way, only that one can say what became of all that there is to save.
    if (underWay !== mine && result !== 'ended' && result !== 'left-elsewhere') return;
    underWay = undefined;
    settle(result, 'saving');
    changed();
  }

  function take(now: Report): Snapshot {
    const changedSince = dirty || written.text() === '' || reportedAs(now) !== reported;
    if (changedSince || refused) {
      reported = reportedAs(now);
      // While the learner has two copies to choose from, this one must not overtake the other.
      written.write({ progress, reported }, changedSince && !newer, refused);
      dirty = false;
    }
    return {
      state: written.text(),
      location: locationOf(progress.place),
      report: reportToTell(standing, earlier, now),
      seconds: environment.seconds(),
    };
  }

  function locationOf(place: number): Snapshot['location'] {
    return layout.pages[place - 1]?.id ?? (place === 0 ? 'cover' : 'end');
  }

  function settle(result: SaveResult, what: 'opening' | 'saving'): void {
    refused = result === 'refused';
    switch (result) {
      case 'saved':
      case 'sent':
        timer.wentThrough();
        stopped = undefined;
        if (what === 'saving') saving = { state: result, at: environment.now() };
        break;
      case 'refused':
        if (phase === 'started' && timer.again() >= REFUSALS_BEFORE_WORDS) stopped ??= stoppedNow();
        saving = { state: 'not-saved', ...because() };
        break;
      case 'not-taken':
        saving = { state: 'not-saved', ...because() };
        break;
      case 'ended':
      case 'left-elsewhere':
        if (phase === 'finished') break;
        phase = 'finished';
        connection = 'finished';
        saving = { state: 'not-saved' };
        notice = { type: 'session-ended', by: result === 'ended' ? 'platform' : 'other-window' };
    }
    sayTrouble();
  }

  function stoppedNow(): Said {
    return { title: words.title, text: `${words.text} ${copies.kept() ? words.kept : words.unkept}` };
  }

  function because(): { readonly why?: Said } {
    const why = adapter.trouble?.() ?? stopped;
    return why ? { why } : {};
  }

  /** Says what the platform minds for as long as it does. A notice that asks something, or says more, stays. */
  function sayTrouble(): void {
    const { why } = because();
    const free = !notice || notice.type === 'not-taken';
    if (free && (notice?.type === 'not-taken' ? notice.why : undefined) !== why) {
      notice = why && { type: 'not-taken', why };
    }
  }

  /** The last thing that is sent; settles when the platform heard it. */
  function finish(pageGoes: boolean): Promise<void> {
    timer.stop();
    phase = 'finished';
    connection = 'finished';
    const final = isFinal(reportNow(layout, progress, earlier, true)) || standing !== 'none';
    return adapter.finish({ seconds: environment.seconds(), final, pageGoes });
  }

  async function saveAndExit(): ReturnType<SessionPort['saveAndExit']> {
    await send(true);
    // There may have been nothing new to send, but an answer to wait for: goodbye must not overtake it.
    while (underWay) await underWay;
    // Not saved: the launch goes on, so that the learner can try again instead of losing it.
    const stay = phase === 'started' && refused;
    // Nor on a device alone, where nobody waits for the end of it: from the goodbye page a learner may come back.
    const open = stay || adapter.target === 'web';
    const goodbye = !open && phase === 'started' ? finish(false) : undefined;
    changed();
    await goodbye;
    const windowOpen = stay || !(await environment.closeWindow(adapter.returnUrl?.()));
    return { saving, windowOpen };
  }

  async function retry(): Promise<void> {
    if (connection === 'not-recording') return look();
    adapter.again?.();
    refused = true;
    await send(false);
  }

  function chooseCopy(which: 'device' | 'platform'): void {
    if (!newer) return;
    const { saved } = newer;
    if (which === 'device') holdReport(newer);
    newer = undefined;
    notice = undefined;
    // Whichever is chosen becomes the newest, so that the question is not asked again.
    written.goOnFrom(which === 'device' ? saved : { ...saved, seconds: 0 });
    if (which === 'device') {
      progress = { ...replay(saved.progress), place: saved.progress.place };
      startPlace = progress.place;
    }
    held = [];
    dirty = true;
    void send(false);
    changed();
  }

  function view(): Omit<SessionView, 'notes' | 'curriculum' | 'portfolio'> {
    const { success } = reportNow(layout, progress, earlier, false);
    const result = assessmentResult(layout, progress);
    return {
      connection,
      progress,
      saving,
      outcome: success === 'unknown' ? 'under-way' : success,
      score: result?.finishedOnce ? scoreOf(result).raw : undefined,
      notice,
      startPlace,
      passMark: launch?.passMark,
    };
  }

  return {
    begin: look,
    track,
    hidden: () => void send(false),
    leaving() {
      // With no platform there is nothing to say goodbye to, and the page may well come back.
      if (phase !== 'started' || connection === 'device-only') return void send(false);
      void send(true);
      void finish(true);
      changed();
    },
    cameBack() {
      if (phase !== 'finished') return;
      notice = { type: 'opened-again' };
      changed();
    },
    saveAgain() {
      if (refused) void send(false);
    },
    view,
    learner: () => learner,
    port: {
      saveAndExit,
      retry,
      continueAnyway() {
        notice = undefined;
        changed();
      },
      chooseCopy,
      helpReport: () =>
        helpReport({
          module,
          host: environment.host,
          connection,
          entry: launch?.entry ?? 'none',
          saving,
          notice,
          sequence: written.sequence(),
          seconds: environment.seconds(),
          state: written.text(),
          calls: adapter.log(),
        }),
    },
  };
}
