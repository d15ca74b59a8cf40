import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { foldAnswer } from '@ladder/core';
import type { RootContent } from 'mdast';
import type { RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import { richText } from '../../render/rich-text.js';
import { paragraph, plain, isBlank } from '../../validate/rich.js';
import { messagesOf } from '../../render/context.js';
import { defineBlock } from '../define-block.js';
import { noteAnswerGiven, saysWords } from './answer-given.js';
import { minutesFor } from '../minutes-for.js';
import { noteLost, noteMissing, readItems, readTask, type WrittenItem, type WrittenTask } from './read-task.js';
import { taskElement } from './render-task.js';
import { OTHER, typedAnswers, type Foreseen } from './typed.js';

interface FillIn {
  readonly stem: RichText;
  readonly right: Foreseen;
  readonly wrong: readonly Foreseen[];
  readonly otherwise: RichText;
}

const GAP = /_{4,}/gu;

/** A gap to fill by typing. What is recorded is which of these answers it was, never what was typed. */
export const fillIn = defineBlock<FillIn>({
  say: 'A sentence with a gap to fill; what a learner types is compared on the device and never sent.',
  purpose: 'recall',
  records: 'recorded',
  mayScore: true,
  meant: ['gap', 'fill', 'fill-in-the-gap', 'cloze', 'blank', 'fillin'],
  element: 'll-fill-in',
  look: 'recall',
  read(block, notes) {
    const written = readTask(block, notes);
    const { task, outcomes } = written;
    const stem = written.stem.map(gapOf);
    const gaps = [...wordsOf(stem).matchAll(GAP)].length;
    if (gaps === 0) notes.add('fill-in-no-gap', block.location, { task });
    if (gaps > 1) notes.add('fill-in-two-gaps', block.location, { task, count: gaps });
    const items = readAnswers(written);
    const accepted = items.filter(({ item }) => item.checked === true);
    const right = {
      spellings: accepted.map(({ words }) => words),
      reply: [...accepted.flatMap(({ why }) => why), ...written.feedback],
    };
    noteMissing(written, right.reply, block, true);
    if (accepted.length === 0) {
      notes.add('fill-in-no-answer', block.location, { task });
      return undefined;
    }
    const wrong = items
      .filter(({ item }) => item.checked !== true)
      .map(({ words, why }) => ({ spellings: [words], reply: why }));
    noteAnswerGiven(
      written,
      block,
      wrong.map(({ reply }) => reply),
      right.spellings,
      saysWords,
    );
    return {
      content: { stem, right, wrong, otherwise: written.otherwise },
      words: wordsOf(stem),
      minutes: minutesFor([stem, right.reply], 0.4),
      outcomes,
      task: {
        options: ['gap'],
        values: [...[right, ...wrong].map(({ spellings }) => spellings[0] ?? ''), OTHER],
        correct: [0],
      },
    };
  },
  render(block, context) {
    const { recallWords } = messagesOf(context);
    const { stem, right, wrong, otherwise } = block.content;
    return [
      taskElement(
        block,
        {},
        richText(stem, context).map(withGap),
        recallWords.fillInHint,
        [],
        typedAnswers(right, wrong, otherwise, (spelling) => h('span', { dataPart: 'answer' }, spelling), context),
        context,
      ),
    ];
  },
});

function readAnswers(written: WrittenTask): readonly WrittenItem[] {
  const { notes, block } = written;
  const items = readItems(written.list, written);
  const seen = new Set<string>();
  for (const { item, label, words, why } of items) {
    const short = { item: shorten(words) };
    noteLost(label.slice(1), block, notes);
    if (typeof item.checked !== 'boolean') notes.add('fill-in-no-box', item, short);
    else if (!item.checked && isBlank(why)) notes.add('fill-in-no-reply', item, short);
    const key = foldAnswer(words);
    if (key === '') notes.add('fill-in-no-letters', item, short);
    else if (seen.has(key)) notes.add('recall-item-twice', item, short);
    seen.add(key);
  }
  return items;
}

/** Underscores that stand alone on a line mean a ruled line to Markdown; here they are the gap. */
function gapOf(node: RootContent): RootContent {
  return node.type === 'thematicBreak' ? { ...paragraph(plain('____')), position: node.position } : node;
}

/** Marks the gap, so that the element finds it, and a screen reader hears a word and not underscores. */
function withGap(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'text') return [withGap(child)];
    const cut = new RegExp(GAP).exec(child.value);
    if (!cut) return [child];
    return [
      { type: 'text', value: child.value.slice(0, cut.index) },
      h('span', { dataPart: 'gap', className: ['ll-gap'] }, [
        h('span', { className: ['nhsuk-u-visually-hidden'] }, 'gap'),
        h('span', { ariaHidden: 'true' }, '________'),
      ]),
      { type: 'text', value: child.value.slice(cut.index + cut[0].length) },
    ];
  });
  return { ...node, children };
}
