import { h } from 'hastscript';
import type { List } from 'mdast';
import type { Messages } from '@ladder/core/languages';
import type { InlineText, RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import type { ParsedBlock } from '../../parse/parsed-module.js';
import { inline, labelled } from '../../render/rich-text.js';
import type { PageNotes } from '../../validate/notes.js';
import { isBlank, isList, trimStart } from '../../validate/rich.js';
import { messagesOf } from '../../render/context.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { introOf, itemLabel, planElement } from './pieces.js';
import { readPlan, readPlanItems } from './read-plan.js';

/** Minutes to try numbers of one's own. */
const TRYING = 1;

interface Pace {
  readonly minutes: number;
  readonly label: InlineText;
}

interface TimeBudget {
  readonly title: InlineText;
  readonly intro: RichText;
  /** The first is among how many the time is shared, the second the minutes there are; the others come off. */
  readonly entries: readonly { readonly name: string; readonly label: string; readonly start: number }[];
  readonly compare: readonly Pace[];
  readonly remember: RichText;
}

/** Shares the time there is: so many, so much time, less what comes off; and for how many it is enough. */
export const timeBudget = defineBlock<TimeBudget>({
  say: 'Works out the minutes for each, from the learner’s own numbers, and compares them with yours.',
  purpose: 'plan',
  records: 'device-only',
  meant: ['time', 'calculator', 'budget', 'slider'],
  element: 'll-time-budget',
  look: 'planning',
  read(block, notes) {
    const wanted = { labels: ['Remember', 'Compare'], title: true, list: true };
    const { title, intro, list, labels, outcomes } = readPlan(block, notes, wanted);
    const entries = readEntries(list, block, notes);
    if (!title) notes.add('time-budget-no-title', block.location);
    if (entries.length < 2) {
      notes.add('time-budget-few-numbers', block.location);
      return undefined;
    }
    const compare = readCompare(labels.get('Compare') ?? [], block, notes);
    const remember = labels.get('Remember') ?? [];
    const heading = title?.children ?? [];
    return {
      content: { title: heading, intro, entries, compare, remember },
      words: wordsOf(heading) || shorten(wordsOf(intro), 80) || block.name,
      minutes: minutesFor([heading, intro, ...compare.map(({ label }) => label), remember], TRYING),
      outcomes,
    };
  },
  render: (block, context) => {
    const words = messagesOf(context).planningWords;
    const { title, intro, entries, compare, remember } = block.content;
    const field = (name: string, label: string, value: string) =>
      h('li', { dataPart: 'field', dataField: name }, [
        h('span', { dataPart: 'label' }, label),
        ': ',
        h('span', { dataPart: 'value' }, value),
      ]);
    return [
      planElement(block, words.workOut, [
        ...(title.length > 0 ? [h('h3', { dataPart: 'title' }, inline(title, context))] : []),
        ...introOf(intro, context),
        h('ul', { dataPart: 'fields' }, [
          ...entries.map(({ name, label, start }) => field(name, label, String(start))),
          field(
            'result',
            words.result,
            sumOf(
              entries.map(({ start }) => start),
              words,
            ),
          ),
        ]),
        ...(compare.length > 0
          ? [
              h('p', { dataPart: 'compare-title' }, [h('strong', words.compare)]),
              h(
                'ul',
                { dataPart: 'compare' },
                compare.map(({ minutes, label }) =>
                  h('li', { dataMinutes: minutes }, [
                    `${words.minutes(minutes)}: `,
                    ...itemLabel([{ type: 'paragraph', children: [...label] }], context),
                  ]),
                ),
              ),
            ]
          : []),
        ...(remember.length > 0
          ? [h('div', { dataPart: 'afterwards' }, labelled(words.remember, remember, context))]
          : []),
      ]),
    ];
  },
});

/** Reads lines such as "Patients: 18". */
function readEntries(list: List | undefined, block: ParsedBlock, notes: PageNotes): TimeBudget['entries'] {
  return readPlanItems(list, block, notes)
    .flatMap(({ label, item }) => {
      const said = wordsOf(label);
      const [, words = '', number = ''] = /^(.*\S)\s*[:=]\s*(\d{1,4})\.?$/.exec(said) ?? [];
      if (words === '') {
        notes.add('time-budget-number', item, { item: shorten(said) });
        return [];
      }
      return [{ label: words, start: Number(number) }];
    })
    .map((entry, at) => ({ ...entry, name: `n${at + 1}` }));
}

/** Reads lines such as "12: routine review". */
function readCompare(nodes: RichText, block: ParsedBlock, notes: PageNotes): readonly Pace[] {
  const lists = nodes.filter(isList);
  for (const node of nodes) {
    if (!isList(node)) notes.add('planning-text-lost', node, { block: block.name, typed: shorten(wordsOf(node)) });
  }
  return lists
    .flatMap((list) => readPlanItems(list, block, notes))
    .flatMap(({ label, item }) => {
      const [only] = label;
      const children = label.length === 1 && only?.type === 'paragraph' ? only.children : [];
      const start = children[0]?.type === 'text' ? children[0].value : '';
      const match = /^(\d+)(?:\s*min(?:utes?|s)?)?\s*:\s*/i.exec(start);
      const minutes = Number(match?.[1] ?? 0);
      const rest = match ? trimStart(children, new RegExp(`^.{${match[0].length}}`, 's')) : [];
      if (minutes > 0 && !isBlank(rest)) return [{ minutes, label: rest }];
      notes.add('time-budget-compare', item, { item: shorten(wordsOf(label)) });
      return [];
    });
}

/** What comes of the author's numbers, as a sum: (120 − 20) ÷ 18 = 5.6. */
function sumOf([among = 0, all = 0, ...off]: readonly number[], words: Messages['planningWords']): string {
  const left = off.reduce((rest, one) => rest - one, all);
  if (among === 0 || left <= 0) return words.noTime;
  const each = Math.round((left / among) * 10) / 10;
  const top = off.length > 0 ? `(${[all, ...off].join(' − ')})` : `${all}`;
  return words.sum(`${top} ÷ ${among}`, each);
}
