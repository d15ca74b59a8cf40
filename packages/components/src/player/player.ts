import { withPassMark, type ModuleData, type SessionPort, type SessionView } from '@ladder/core';
import { notesMessages, playerMessages as words } from '@ladder/core/messages';
import { LitElement, html, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from '../internal/decorators.js';
import '../help/help.js';
import { button, LINK } from '../internal/button.js';
import { CopyOut, forgetTaken } from '../internal/copy-out.js';
import { printOnly, unfoldForPrint } from '../internal/print-only.js';
import { notesText } from '../notes/notes-text.js';
import { barTemplate, placeTemplate, stepsTemplate } from './bar-view.js';
import { contentsTemplate, leftTemplate } from './contents-view.js';
import { startTemplate } from './cover-view.js';
import { guardDocument } from './guard.js';
import { HandDown } from './hand-down.js';
import { Leaving } from './leaving.js';
import { Navigation } from './navigation.js';
import { noticeTemplate } from './notice-view.js';
import { OwnPages } from './own-pages.js';
import { PageTurner } from './page-turner.js';
import { readPages, readPrompts, type WritingPrompt } from './pages.js';
import { Panels } from './panels.js';
import { playerView, type PlayerView } from './player-view.js';
import { buildShell, make, type Shell } from './shell.js';
import { showWholeBox } from './whole-box.js';

/** How long the document waits for a session before it shows everything. The platform is looked for for five seconds. */
const PATIENCE = 10_000;

/**
 * @summary Shows a module one page at a time: title bar, contents, next and back, notes, help, and leaving.
 *
 * It takes over the static document of a module and leaves the content where it is: pages are hidden and shown, never
 * made again, so that a failure here leaves the whole text to read.
 *
 * @attr {string} makers - Where the on-demand scripts are, as JSON by name. The compiler writes it; `summon()` reads it.
 * @event {LlTrackEvent} ll-track - Carries `page-opened` and `place-opened` when a page is shown.
 */
@customElement('ll-player')
export class LlPlayer extends LitElement {
  /** Facts about the module, as JSON. The compiler writes them. */
  @property({ attribute: 'module' }) moduleJson = '';

  /** What the session shows. The runtime sets it anew at every change. */
  @property({ attribute: false }) session: SessionView | undefined;

  /** What may be asked of the session. The runtime sets it. */
  @property({ attribute: false }) port: SessionPort | undefined;

  @state() private dismissed: string | undefined;
  @state() private trying = false;

  private module: ModuleData | undefined;
  private turner: PageTurner | undefined;
  private way: Navigation | undefined;
  private hand: HandDown | undefined;
  private shell: Shell | undefined;
  /** What the writing blocks ask; read before they take their markup over. */
  prompts: readonly WritingPrompt[] = [];
  private startedAt: number | undefined;
  private finishedAt: number | undefined;
  private wasUnsaved = false;
  private failed = false;
  private stops: readonly (() => void)[] = [];
  private patience: ReturnType<typeof setTimeout> | undefined;
  private readonly copyNotice = new CopyOut(this, 'll-copy-notice');
  private readonly leaving = new Leaving(this);
  private readonly ownPages = new OwnPages(this);
  private readonly panels = new Panels(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    try {
      this.stops = [guardDocument(this, (id) => this.way?.follow(id)), unfoldForPrint(this), showWholeBox(this)];
      if (!this.turner) this.takeOver();
    } catch (reason) {
      this.giveUp(reason);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops) stop();
    clearTimeout(this.patience);
  }

  /** Reads the document, adds the player's own parts, and folds it down to the cover. */
  private takeOver(): void {
    forgetTaken();
    this.module = JSON.parse(this.moduleJson) as ModuleData;
    const pageIds = this.module.layout.pages.map(({ id }) => id);
    this.prompts = readPrompts(readPages(this, pageIds), this.module.layout);
    this.shell = buildShell(this, { notes: notesMessages.title, printAll: words.printAll, bar: words.bar }, () =>
      printOnly('ll-print-all'),
    );
    this.turner = new PageTurner(this, readPages(this, pageIds));
    this.hand = new HandDown(this.module.layout);
    this.way = new Navigation(this, this.module, this.turner, this.panels);
    this.stops = [...this.stops, this.way.followHistory(() => this.leaving.comeBack())];
    this.addEventListener('keydown', this.handleKeydown);
    document.documentElement.classList.add('ll-ready');
    this.patience = setTimeout(() => {
      if (!this.session) this.giveUp(new Error('<ll-player> was given no session.'));
    }, PATIENCE);
  }

  /** Shows the whole static text again, with a word about it. Nothing may stand between a learner and the content. */
  private giveUp(reason: unknown): void {
    if (this.failed) return;
    this.failed = true;
    document.documentElement.classList.remove('ll-ready');
    this.shell?.remove();
    for (const section of this.querySelectorAll<HTMLElement>('.ll-page')) section.hidden = false;
    const notice = make('p', 'll-broken', words.broken);
    notice.setAttribute('role', 'alert');
    (this.querySelector('main') ?? this).prepend(notice);
    // Handled for the learner; whoever looks into the console still has to see what happened.
    console.error(reason);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('session');
    const now = this.session;
    if (!before || !now) return;
    // A finish that only came to light, from the platform or from the device's copy, has no day that was seen here.
    const cameToLight = before.connection === 'connecting' || before.notice?.type === 'newer-on-device';
    if (!cameToLight && before.outcome !== 'passed' && now.outcome === 'passed') this.finishedAt = Date.now();
    if (before.notice !== now.notice) this.dismissed = undefined;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    if (this.failed) return;
    try {
      const { view, shell } = this;
      if (view && shell) this.draw(view, shell);
    } catch (reason) {
      this.giveUp(reason);
    }
  }

  /** The first page of a launch is known when the platform has answered, and again when the learner chose a copy. */
  protected override updated(): void {
    const { session, turner, failed } = this;
    if (!session || !turner || failed || session.connection === 'connecting') return;
    if (this.startedAt === session.startPlace) return;
    const first = this.startedAt === undefined;
    if (first) void this.ownPages.load();
    this.startedAt = session.startPlace;
    const page = turner.pages.find(({ place }) => place === session.startPlace);
    if (!page || (page === turner.shown && !first)) return;
    // The cover of a new launch is no event: it would take the place of where the learner was.
    this.way?.turnTo(page, first ? 'none' : 'heading', page.place !== 0, first);
  }

  private readonly handleKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.panels.open) this.panels.close();
  };

  // One reading of everything

  private get view(): PlayerView | undefined {
    const { module, session, turner } = this;
    if (!module || !session || !turner) return undefined;
    return playerView({
      module: { ...module, layout: withPassMark(module.layout, session.passMark) },
      session,
      pages: turner.pages,
      shown: turner.shown,
      go: (key, block) => this.way?.go(key, block),
    });
  }

  /** What the learner wrote, as text; empty when there is nothing. */
  get notes(): string {
    const { module, session, prompts } = this;
    return module && session ? notesText(module, prompts, session) : '';
  }

  // Drawing the player's own parts. The content is not among them.

  private draw(view: PlayerView, shell: Shell): void {
    const goodbye = this.leaving.goodbye();
    this.toggleAttribute('data-left', goodbye !== undefined);
    if (goodbye) {
      render(goodbye, shell.goodbye);
      return;
    }
    render(placeTemplate(view), shell.place);
    render(this.noticeTemplate(view), shell.notice);
    render(startTemplate(view), shell.start);
    // A long list that only the end page shows.
    render(view.shown.key === 'end' ? leftTemplate(view) : nothing, shell.left);
    render(
      stepsTemplate(view, this.turner?.wayBack && { ...this.turner.wayBack, return: () => this.way?.goBack() }),
      shell.steps,
    );
    render(this.panelTemplate(view), shell.panel);
    const { open } = this.panels;
    shell.panel.hidden = open === undefined;
    this.dataset['panel'] = open ?? '';
    render(
      barTemplate(view, {
        open,
        toggle: (panel) => void this.panels.toggle(panel),
        leave: () => void this.handleLeave(),
        retry: () => void this.retry(),
      }),
      shell.bar,
    );
    if (open !== 'leave') this.leaving.reset();
    this.sayWhenUnsaved(view, shell);
    this.handDown(view);
  }

  /** Gives the blocks of the shown page their part of the session, and the player's own elements theirs. */
  private handDown({ shown, module, session }: PlayerView): void {
    const { port, prompts, finishedAt } = this;
    this.hand?.serve(shown.section, module.layout, session);
    for (const own of shown.section.querySelectorAll('ll-certificate:defined'))
      Object.assign(own, { module, session, finishedAt });
    for (const own of shown.section.querySelectorAll('ll-notes:defined, ll-curriculum:defined'))
      Object.assign(own, { module, session, port, prompts });
  }

  /** Speaks only when saving stops working, and when it works again; the time of each save is for the eyes. */
  private sayWhenUnsaved({ session }: PlayerView, { spoken }: Shell): void {
    const unsaved = session.saving.state === 'not-saved';
    if (unsaved !== this.wasUnsaved) spoken.textContent = unsaved ? words.notSaved : words.savedAgain;
    this.wasUnsaved = unsaved;
  }

  private noticeTemplate({ session: { notice }, shown }: PlayerView): TemplateResult | typeof nothing {
    if (!notice || notice.type === this.dismissed) return this.ownPages.notice(shown.section) ?? nothing;
    const { notes } = this;
    return noticeTemplate(notice, {
      retry: () => void this.retry(),
      trying: this.trying,
      continueAnyway: () => this.answerNotice(() => this.port?.continueAnyway()),
      chooseCopy: (which) => this.answerNotice(() => this.port?.chooseCopy(which)),
      dismiss: () => this.answerNotice(() => (this.dismissed = notice.type)),
      copyNotes: notes === '' ? undefined : () => void this.copyNotice.copy(notes),
      copied: this.copyNotice.render(),
    });
  }

  private panelTemplate(view: PlayerView): TemplateResult | typeof nothing {
    const close = button(words.close, this.panels.close, LINK);
    switch (this.panels.open) {
      case 'contents':
        return html`${contentsTemplate(view)}${close}`;
      case 'help':
        return html`<ll-help .port=${this.port}></ll-help>${close}`;
      case 'leave':
        return this.leaving.panel(() => void this.leave(), this.panels.close);
      case undefined:
        return nothing;
    }
  }

  // Notices

  /** An answered notice goes away, and with it the button that had the focus. */
  private answerNotice(answer: () => void): void {
    answer();
    this.turner?.focusHeading();
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

  // Leaving

  private async handleLeave(): Promise<void> {
    if (this.leaving.wouldLoseWords) await this.panels.toggle('leave');
    else await this.leave();
  }

  /** From the goodbye page back to where the learner was; only where the session is still open. */
  private comeBack(): void {
    this.leaving.comeBack();
    void this.updateComplete.then(() => this.turner && this.way?.turnTo(this.turner.shown, 'heading', false));
  }

  private async leave(): Promise<void> {
    await this.leaving.leave(() => this.comeBack());
    const { title } = this.leaving;
    if (title === undefined || !this.module) return;
    this.panels.set(undefined);
    document.title = `${title} – ${this.module.title}`;
    await this.updateComplete;
    window.scrollTo(0, 0);
    this.shell?.goodbye.querySelector('h1')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-player': LlPlayer;
  }
}
