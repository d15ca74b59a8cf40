import type { Example } from '../internal/example.js';

const TRANSCRIPT = (
  title: string,
): string => `<details class="nhsuk-details ll-media__transcript" data-part="transcript">
  <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">Transcript: ${title}</span></summary>
  <div class="nhsuk-details__text"><p>Sam: Bed 4 first.</p><p>Ada: Agreed. What do you need?</p></div>
</details>`;

const CAPTIONS = '[[0,2,"&lt;v Sam&gt;Bed 4 first."],[2,5.5,"&lt;v Ada&gt;Agreed.\\nWhat do you need?"]]';

/** A second of silence: MPEG-1 layer III, 32 kbit/s, mono. */
const SILENCE = `data:audio/mpeg;base64,${btoa(`\xff\xfb\x10\xc4${'\0'.repeat(100)}`.repeat(230))}`;

const recording = (kind: 'audio' | 'video', title: string, src: string): string => `<ll-media
  class="ll-block ll-reading ll-media" captions='${CAPTIONS}'>
  <figure class="ll-media__figure">
    <${kind} class="ll-media__player" controls preload="none" src="${src}" aria-label="${title}"><p>Your browser cannot play this.</p></${kind}>
    <figcaption class="ll-media__caption"><p class="ll-media__title"><strong data-part="title">${title}</strong>
    <span class="ll-media__facts">${kind === 'video' ? 'Film' : 'Sound'} · about a minute · 0.1 MB</span></p></figcaption>
  </figure>
  ${TRANSCRIPT(title)}
</ll-media>`;

/** States of `<ll-media>`. */
export const mediaExamples: readonly Example[] = [
  { name: 'sound', html: recording('audio', 'A minute with a ward sister', SILENCE) },
  { name: 'film', html: recording('video', 'A handover by the bed', 'data:video/mp4,') },
];
