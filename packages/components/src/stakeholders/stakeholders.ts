import { stakeholdersMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button, LINK } from '../internal/button.js';
import { customElement, state } from '../internal/decorators.js';
import { LlPrivate, type PrivateField } from '../internal/ll-private.js';
import { partOf } from '../internal/markup.js';
import { readStatements, wordsIn, type Statements } from '../internal/statements.js';

/**
 * @summary A grid of influence and interest, as four lists; the learner adds people and groups and moves them by a
 * choice of place. Who they are stays on this device.
 *
 * The last field in the markup is for those who are nowhere in the grid yet.
 *
 * The device notes have one field for each place, with a person a line. Those whom the author suggests stand under
 * "Not placed yet" until they are placed; they are noted only then.
 *
 * @event {LlNoteEvent} ll-note - Who stands where, for the device notes only; and where to keep it.
 * @event {LlTrackEvent} ll-track - `wrote` or `unwrote`: that somebody was placed, never who.
 */
@customElement('ll-stakeholders')
export class LlStakeholders extends LlPrivate {
  @state() private told = '';
  @state() private mistake = '';

  private model: Statements | undefined;
  private suggested: readonly string[] = [];
  private axes: readonly (HTMLElement | undefined)[] = [];

  protected override readMarkup(): boolean {
    this.suggested = wordsIn(this, 'people');
    this.axes = [...this.querySelectorAll('[data-field]')].map((field) => partOf(field, 'axes'));
    this.model = readStatements(this);
    if (!this.model) return false;
    this.replaceChildren();
    return true;
  }

  protected override get fields(): readonly PrivateField[] {
    return this.model?.fields ?? [];
  }

  /** A person who moves leaves their choice to the next in the list: what it shows is set again. */
  protected override updated(): void {
    for (const select of this.querySelectorAll<HTMLSelectElement>('select[data-at]')) {
      select.value = select.dataset['at'] ?? '';
    }
  }

  private peopleIn(field: PrivateField | undefined): readonly string[] {
    return field ? this.textOf(field.name).split('\n').filter(Boolean) : [];
  }

  /** Suggestions that the learner has placed nowhere. */
  private get waiting(): readonly string[] {
    const placed = this.fields.flatMap((field) => this.peopleIn(field));
    return this.suggested.filter((person) => !placed.includes(person));
  }

  private labelOf(place: number): string {
    return this.fields.at(place)?.label.textContent?.trim() ?? '';
  }

  /** Takes a person out of where they stand and puts them into another place; nowhere to take them off. */
  private place(person: string, place: number | undefined): void {
    const to = place === undefined ? undefined : this.fields.at(place);
    for (const field of this.fields) {
      const people = this.peopleIn(field);
      const others = people.filter((one) => one !== person);
      // A suggestion that goes back to the start is noted nowhere again.
      const joins = field === to && !(to === this.fields.at(-1) && this.suggested.includes(person));
      if (joins || others.length < people.length)
        this.put(field.name, [...others, ...(joins ? [person] : [])].join('\n'));
    }
  }

  private handleMove(person: string, event: Event): void {
    const place = Number((event.target as HTMLSelectElement).value);
    this.place(person, place);
    this.told = words.moved(this.labelOf(place));
    // The choice went along with the person: so does the focus.
    void this.updateComplete.then(() => this.selectOf(person)?.focus());
  }

  private selectOf(person: string): HTMLSelectElement | undefined {
    const item = [...this.querySelectorAll('.ll-person')].find(
      (one) => one.querySelector('.ll-person__who')?.textContent === person,
    );
    return item?.querySelector('select') ?? undefined;
  }

  private handleRemove(person: string): void {
    this.place(person, undefined);
    this.told = words.removed;
    void this.focusOn('.ll-grid__told');
  }

  private handleAdd(event: Event): void {
    event.preventDefault();
    const input = this.querySelector<HTMLInputElement>('.ll-grid__add input');
    const select = this.querySelector<HTMLSelectElement>('.ll-grid__add select');
    if (!input || !select) return;
    const person = input.value.replace(/\s+/g, ' ').trim();
    const there = [...this.waiting, ...this.fields.flatMap((field) => this.peopleIn(field))];
    this.mistake = person === '' ? words.addFirst : there.includes(person) ? words.there : '';
    if (this.mistake === '') {
      const place = Number(select.value);
      this.place(person, place);
      this.told = words.added(this.labelOf(place));
      input.value = '';
    }
    void this.focusOn('.ll-grid__add input');
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.model) return nothing;
    const { kind, intro, privacy, fields, afterwards } = this.model;
    const last = fields.length - 1;
    return html`${kind}${intro}
      <div class="ll-privacy">${privacy}</div>
      ${this.renderElsewhere()} ${this.renderAdd()}
      <p class="ll-grid__told" role="status" tabindex="-1">${this.told}</p>
      ${this.renderPlace(last, [...this.peopleIn(fields[last]), ...this.waiting])}
      <div class="ll-grid">${fields.slice(0, last).map((field, at) => this.renderPlace(at, this.peopleIn(field)))}</div>
      ${afterwards} ${this.renderTools()}`;
  }

  private renderAdd(): TemplateResult {
    const { uid, mistake } = this;
    return html`<form
      class="ll-grid__add nhsuk-form-group ${mistake ? 'nhsuk-form-group--error' : ''}"
      novalidate
      @submit=${this.handleAdd}
    >
      <label class="nhsuk-label" for="${uid}-who">${words.add}</label>
      <div class="nhsuk-hint" id="${uid}-hint">${words.addHint}</div>
      ${
        mistake
          ? html`<p class="nhsuk-error-message" id="${uid}-error">
              <span class="nhsuk-u-visually-hidden">${words.mistake}</span> ${mistake}
            </p>`
          : nothing
      }
      <input
        class="nhsuk-input ll-paper"
        id="${uid}-who"
        type="text"
        autocomplete="off"
        maxlength="60"
        aria-describedby="${uid}-hint ${mistake ? `${uid}-error` : ''}"
      />
      <label class="nhsuk-label" for="${uid}-where">${words.where}</label>
      <select class="nhsuk-select" id="${uid}-where" autocomplete="off">
        ${this.renderPlaces(true)}
      </select>
      ${button(words.addButton, this.handleAdd)}
    </form>`;
  }

  /** The places to choose from; `says` adds what each of them means. */
  private renderPlaces(says: boolean): readonly TemplateResult[] {
    const last = this.fields.length - 1;
    return this.fields.map((_, at) => {
      const axes = says ? this.axes[at]?.textContent : undefined;
      const label = this.labelOf(at);
      return html`<option value=${at} ?selected=${at === last}>${axes ? `${label} (${axes})` : label}</option>`;
    });
  }

  private renderPlace(at: number, people: readonly string[]): TemplateResult | typeof nothing {
    const last = at === this.fields.length - 1;
    if (last && people.length === 0) return nothing;
    const field = this.fields[at];
    return html`<section class="ll-quarter">
      <h3>${field?.label}</h3>
      ${this.axes[at]}
      ${
        people.length === 0
          ? html`<p class="ll-quiet">${words.nobody}</p>`
          : html`<ul class="ll-quarter__people">
              ${people.map((person, number) => this.renderPerson(person, at, `${this.uid}-${at}-${number}`))}
            </ul>`
      }
    </section>`;
  }

  private renderPerson(person: string, at: number, id: string): TemplateResult {
    const waits = this.waiting.includes(person);
    return html`<li class="ll-person">
      <span class="ll-person__who" id=${id}>${person}</span>
      <label class="nhsuk-u-visually-hidden" id="${id}-label" for="${id}-to">${words.move}</label>
      <select
        class="nhsuk-select"
        id="${id}-to"
        data-at=${at}
        autocomplete="off"
        aria-labelledby="${id}-label ${id}"
        @change=${(event: Event) => this.handleMove(person, event)}
      >
        ${this.renderPlaces(false)}
      </select>
      ${
        waits
          ? nothing
          : button(
              html`${words.remove}<span class="nhsuk-u-visually-hidden"> ${person}</span>`,
              () => this.handleRemove(person),
              LINK,
            )
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-stakeholders': LlStakeholders;
  }
}
