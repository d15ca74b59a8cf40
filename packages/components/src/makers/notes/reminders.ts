import { isoDay, readIsoDay, reminderDay, reminderFile, type CivilDay } from '@ladder/core';
import { reminderMessages as words } from '@ladder/core/messages';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { button } from '../../internal/button.js';
import { FileOut } from '../../internal/file-out.js';
import { blockText, nameOf, type WrittenBlock } from '../../notes/notes-text.js';
import { dayOf } from '../../player/player-view.js';
import type { NotesGiven } from '../makers.js';

/** The field of an action plan that says when it is looked at again. */
const REVIEW = 'review';

/** A file for the calendar of each action plan. The plan is in the file and on this page, nowhere else. */
export class Reminders {
  private readonly host: LitElement;
  private readonly outs = new Map<string, FileOut>();
  /** Days that the learner chose, by block; empty where the field was emptied. */
  private chosen = new Map<string, string>();

  constructor(host: LitElement) {
    this.host = host;
  }

  /** One for each plan with words in it. */
  render(given: NotesGiven): TemplateResult | typeof nothing {
    const plans = given.blocks.filter(({ kind }) => kind === 'action-plan');
    if (plans.length === 0) return nothing;
    return html`<section class="ll-reminders" aria-labelledby="ll-reminders-title">
      <h2 id="ll-reminders-title">${words.title}</h2>
      <p>${words.what}</p>
      ${plans.map((plan) => this.renderPlan(plan, given, plans.length > 1))}
    </section>`;
  }

  /** Forgets the chosen days, and what was said. */
  reset(): void {
    this.chosen.clear();
    for (const out of this.outs.values()) out.reset();
  }

  private renderPlan(plan: WrittenBlock, given: NotesGiven, several: boolean): TemplateResult {
    const { block } = plan;
    const id = `ll-reminder-${block}`;
    const suggested = reminderDay(plan.fields.find(({ name }) => name === REVIEW)?.text ?? '', today());
    const value = this.chosen.get(block) ?? isoDay(suggested.day);
    return html`<div class="nhsuk-form-group ll-reminder">
      ${several ? html`<h3>${nameOf(plan)}</h3>` : nothing}
      <label class="nhsuk-label" for=${id}>${words.day}</label>
      <p class="nhsuk-hint" id="${id}-hint">${suggested.read ? words.read : words.notRead}</p>
      <input
        class="ll-reminder__day"
        id=${id}
        type="date"
        min=${isoDay(today())}
        aria-describedby="${id}-hint"
        .value=${value}
        @change=${(event: Event) => this.chosen.set(block, (event.target as HTMLInputElement).value)}
      />
      ${button(words.download, () => this.download(plan, given, isoDay(suggested.day)))} ${this.outOf(block).render()}
    </div>`;
  }

  private async download(plan: WrittenBlock, { module }: NotesGiven, suggested: string): Promise<void> {
    const out = this.outOf(plan.block);
    const day = readIsoDay(this.chosen.get(plan.block) ?? suggested);
    if (!day) return out.say(words.noDay);
    const text = blockText(plan);
    const title = words.summary(module.title);
    const uid = `${module.id}.${plan.block}@leadership-ladder`;
    const file = reminderFile({ uid, title, text, day }, new Date());
    // Where the file does not arrive, a person types: they need words, not the calendar's own language.
    const shown = `${title}\n${dayOf(new Date(day.year, day.month - 1, day.day).getTime())}\n\n${text}`;
    await out.save(shown, `${module.id}-reminder.ics`, 'text/calendar', file);
  }

  private outOf(block: string): FileOut {
    const out = this.outs.get(block) ?? new FileOut(this.host, `ll-copy-reminder-${block}`);
    this.outs.set(block, out);
    return out;
  }
}

function today(): CivilDay {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
