import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { Image, RootContent } from 'mdast';
import type { Node } from 'unist';
import type { InlineText, RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import type { ParsedBlock } from '../../parse/parsed-module.js';
import { messagesOf, type RenderContext } from '../../render/context.js';
import { labelled, pictureElement } from '../../render/rich-text.js';
import type { PageNotes } from '../../validate/notes.js';
import { isBlank, labelOf, paragraph, trimStart } from '../../validate/rich.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { introduction, kind, partContent } from './pieces.js';
import { readParts, textsOf, type Part } from './read-parts.js';

/** A place in the picture, in hundredths from the left and from the top, and what there is to say about it. */
interface Spot extends Part {
  readonly across: number;
  readonly down: number;
}

interface Hotspots {
  readonly intro: RichText;
  readonly src: string;
  readonly alt: string;
  readonly credit: InlineText;
  readonly licence: InlineText;
  readonly spots: readonly Spot[];
}

/** `40 across, 25 down: ` as people write it: with or without %, comma or "and", colon or dash. */
const PLACE =
  /^\s*(-?\d+(?:\.\d+)?)\s*%?\s*(?:across)?\s*(?:,|;|and|\s)\s*(-?\d+(?:\.\d+)?)\s*%?\s*(?:down)?\s*(?::|–|—|-)\s*/i;

/** Numbers nearer than this to each other, in hundredths, cover each other on a phone. */
const NEAR = 12;

/** A picture with numbered places to look at, and the same places as a list below it. */
export const hotspots = defineBlock<Hotspots>({
  say: 'A picture with numbered places to look at; the same as a list below it.',
  purpose: 'practise',
  records: 'recorded',
  meant: ['hotspot', 'labelled-picture', 'image-map'],
  element: 'll-hotspots',
  read(block, notes) {
    const found = readParts(block, notes, {
      least: 1,
      most: 9,
      example: '40 across, 25 down: The board',
      pressed: true,
    });
    if (!found) return undefined;
    const { intro, credit, licence, images } = readAbove(found.intro);
    const [image] = images;
    if (!image) {
      notes.add('hotspots-no-picture', block.location);
      return undefined;
    }
    for (const other of [...images.slice(1), ...found.parts.flatMap(({ body }) => imagesIn(body))])
      notes.add('hotspots-two-pictures', other);
    const alt = (image.alt ?? '').trim();
    if (alt === '') notes.add('alt-missing', image, { src: image.url });
    const missing = [...(isBlank(credit) ? ['credit'] : []), ...(isBlank(licence) ? ['licence'] : [])].join(' and no ');
    if (missing !== '') notes.add('hotspots-uncredited', image, { src: image.url, missing });
    const spots = found.parts.map((part) => readSpot(part, block, notes));
    noteNear(spots, block, notes);
    return {
      content: { intro, src: image.url, alt, credit, licence, spots },
      words: spots.map(({ title }) => wordsOf(title)).join(', '),
      minutes: minutesFor(textsOf({ intro, parts: spots }), 0.1 + 0.05 * spots.length),
      outcomes: found.outcomes,
      task: { options: spots.map(({ title }) => wordsOf(title)), values: 2 },
    };
  },
  render({ id, content }, context, level) {
    const words = messagesOf(context).lookWords;
    const { intro, src, alt, credit, licence, spots } = content;
    const picture = context.plan.pictures.get(src);
    if (!picture) throw new Error(`The picture ${src} was not planned.`);
    return [
      h('ll-hotspots', { block: id, className: ['ll-block'] }, [
        kind(words.hotspots),
        ...introduction(intro, context),
        h('figure', { className: ['ll-spots__figure'] }, [
          h('div', { className: ['ll-spots__picture'] }, [
            pictureElement(picture, alt, { loading: 'lazy' }),
            markers(spots),
          ]),
          ...source(credit, licence, context),
        ]),
        h(
          'ol',
          { dataPart: 'folds', className: ['ll-spots'], role: 'list' },
          spots.map((spot) => h('li', { className: ['ll-spot'] }, partContent(spot, level, context))),
        ),
      ]),
    ];
  },
});

/** The text above the first heading, apart from the picture and its source. */
function readAbove(nodes: RichText): {
  readonly intro: RichText;
  readonly images: readonly Image[];
  readonly credit: InlineText;
  readonly licence: InlineText;
} {
  const images = imagesIn(nodes);
  let credit: InlineText = [];
  let licence: InlineText = [];
  const intro = nodes.flatMap((node): readonly RootContent[] => {
    const said = labelOf(node, ['Credit', 'Credits', 'Licence', 'License']);
    if (said?.label.startsWith('Credit')) credit = said.rest;
    else if (said) licence = said.rest;
    if (said) return [];
    if (node.type !== 'paragraph') return [node];
    const text = trimStart(
      node.children.filter(({ type }) => type !== 'image'),
      /^\s+/,
    );
    return isBlank(text) ? [] : [paragraph(text)];
  });
  return { intro, images, credit, licence };
}

function imagesIn(nodes: readonly Node[]): readonly Image[] {
  return nodes.flatMap((node) => {
    if (node.type === 'image') return [node as Image];
    return 'children' in node ? imagesIn(node.children as readonly Node[]) : [];
  });
}

function readSpot({ title, body }: Part, block: ParsedBlock, notes: PageNotes): Spot {
  const [first] = title;
  const place = first?.type === 'text' ? PLACE.exec(first.value) : null;
  const label = place ? trimStart(title, PLACE) : title;
  const said = shorten(wordsOf(title));
  if (!place || wordsOf(label) === '') notes.add('hotspots-place', first ?? block.location, { title: said });
  const across = Number(place?.[1] ?? 0);
  const down = Number(place?.[2] ?? 0);
  if ([across, down].some((number) => number < 0 || number > 100))
    notes.add('hotspots-outside', first ?? block.location, { title: shorten(wordsOf(label)), across, down });
  return { title: label, body, across, down };
}

function noteNear(spots: readonly Spot[], block: ParsedBlock, notes: PageNotes): void {
  spots.forEach((spot, at) => {
    const other = spots.slice(0, at).find((one) => Math.hypot(one.across - spot.across, one.down - spot.down) < NEAR);
    if (other) {
      const [title = '', near = ''] = [spot, other].map((one) => shorten(wordsOf(one.title)));
      notes.add('hotspots-close', spot.title[0] ?? block.location, { title, other: near });
    }
  });
}

/**
 * The numbers on the picture. Lengths in per cent need no box of their own, so a number keeps its size while the
 * picture grows and shrinks, without a style attribute.
 */
function markers(spots: readonly Spot[]): Element {
  return s(
    'svg',
    { className: ['ll-spots__over'], width: '100%', height: '100%', ariaHidden: 'true', focusable: 'false' },
    spots.map(({ across, down }, at) =>
      s('svg', { x: `${across}%`, y: `${down}%`, overflow: 'visible' }, [
        s('g', { className: ['ll-spots__mark'] }, [
          s('circle', { className: ['ll-spots__reach'], r: 22 }),
          s('circle', { className: ['ll-spots__disc'], r: 15 }),
          s('text', { textAnchor: 'middle', dominantBaseline: 'central' }, `${at + 1}`),
        ]),
      ]),
    ),
  );
}

function source(credit: InlineText, licence: InlineText, context: RenderContext): ElementContent[] {
  const words = messagesOf(context).lookWords;
  const lines = [
    ...(credit.length > 0 ? labelled(words.credit, [paragraph(credit)], context) : []),
    ...(licence.length > 0 ? labelled(words.licence, [paragraph(licence)], context) : []),
  ];
  return lines.length > 0 ? [h('figcaption', { className: ['ll-source'] }, lines)] : [];
}
