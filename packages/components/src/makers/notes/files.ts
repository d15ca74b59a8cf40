import { htmlOf, plainTextOf, type PortableDocument } from '@ladder/core';
import { fileMessages as words } from '@ladder/core/messages';
import { html, type LitElement, type TemplateResult } from 'lit';
import { button } from '../../internal/button.js';
import { FileOut } from '../../internal/file-out.js';
import { maySummon, summon } from '../../internal/summon.js';
import type { NotesGiven } from '../makers.js';
import { notesDocument } from './notes-document.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The ways out that make a file of all notes, and the phone's own way of sharing. Says only what was seen to happen. */
export class Files {
  private readonly host: LitElement;
  private readonly out: FileOut;
  /** A second press while a file is being made makes no second file. */
  private busy = false;

  constructor(host: LitElement) {
    this.host = host;
    this.out = new FileOut(host, 'll-copy-files');
  }

  /** The buttons, and what came of the last one. */
  render(given: NotesGiven): TemplateResult {
    return html`<h3>${words.title}</h3>
      <div class="ll-actions ll-notes__as">
        ${maySummon('pdf') ? button(words.pdf, () => this.make(given, 'pdf')) : ''}
        ${maySummon('docx') ? button(words.docx, () => this.make(given, 'docx')) : ''}
        ${button(words.html, () => this.make(given, 'html'))}
        ${'share' in navigator ? button(words.share, () => this.share(given)) : ''}
      </div>
      ${this.out.render()}`;
  }

  /** Takes message and text away. */
  reset(): void {
    this.out.reset();
  }

  private async make(given: NotesGiven, type: 'pdf' | 'docx' | 'html'): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const document = notesDocument(given, this.language, Date.now());
    const text = plainTextOf(document);
    const name = `${given.module.id}-notes.${type}`;
    try {
      if (type === 'html') await this.out.save(text, name, 'text/html', htmlOf(document));
      else await this.makeBytes(type, document, text, name);
    } catch {
      // A maker that fails must not cost the learner the words.
      await this.out.show(text, words.noMaker);
    } finally {
      this.busy = false;
    }
  }

  private async makeBytes(type: 'pdf' | 'docx', document: PortableDocument, text: string, name: string): Promise<void> {
    this.out.say(words.making);
    if (type === 'docx') {
      const maker = await summon('docx');
      if (maker) await this.out.save(text, name, DOCX, await maker.make(document));
      else await this.out.show(text, words.noMaker);
      return;
    }
    const maker = await summon('pdf');
    if (!maker) await this.out.show(text, words.noMaker);
    else if (!maker.covers(text)) this.out.say(words.noLetters);
    else await this.out.save(text, name, 'application/pdf', await maker.make(document, new Date()));
  }

  /** What the phone does with it is the learner's choice there; all that is known here is whether an app took it. */
  private async share({ module, text }: NotesGiven): Promise<void> {
    try {
      await navigator.share({ title: module.title, text });
      this.out.say(words.shared);
    } catch (reason) {
      if (reason instanceof DOMException && reason.name === 'AbortError') this.out.say(words.notShared);
      else await this.out.show(text, words.cannotShare);
    }
  }

  private get language(): string {
    return this.host.ownerDocument.documentElement.lang || 'en-GB';
  }
}
