import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ListItem } from 'mdast';
import type { Messages } from '@ladder/core/languages';
import type { InlineText, RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import { inline, plain, richText } from '../../render/rich-text.js';
import { isList } from '../../validate/rich.js';
import type { PageNotes } from '../../validate/notes.js';
import { messagesOf } from '../../render/context.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { drawMap } from './draw-map.js';

/** One step; a question has ways, any other leads to the next. */
export interface MapStep {
  readonly text: string;
  readonly ways: readonly MapWay[];
}

/** One answer to a step that asks, and where it leads. */
export interface MapWay {
  readonly answer: string;
  /** Position of the step. */
  readonly to: number;
}

/** Steps in the order in which they are done. */
interface ProcessMap {
  readonly title: InlineText;
  readonly lead: RichText;
  readonly after: RichText;
  readonly steps: readonly MapStep[];
}

/** A process map: steps and questions, drawn by a library that lays graphs out, with the same steps in words below. */
export const processMap = defineBlock<ProcessMap>({
  say: 'The steps of a process, with questions that branch.',
  purpose: 'show-data',
  records: 'nothing',
  meant: ['process', 'flowchart', 'flow', 'pathway', 'map'],
  look: 'process-map',
  read(block, notes) {
    let title: InlineText = [];
    let steps: readonly MapStep[] = [];
    const lead: RichText[number][] = [];
    const after: RichText[number][] = [];
    for (const child of block.children) {
      if (child.type === 'heading' && title.length === 0) title = child.children;
      else if (isList(child) && steps.length === 0) steps = readSteps(child.children, notes);
      else (steps.length === 0 ? lead : after).push(child);
    }
    if (title.length === 0) notes.add('chart-no-title', block.location);
    if (steps.length < 2) {
      notes.add('process-map-steps', block.location);
      return undefined;
    }
    const said = steps.map(({ text }) => [{ type: 'text' as const, value: text }]);
    return {
      content: { title, lead, after, steps },
      words: wordsOf(title),
      minutes: minutesFor([title, lead, after, ...said], 0.3),
    };
  },
  render({ content: { title, lead, after, steps } }, context) {
    const words = messagesOf(context).diagramWords;
    return [
      h('div', { className: ['ll-map'] }, [
        ...(title.length > 0 ? [h('p', { className: ['ll-chart__title'] }, inline(title, context))] : []),
        ...richText(lead, context),
        h('div', { className: ['ll-map__drawing'] }, [drawMap(steps, words.map(plain(title)))]),
        h('details', { className: ['nhsuk-details', 'll-map__words'] }, [
          h('summary', { className: ['nhsuk-details__summary'] }, [
            h('span', { className: ['nhsuk-details__summary-text'] }, words.inWords),
          ]),
          h('div', { className: ['nhsuk-details__text'] }, [
            h(
              'ol',
              steps.map((step, at) => inWords(step, at, words)),
            ),
          ]),
        ]),
        ...richText(after, context),
      ]),
    ];
  },
});

function inWords({ text, ways }: MapStep, at: number, words: Messages['diagramWords']): ElementContent {
  const named = ways.map(({ answer, to }) => h('li', to === at + 1 ? answer : `${answer}: ${words.goesTo(to + 1)}`));
  return h('li', [text, ...(named.length > 0 ? [h('ul', named)] : [])]);
}

function readSteps(items: readonly ListItem[], notes: PageNotes): readonly MapStep[] {
  const texts = items.map((item) => wordsOf(item.children.filter((child) => !isList(child))));
  return items.map((item, at) => {
    const text = texts[at] ?? '';
    const below = item.children.flatMap((child) => (isList(child) ? child.children : []));
    const asks = text.endsWith('?');
    if (asks && below.length === 0) notes.add('process-map-no-ways', item, { step: shorten(text) });
    if (!asks && below.length > 0) notes.add('process-map-question', item, { step: shorten(text) });
    const ways = asks ? below.map((way) => readWay(way, at, texts, notes)) : [];
    return { text, ways: ways.filter((way) => way !== undefined) };
  });
}

/** `Yes: 4`, `No: next`, `No: go to step 2`, `No: Ask the pharmacist`; an answer alone leads to the next step. */
function readWay(item: ListItem, at: number, texts: readonly string[], notes: PageNotes): MapWay | undefined {
  const typed = wordsOf(item);
  const cut = typed.indexOf(':');
  const answer = (cut < 0 ? typed : typed.slice(0, cut)).trim();
  const target = (cut < 0 ? 'next' : typed.slice(cut + 1))
    .trim()
    .replace(/^(?:go to )?(?:step )?/i, '')
    .replace(/\.$/, '');
  const number = /^\d{1,2}$/.test(target) ? Number(target) - 1 : -1;
  const plainWords = (text: string): string => text.toLowerCase().replace(/[.?]$/, '');
  const to = /^next$/i.test(target)
    ? at + 1
    : number >= 0
      ? number
      : texts.findIndex((text) => plainWords(text) === plainWords(target));
  if (to >= 0 && to < texts.length && answer !== '') return { answer, to };
  notes.add('process-map-branch', item, { typed: shorten(typed) });
  return undefined;
}
