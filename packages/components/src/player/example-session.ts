import {
  advance,
  assessmentResult,
  decideReport,
  emptyProgress,
  type LearningEvent,
  type LeaveResult,
  type ModuleData,
  type NoteEvent,
  type NoteTexts,
  type SessionPort,
  type SessionView,
} from '@ladder/core';
import type { LlPlayer } from './player.js';

/** What a session shows of a learner who has just opened a module on a platform that records. */
export function exampleView(module: ModuleData, change: Partial<SessionView> = {}): SessionView {
  return {
    connection: 'recording',
    progress: emptyProgress(module.layout),
    saving: { state: 'nothing-yet' },
    notes: { texts: {}, place: 'unasked', mayKeep: true, kept: true },
    outcome: 'under-way',
    score: undefined,
    notice: undefined,
    startPlace: 0,
    curriculum: undefined,
    portfolio: undefined,
    ...change,
  };
}

/**
 * A session for examples and tests: the real progress rule, no platform, notes in memory. It shows the player what a
 * session would, and keeps what it was asked for, to look at.
 */
export class ExampleSession implements SessionPort {
  readonly asked: string[] = [];
  readonly events: LearningEvent[] = [];
  leaveResult: LeaveResult = { saving: { state: 'saved', at: 0 }, windowOpen: true };
  view: SessionView;

  private readonly player: LlPlayer;
  private readonly module: ModuleData;

  constructor(player: LlPlayer, module: ModuleData, start: Partial<SessionView> = {}) {
    this.player = player;
    this.module = module;
    this.view = exampleView(module, start);
    player.addEventListener('ll-track', ({ learning }) => this.track(learning));
    player.addEventListener('ll-note', ({ note }) => this.note(note));
    player.port = this;
    player.session = this.view;
  }

  /** Changes what the player is shown. */
  set(change: Partial<SessionView>): void {
    this.view = { ...this.view, ...change };
    this.player.session = this.view;
  }

  private track(event: LearningEvent): void {
    this.events.push(event);
    const { layout } = this.module;
    const progress = advance(layout, this.view.progress, event);
    const report = decideReport(layout, progress, false);
    const result = assessmentResult(layout, progress);
    this.set({
      progress,
      saving: { state: 'saved', at: new Date(2026, 10, 21, 2, 14).getTime() },
      outcome: report.success === 'passed' ? 'passed' : this.view.outcome,
      score: result?.finishedOnce ? Math.round((100 * result.best) / result.drawn) : this.view.score,
    });
  }

  private note(note: NoteEvent): void {
    const { notes } = this.view;
    if (note.type === 'clear') this.set({ notes: { ...notes, texts: {} } });
    else if (note.type === 'keep') this.set({ notes: { ...notes, place: note.where } });
    else {
      const texts: NoteTexts = {
        ...notes.texts,
        [note.block]: { ...notes.texts[note.block], [note.field]: note.text },
      };
      this.set({ notes: { ...notes, texts } });
    }
  }

  saveAndExit(): Promise<LeaveResult> {
    this.asked.push('save-and-exit');
    if (this.module.target !== 'web') this.set({ connection: 'finished' });
    return Promise.resolve(this.leaveResult);
  }

  retry(): Promise<void> {
    this.asked.push('retry');
    return Promise.resolve();
  }

  continueAnyway(): void {
    this.asked.push('continue-anyway');
    this.set({ connection: 'not-recording', notice: undefined });
  }

  chooseCopy(which: 'device' | 'platform'): void {
    this.asked.push(`choose-${which}`);
    this.set({ notice: undefined });
  }

  helpReport(): string {
    return 'ward-round 1.0.0, toolkit 0.1.0, scorm12';
  }

  addNotes(texts: NoteTexts): number {
    this.asked.push('add-notes');
    return Object.keys(texts).length;
  }

  chooseCurriculum(id: string | undefined): void {
    this.asked.push(`curriculum-${id ?? 'none'}`);
    this.set({ curriculum: id });
  }

  choosePortfolio(id: string | undefined): void {
    this.asked.push(`portfolio-${id ?? 'none'}`);
    this.set({ portfolio: id });
  }
}
