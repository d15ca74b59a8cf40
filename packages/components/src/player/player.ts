import type { LeaveResult, ModuleData, PageId, SessionPort, SessionView } from '@ladder/core';
import { ReactiveElement, html, nothing, render, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../certificate/certificate.js';
import type { LlCertificate } from '../certificate/certificate.js';
import '../help/help.js';
import { CopyOut } from '../internal/copy-out.js';
import { clearPrintJob, printOnly } from '../internal/print-only.js';
import { LlTrackEvent } from '../internal/track-event.js';
import { notesMessages, playerMessages, printMessages } from '../messages.js';
import '../notes/notes.js';
import type { LlNotes } from '../notes/notes.js';
import { notesText } from '../notes/notes-text.js';
import { barTemplate, placeTemplate, stepsTemplate, type PanelName } from './bar-view.js';
import { contentsTemplate, leftTemplate } from './contents-view.js';
import { startTemplate } from './cover-view.js';
import { guardDocument } from './guard.js';
import { handDown } from './hand-down.js';
import { goodbyeTemplate, goodbyeWords, takeNotesTemplate } from './leave-view.js';
import { noticeTemplate } from './notice-view.js';
import { readPages, readPrompts, type PlayerPage, type WritingPrompt } from './pages.js';
import { buildShell, type Shell } from './shell.js';
import { playerView, type PlayerView } from './player-view.js';

/** How long the document waits for a session before it gives up and shows everything. The platform is looked for for five. */
const PATIENCE = 10_000;

/** Where a side page was opened from, to lead back to the very line. */
interface WayBack {
  readonly key: string;
  readonly scroll: number;
  readonly focus: HTMLElement | undefined;
}

/**
 * @summary Shows a module one page at a time: title bar, contents, next and back, notes, help, and leaving.
 *
 * It takes over the static document of a module and leaves the content where it is: pages are hidden and shown, never
 * made again, so that a failure here leaves the whole text to read.
 *
 * @event {LlTrackEvent} ll-track - Carries `page-opened` and `place-opened` when a page is shown.
 */
@customElement('ll-player')
export class LlPlayer extends ReactiveElement {
  /** What the session shows. The runtime sets it anew at every change. */
  @property({ attribute: false }) session: SessionView | undefined;

  /** What may be asked of the session. */
  @property({ attribute: false }) port: SessionPort | undefined;

  /** Facts about the module, as JSON. The compiler writes them. */
  @property({ attribute: 'module' }) moduleJson = '';

  @state() private shownKey = 'cover';
  @state() private panel: PanelName | undefined;
  @state() private dismissed: string | undefined;
  @state() private trying = false;
  @state() private goodbye: { readonly result: LeaveResult; readonly connection: SessionView['connection'] } | undefined;

  private module: ModuleData | undefined;
  private pages: readonly PlayerPage[] = [];
  private prompts: readonly WritingPrompt[] = [];
  private shell: Shell | undefined;
  private wayBack: WayBack | undefined;
  private startedAt: number | undefined;
  private finishedAt: number | undefined;
  private wasUnsaved = false;
  private failed = false;
  private unguard: (() => void) | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private readonly copyNotice = new CopyOut(this, 'll-copy-notice');
  private readonly copyLeave = new CopyOut(this, 'll-copy-leave');

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    try {
      this.takeOver();
    } catch (reason) {
      this.giveUp(reason);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unguard?.();
    clearTimeout(this.patience);
  }

  /** Reads the document and folds it, at once: blocks of hidden pages then never start to work. */
  private takeOver(): void {
    this.unguard = guardDocument(this, (id) => this.follow(id));
    if (this.shell) return;
    this.module = JSON.parse(this.moduleJson || (this.getAttribute('module') ?? '')) as ModuleData;
    const pageIds = this.module.layout.pages.map(({ id }) => id);
    this.prompts = readPrompts(readPages(this, pageIds));
    this.shell = buildShell(this, notesMessages.title);
    this.pages = readPages(this, pageIds);
    this.addEventListener('keydown', this.handleKeydown);
    document.documentElement.classList.add('ll-ready');
    this.unfold(this.shownKey);
    this.patience = setTimeout(() => {
      if (!this.session) this.giveUp(new Error('No session was given to ll-player.'));
    }, PATIENCE);
  }

  /** Leaves only one page in view. */
  private unfold(key: string): void {
    for (const page of this.pages) page.section.hidden = page.key !== key;
    this.dataset['showing'] = key;
  }

  /** Shows the whole static text again, with a word about it. Nothing may stand between a learner and the content. */
  private giveUp(reason: unknown): void {
    if (this.failed) return;
    this.failed = true;
    document.documentElement.classList.remove('ll-ready');
    for (const section of this.querySelectorAll<HTMLElement>('.ll-page')) section.hidden = section.id === 'notes';
    this.shell?.remove();
    const words = document.createElement('p');
    words.className = 'll-broken';
    words.setAttribute('role', 'alert');
    words.textContent = playerMessages.broken;
    (this.querySelector('main') ?? this).prepend(words);
    // Seen by whoever looks into the console, and by the runtime's help report.
    setTimeout(() => {
      throw reason;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('session');
    const now = this.session;
    if (!changed.has('session') || !now || this.failed) return;
    // A finish that only came to light, from the platform or from the device's copy, has no day that was seen here.
    const cameToLight = before?.connection === 'connecting' || before?.notice?.type === 'newer-on-device';
    if (before && !cameToLight && before.outcome !== 'passed' && now.outcome === 'passed') this.finishedAt = Date.now();
    if (before?.notice !== now.notice) this.dismissed = undefined;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    if (this.failed || !this.session || !this.shell) return;
    try {
      this.draw(this.session, this.shell);
    } catch (reason) {
      this.giveUp(reason);
    }
  }

  /** The first page of the launch is known when the platform has answered, and again when the learner chose a copy. */
  protected override updated(): void {
    const { session } = this;
    if (!session || this.failed || session.connection === 'connecting' || this.startedAt === session.startPlace) return;
    const first = this.startedAt === undefined;
    this.startedAt = session.startPlace;
    const page = this.pages.find(({ place }) => place === session.startPlace);
    if (page && (page.key !== this.shownKey || first)) this.show(page.key, { focus: first ? 'none' : 'heading', track: page.place !== 0 });
  }

  private get view(): PlayerView | undefined {
    const { module, session, pages } = this;
    const shown = pages.find(({ key }) => key === this.shownKey);
    if (!module || !session || !shown) return undefined;
    return playerView({ module, session, pages, shown, go: (key, block) => this.go(key, block) });
  }

  /** Draws the player's own parts. The content is not among them. */
  private draw(session: SessionView, shell: Shell): void {
    const { view, goodbye } = this;
    if (!view) return;
    this.toggleAttribute('data-left', goodbye !== undefined);
    if (goodbye) {
      render(goodbyeTemplate(goodbye.result, goodbye.connection, this.hasNotes ? () => void this.copyLeave.copy(this.notes) : undefined, this.copyLeave.render()), shell.goodbye);
      return;
    }
    const notice = session.notice && session.notice.type !== this.dismissed ? session.notice : undefined;
    render(placeTemplate(view), shell.place);
    render(
      notice
        ? noticeTemplate(notice, {
            retry: () => void this.retry(),
            trying: this.trying,
            continueAnyway: () => this.port?.continueAnyway(),
            chooseCopy: (which) => this.port?.chooseCopy(which),
            dismiss: () => this.dismiss(notice.type),
            copyNotes: this.hasNotes ? () => void this.copyNotice.copy(this.notes) : undefined,
            copied: this.copyNotice.render(),
          })
        : nothing,
      shell.notice,
    );
    render(startTemplate(view), shell.start);
    render(leftTemplate(view), shell.left);
    render(stepsTemplate(view, this.backFromSide(view)), shell.steps);
    render(this.panelTemplate(view), shell.panel);
    shell.panel.hidden = this.panel === undefined;
    this.dataset['panel'] = this.panel ?? '';
    render(
      barTemplate(view, {
        open: this.panel,
        toggle: (panel) => void this.openPanel(panel),
        leave: () => void this.handleLeave(),
        retry: () => void this.retry(),
      }),
      shell.bar,
    );
    this.sayWhenUnsaved(session, shell);
    this.handDownTo(view.shown, session);
  }

  private handDownTo(page: PlayerPage, session: SessionView): void {
    if (!this.module) return;
    handDown(page.section, this.module.layout, session);
    const common = { module: this.module, session };
    for (const element of page.section.querySelectorAll<LlCertificate>('ll-certificate')) {
      Object.assign(element, common, { finishedAt: this.finishedAt });
    }
    for (const element of page.section.querySelectorAll<LlNotes>('ll-notes')) {
      Object.assign(element, common, { port: this.port, prompts: this.prompts });
    }
  }

  /** Speaks only when saving stops working, and when it works again; the time of each save is for the eyes. */
  private sayWhenUnsaved({ saving }: SessionView, shell: Shell): void {
    const unsaved = saving.state === 'not-saved';
    if (unsaved !== this.wasUnsaved) shell.spoken.textContent = unsaved ? playerMessages.notSaved : playerMessages.savedAgain;
    this.wasUnsaved = unsaved;
  }

  private panelTemplate(view: PlayerView): unknown {
    const close = html`<button type="button" class="ll-link-button ll-panel__close" @click=${() => this.closePanel()}>${playerMessages.close}</button>`;
    switch (this.panel) {
      case 'contents':
        return html`${contentsTemplate(view)}${close}`;
      case 'help':
        return html`<ll-help .port=${this.port} .mailbox=${this.mailbox}></ll-help>${close}`;
      case 'leave':
        return takeNotesTemplate({
          copy: () => void this.copyLeave.copy(this.notes),
          taken: this.copyLeave.took(this.notes),
          leave: () => void this.leave(),
          stay: () => this.closePanel(),
          copied: this.copyLeave.render(),
        });
      case undefined:
        return nothing;
    }
  }

  /** The team's address, from the footer that the compiler wrote. */
  private get mailbox(): string {
    return this.dataset['mailbox'] ?? this.querySelector('.ll-footer a[href^="mailto:"], #about a[href^="mailto:"]')?.getAttribute('href')?.slice(7) ?? '';
  }

  private get notes(): string {
    const { module, session, prompts } = this;
    return module && session ? notesText(module, prompts, session.notes, session.score) : '';
  }

  private get hasNotes(): boolean {
    return this.notes !== '';
  }

  // Going from page to page

  /** Goes to a page because the learner asked for it; to one block of it where that is named. */
  private go(key: string, block?: string): void {
    const notice = this.session?.notice?.type;
    // Before page one the learner decides what happens to their progress.
    if (this.session?.connection === 'connecting' || notice === 'no-platform' || notice === 'newer-on-device') {
      this.querySelector<HTMLElement>('#ll-notice-title')?.focus();
      return;
    }
    const target = block === undefined ? undefined : this.querySelector<HTMLElement>(`[block="${block}"]`);
    this.show(key, { focus: target ?? 'heading', track: true });
  }

  /** Follows a link of the document: to a page, or to something on one. */
  private follow(id: string): void {
    const target = id === 'main' ? this.querySelector<HTMLElement>('.ll-page:not([hidden]) h1') : document.getElementById(id);
    const section = target?.closest<HTMLElement>('.ll-page');
    const page = this.pages.find((candidate) => candidate.section === section);
    if (!target || !page) return;
    if (target === section) this.go(page.key);
    else if (page.key === this.shownKey) this.arriveAt(target);
    else this.show(page.key, { focus: target, track: true });
  }

  private show(key: string, { focus, track }: { readonly focus: 'heading' | 'none' | HTMLElement; readonly track: boolean }): void {
    const page = this.pages.find((candidate) => candidate.key === key);
    if (!page || !this.module) return;
    this.rememberWayBack(page);
    clearPrintJob();
    this.unfold(key);
    this.shownKey = key;
    if (!matchMedia('(min-width: 75em)').matches || this.panel !== 'contents') this.panel = undefined;
    const name = page.place === 0 ? this.module.title : `${page.title} – ${this.module.title}`;
    document.title = this.module.draft ? `${name} (draft)` : name;
    window.scrollTo(0, 0);
    if (focus === 'heading') focusQuietly(page.section.querySelector('h1') ?? page.section);
    else if (focus !== 'none') void this.updateComplete.then(() => this.arriveAt(focus));
    if (track && page.place !== undefined) this.trackPlace(page);
  }

  private trackPlace(page: PlayerPage): void {
    if (page.key === 'cover' || page.key === 'end') this.dispatchEvent(new LlTrackEvent({ type: 'place-opened', place: page.key }));
    else this.dispatchEvent(new LlTrackEvent({ type: 'page-opened', page: page.key as PageId }));
  }

  private arriveAt(target: HTMLElement): void {
    focusQuietly(target);
    target.scrollIntoView({ block: 'center' });
    if (target.localName === 'h1') return;
    target.classList.add('ll-arrived');
    target.addEventListener('blur', () => target.classList.remove('ll-arrived'), { once: true });
  }

  private rememberWayBack(to: PlayerPage): void {
    const from = this.pages.find(({ key }) => key === this.shownKey);
    if (to.place !== undefined) this.wayBack = undefined;
    else if (from?.place !== undefined) {
      const active = document.activeElement;
      const inPage = active instanceof HTMLElement && from.section.contains(active);
      this.wayBack = { key: from.key, scroll: window.scrollY, focus: inPage ? active : undefined };
    }
  }

  /** From a side page back to the line that the learner left. */
  private backFromSide(view: PlayerView): { readonly title: string; readonly return: () => void } | undefined {
    if (view.shown.place !== undefined) return undefined;
    const key = this.wayBack?.key ?? 'cover';
    const title = view.pages.find((page) => page.key === key)?.title ?? '';
    const { scroll, focus } = this.wayBack ?? { scroll: 0, focus: undefined };
    return {
      title,
      return: () => {
        this.show(key, { focus: 'heading', track: true });
        if (focus?.isConnected) focus.focus({ preventScroll: true });
        window.scrollTo(0, scroll);
      },
    };
  }

  // Panels, notices, leaving

  private readonly handleKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.panel) this.closePanel();
  };

  private async openPanel(panel: PanelName): Promise<void> {
    if (this.panel === panel) return this.closePanel();
    this.panel = panel;
    await this.updateComplete;
    const help = this.querySelector('ll-help');
    await help?.updateComplete;
    this.querySelector<HTMLElement>('#ll-panel-title')?.focus();
  }

  private closePanel(): void {
    const opener = this.panel;
    this.panel = undefined;
    this.copyLeave.reset();
    this.querySelector<HTMLElement>(`#ll-open-${opener ?? 'contents'}`)?.focus();
  }

  private dismiss(type: string): void {
    this.dismissed = type;
    focusQuietly(this.querySelector<HTMLElement>('.ll-page:not([hidden]) h1') ?? this);
  }

  private async retry(): Promise<void> {
    if (this.trying) return;
    this.trying = true;
    try {
      await this.port?.retry();
    } finally {
      this.trying = false;
    }
  }

  private async handleLeave(): Promise<void> {
    const notes = this.session?.notes;
    const keptHere = notes?.place === 'device' && notes.kept;
    const taken = this.copyLeave.took(this.notes) || this.querySelector<LlNotes>('ll-notes')?.took(this.notes) === true;
    if (this.hasNotes && !keptHere && !taken) await this.openPanel('leave');
    else await this.leave();
  }

  private async leave(): Promise<void> {
    const { port, session } = this;
    if (!port || !session) return;
    // Leaving ends the connection; what it was decides what may be said.
    const { connection } = session;
    let result: LeaveResult;
    try {
      result = await port.saveAndExit();
    } catch {
      result = { saving: { state: 'not-saved' }, windowOpen: true };
    }
    this.panel = undefined;
    this.copyLeave.reset();
    this.goodbye = { result, connection };
    const { title } = goodbyeWords(result, connection);
    if (this.module) document.title = `${title} – ${this.module.title}`;
    await this.updateComplete;
    window.scrollTo(0, 0);
    this.shell?.goodbye.querySelector('h1')?.focus();
  }

  /** Prints every page of the module, with its questions and answers as they stand in the document. */
  printAll(): void {
    printOnly('ll-print-all');
    if (this.shell) this.shell.spoken.textContent = printMessages.byHand;
  }
}

/** Focus without a caret or a tab stop left behind; the scroll position is the caller's. */
function focusQuietly(target: HTMLElement): void {
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

declare global {
  interface HTMLElementTagNameMap {
    'll-player': LlPlayer;
  }
}
