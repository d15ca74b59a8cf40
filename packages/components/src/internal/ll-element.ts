import type { LearningEvent, NoteEvent } from '@ladder/core';
import { LitElement } from 'lit';
import { LlNoteEvent } from './note-event.js';
import { LlTrackEvent } from './track-event.js';

let count = 0;

/**
 * What every element shares: it renders into the page itself (light DOM: NHS styles, labels, find-in-page and print
 * work), takes over its static markup once, and does nothing while its page is hidden.
 *
 * A hidden page costs no rendering, so properties set meanwhile are in no `changedProperties`: work from their values.
 * Whoever shows a page calls `requestUpdate()` on the elements in it.
 */
export abstract class LlElement extends LitElement {
  /** A start for ids that is unique within the document. */
  protected readonly uid = `ll-${(count += 1)}`;

  /** Whether it stays the static text for a moment more, because its page has many such. The player sets it. */
  dozing = false;

  private readable: boolean | undefined;

  /**
   * Takes the static children over, once, just before the first rendering. An element that finds less than it needs
   * touches nothing and returns false: the static text stays as it is.
   */
  protected abstract readMarkup(): boolean;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    if (this.dozing || this.isWaiting) return false;
    this.readable ??= this.readMarkup();
    return this.readable;
  }

  /** Whether nobody can see this element yet: the player has not yet put one page on show, or shows another. */
  private get isWaiting(): boolean {
    const player = this.parentElement?.closest('ll-player');
    const ready = !player || document.documentElement.classList.contains('ll-ready');
    return !ready || this.closest('.ll-page[hidden]') !== null;
  }

  /** Tells the session what the learner did. */
  protected track(learning: LearningEvent): void {
    this.dispatchEvent(new LlTrackEvent(learning));
  }

  /** Hands words, or what to do with them, to the device notes. */
  protected note(note: NoteEvent): void {
    this.dispatchEvent(new LlNoteEvent(note));
  }

  /**
   * Moves the focus to what just appeared, after the next rendering, so that a keyboard goes on from there and a
   * screen reader reads it once. The target needs `tabindex="-1"` unless it is a control. Brings the whole step into
   * view where it fits: the browser alone would show a first option and leave its question above the edge.
   */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    const target = this.querySelector<HTMLElement>(selector);
    target?.focus({ preventScroll: true });
    (target?.closest('.ll-step') ?? this).scrollIntoView({ block: 'nearest' });
    target?.scrollIntoView({ block: 'nearest' });
  }
}
