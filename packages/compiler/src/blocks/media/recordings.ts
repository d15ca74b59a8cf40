import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Image, RootContent } from 'mdast';
import { lengthOf as bytesIn } from '../../model/file-tree.js';
import { isPicture } from '../../model/media-kinds.js';
import type { InlineText, RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import type { ParsedBlock } from '../../parse/parsed-module.js';
import { messagesOf, type RenderContext } from '../../render/context.js';
import { labelled, richText } from '../../render/rich-text.js';
import type { Media } from '../../validate/media.js';
import type { PageNotes } from '../../validate/notes.js';
import { isBlank, labelOf, paragraph, trimStart } from '../../validate/rich.js';
import { defineBlock, type ReadBlock } from '../define-block.js';
import { countWords, minutesFor } from '../minutes-for.js';
import { noteLost, restOf } from './pieces.js';
import { readCaptions, type Caption } from './read-captions.js';

type Kind = 'audio' | 'video';

/** Sound or film with everything that somebody needs who cannot hear or see it. */
interface Recording {
  readonly kind: Kind;
  readonly intro: RichText;
  readonly src: string;
  readonly title: string;
  /** A picture that stands in the place of a film until it plays. */
  readonly poster?: string;
  readonly captions: readonly Caption[];
  /** Why there are none. */
  readonly noCaptions?: InlineText;
  readonly transcript: RichText;
  readonly credit: InlineText;
  readonly licence: InlineText;
}

const TYPES = {
  audio: { ends: /\.(mp3|m4a)$/i, say: 'mp3 or m4a', example: 'media/talk.mp3', named: 'sound' },
  video: { ends: /\.(mp4|m4v)$/i, say: 'mp4', example: 'media/talk.mp4', named: 'film' },
} as const;

/** Words a minute at which people speak to a microphone. */
const SPOKEN = 150;

const LABELS = ['Captions', 'Transcript', 'Credit', 'Credits', 'Licence', 'License'];

/** Sound with its transcript. */
export const audio = defineBlock<Recording>({
  say: 'Sound to listen to, with its transcript.',
  purpose: 'read',
  records: 'nothing',
  meant: ['sound', 'podcast', 'listen'],
  element: 'll-media',
  read: (block, notes, _scored, media) => readRecording(block, 'audio', notes, media),
  render: ({ content }, context) => [recordingElement(content, context)],
});

/** Film with captions and transcript. */
export const video = defineBlock<Recording>({
  say: 'A film to watch, with captions and transcript.',
  purpose: 'read',
  records: 'nothing',
  meant: ['film', 'movie', 'watch', 'clip'],
  element: 'll-media',
  read: (block, notes, _scored, media) => readRecording(block, 'video', notes, media),
  render: ({ content }, context) => [recordingElement(content, context)],
});

function readRecording(
  block: ParsedBlock,
  kind: Kind,
  notes: PageNotes,
  media: Media,
): ReadBlock<Recording> | undefined {
  const { intro, images, said, transcript } = readParts(block, notes);
  const played = images.filter(({ url }) => !isPicture(url));
  const posters = images.filter(({ url }) => isPicture(url));
  const [file, second] = played;
  const type = TYPES[kind];
  if (!file) {
    notes.add('recording-none', block.location, { kind: type.named, example: type.example });
    return undefined;
  }
  const src = file.url;
  const title = (file.alt ?? '').trim();
  if (second) notes.add('recording-two', second, { src: second.url });
  if (!type.ends.test(src)) notes.add('recording-kind', file, { src, name: block.name, types: type.say });
  if (title === '') notes.add('recording-no-title', file, { src });
  for (const extra of kind === 'audio' ? posters : posters.slice(1))
    notes.add('media-text-lost', extra, { name: block.name, typed: extra.url });
  const missing = (['Credit', 'Licence'] as const).filter((label) => isBlank(said.get(label) ?? []));
  if (missing.length > 0) {
    const which = missing.map((label) => label.toLowerCase()).join(' and no ');
    notes.add('recording-uncredited', file, { src, missing: which });
  }
  if (isBlank(transcript)) notes.add('recording-no-transcript', file, { src });
  const { captions, noCaptions } = readCaptionLine(said.get('Captions'), { kind, file, block }, notes, media);
  const poster = kind === 'video' ? posters[0]?.url : undefined;
  return {
    content: {
      kind,
      intro,
      src,
      title,
      ...(poster === undefined ? {} : { poster }),
      captions,
      ...(noCaptions === undefined ? {} : { noCaptions }),
      transcript,
      credit: said.get('Credit') ?? [],
      licence: said.get('Licence') ?? [],
    },
    words: title,
    minutes: minutesFor([intro], lengthOf(captions, transcript)),
  };
}

/** What stands in the block: pictures and recordings, labelled lines, the transcript, and text above the player. */
function readParts(block: ParsedBlock, notes: PageNotes) {
  const images: Image[] = [];
  const intro: RootContent[] = [];
  const transcript: RootContent[] = [];
  const said = new Map<string, InlineText>();
  let below = false;
  for (const child of block.children) {
    const labelled = labelOf(child, LABELS);
    if (labelled?.label === 'Transcript') {
      below = true;
      transcript.push(...restOf(labelled.rest));
    } else if (labelled)
      said.set(labelled.label.replace('License', 'Licence').replace('Credits', 'Credit'), labelled.rest);
    else if (below) transcript.push(child);
    else {
      const text = child.type === 'paragraph' ? withoutImages(child, images) : [child];
      if (images.length === 0) intro.push(...text);
      else noteLost(text, block, notes);
    }
  }
  return { images, intro, transcript, said };
}

function withoutImages(node: Extract<RootContent, { type: 'paragraph' }>, images: Image[]): readonly RootContent[] {
  const rest = node.children.filter((child) => {
    if (child.type === 'image') images.push(child);
    return child.type !== 'image';
  });
  return restOf(trimStart(rest, /^\s+/));
}

function readCaptionLine(
  line: InlineText | undefined,
  { kind, file, block }: { readonly kind: Kind; readonly file: Image; readonly block: ParsedBlock },
  notes: PageNotes,
  media: Media,
): { readonly captions: readonly Caption[]; readonly noCaptions?: InlineText } {
  if (!line) {
    // What is said in sound alone stands in the transcript (WCAG 2.2, 1.2.1); a film needs both (1.2.2).
    if (kind === 'video') notes.add('recording-no-captions', file, { src: file.url });
    return { captions: [] };
  }
  const typed = wordsOf([...line]);
  const at = notes.placeOf(line[0] ?? file);
  const none = /^none(?:\s+needed)?\s*[:,;.–—-]?\s*/i;
  if (none.test(typed)) {
    const why = trimStart(line, none);
    if (isBlank(why)) notes.add('recording-captions-form', at, { typed });
    return { captions: [], noCaptions: why };
  }
  const path = line.find((node) => node.type === 'link')?.url ?? typed;
  if (!/^\S+\.vtt$/i.test(path)) {
    notes.add('recording-captions-form', line.length > 0 ? at : block.location, { typed: shorten(typed) });
    return { captions: [] };
  }
  const found = media.textOf(path, at, notes);
  return { captions: found ? readCaptions(found, notes) : [] };
}

/** How long it plays, in minutes: to the last caption, or as long as it takes to say the transcript. */
function lengthOf(captions: readonly Caption[], transcript: RichText): number {
  const last = Math.max(0, ...captions.map(([, to]) => to));
  return last > 0 ? last / 60 : countWords(transcript) / SPOKEN;
}

function recordingElement(content: Recording, context: RenderContext): Element {
  const words = messagesOf(context).mediaWords;
  const { kind, src, title, poster, captions, noCaptions, transcript, intro, credit, licence } = content;
  const file = context.plan.recordings.get(src);
  if (!file) throw new Error(`The recording ${src} was not planned.`);
  const picture = poster === undefined ? undefined : context.plan.pictures.get(poster);
  const minutes = Math.max(1, Math.round(lengthOf(captions, transcript)));
  const facts = [
    kind === 'video' ? words.film : words.sound,
    words.minutes(minutes),
    words.megabytes(sizeOf(bytesIn(file.content))),
  ];
  const caption: ElementContent[] = [
    h('p', { className: ['ll-media__title'] }, [
      h('strong', { dataPart: 'title' }, title),
      h('span', { className: ['ll-media__facts'] }, ` ${facts.join(' · ')}`),
    ]),
    ...(noCaptions ? labelled(words.noCaptions, [paragraph(noCaptions)], context) : []),
    ...source(words.credit, credit, context),
    ...source(words.licence, licence, context),
  ];
  return h(
    'll-media',
    {
      className: ['ll-block', 'll-reading', 'll-media'],
      ...(captions.length === 0 ? {} : { captions: JSON.stringify(captions) }),
    },
    [
      ...richText(intro, context),
      h('figure', { className: ['ll-media__figure'] }, [
        h(
          kind,
          {
            className: ['ll-media__player'],
            controls: true,
            preload: 'none',
            src: file.path,
            ariaLabel: title,
            ...(kind === 'video' ? { playsInline: true } : {}),
            ...(picture ? { poster: picture.path, ...picture.size } : {}),
          },
          [h('p', words.cannotPlay)],
        ),
        h('figcaption', { className: ['ll-media__caption'] }, caption),
      ]),
      h('details', { className: ['nhsuk-details', 'll-media__transcript'], dataPart: 'transcript' }, [
        h('summary', { className: ['nhsuk-details__summary'] }, [
          h('span', { className: ['nhsuk-details__summary-text'] }, words.transcript(title)),
        ]),
        h('div', { className: ['nhsuk-details__text'] }, richText(transcript, context)),
      ]),
    ],
  );
}

function source(label: string, said: InlineText, context: RenderContext): ElementContent[] {
  return said.length === 0 ? [] : [h('div', { className: ['ll-source'] }, labelled(label, [paragraph(said)], context))];
}

/** Megabytes with one digit behind the point where that says something. */
function sizeOf(bytes: number): string {
  const size = bytes / 1_000_000;
  return size < 10 ? Math.max(0.1, size).toFixed(1) : String(Math.round(size));
}
