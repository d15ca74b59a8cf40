import { mediaMessages as words } from '@ladder/core/messages';
import { html, type TemplateResult } from 'lit';
import { customElement, property } from '../internal/decorators.js';
import { LlElement } from '../internal/ll-element.js';
import { partOf } from '../internal/markup.js';

/**
 * @summary Sound or film in the browser's own player: adds the captions, stops when its page is left, and opens the
 * transcript when nothing can be played.
 *
 * Captions stand in the page, as `[[from, to, words], …]` with times in seconds, because platforms do not serve .vtt.
 *
 * @attr {string} captions - The captions, as JSON. The compiler writes them.
 */
@customElement('ll-media')
export class LlMedia extends LlElement {
  /** The captions, as JSON. */
  @property() captions = '';

  private player: HTMLMediaElement | undefined;
  /** Below sound, the caption of the moment: browsers show captions only over a picture. */
  private readonly line = document.createElement('p');
  private watcher: MutationObserver | undefined;

  protected override readMarkup(): boolean {
    const player = this.querySelector<HTMLMediaElement>('video, audio');
    if (!player) return false;
    this.player = player;
    this.line.className = 'll-media__line';
    this.line.hidden = true;
    player.after(this.line);
    player.addEventListener('error', () => this.giveUp());
    player.addEventListener('play', () => this.stopOthers());
    if (this.captions !== '') this.addCaptions(player);
    this.watchPage();
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.player) this.watchPage();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher?.disconnect();
    this.player?.pause();
  }

  private addCaptions(player: HTMLMediaElement): void {
    const track = player.addTextTrack('captions', words.captions, document.documentElement.lang);
    for (const [from, to, text] of JSON.parse(this.captions) as [number, number, string][])
      track.addCue(new VTTCue(from, to, text));
    const over = player instanceof HTMLVideoElement;
    // Shown from the start: nobody has to know of the button. The browser's own control turns them off.
    track.mode = over ? 'showing' : 'hidden';
    if (!over) track.addEventListener('cuechange', () => this.showLine(track));
  }

  private showLine(track: TextTrack): void {
    const cues = [...(track.activeCues ?? [])] as VTTCue[];
    this.line.replaceChildren(...cues.map((cue) => cue.getCueAsHTML()));
    this.line.hidden = false;
  }

  /** One voice at a time. */
  private stopOthers(): void {
    for (const other of document.querySelectorAll<HTMLMediaElement>('video, audio'))
      if (other !== this.player) other.pause();
  }

  /** Nobody wants to look for a voice that goes on on a page that they left. */
  private watchPage(): void {
    const page = this.closest('.ll-page');
    if (!page) return;
    this.watcher ??= new MutationObserver(() => {
      if (this.closest('.ll-page[hidden]')) this.player?.pause();
    });
    this.watcher.observe(page, { attributeFilter: ['hidden'] });
  }

  private giveUp(): void {
    this.line.textContent = words.failed;
    this.line.setAttribute('role', 'status');
    this.line.hidden = false;
    partOf(this, 'transcript')?.setAttribute('open', '');
  }

  override render(): TemplateResult {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-media': LlMedia;
  }
}
