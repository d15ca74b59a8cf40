import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ListItem } from 'mdast';
import type { InlineText, RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import { richText, inline, plain } from '../../render/rich-text.js';
import { messagesOf, type RenderContext } from '../../render/context.js';
import { isList, labelOf } from '../../validate/rich.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';

/** An aim, and what drives it, in up to three steps. */
interface DriverDiagram {
  readonly title: InlineText;
  readonly lead: RichText;
  readonly aim: InlineText;
  readonly drivers: readonly Driver[];
}

/** A driver with what lies below it; an idea has nothing below. */
interface Driver {
  readonly text: RichText;
  readonly below: readonly Driver[];
}

/**
 * A driver diagram: from the aim to primary drivers, secondary drivers and ideas. It is a nested list that the
 * stylesheet sets in columns, so that the words are there for everybody and a phone shows them one below the other.
 */
export const driverDiagram = defineBlock<DriverDiagram>({
  say: 'An aim, what drives it, and ideas to test.',
  purpose: 'plan',
  records: 'nothing',
  meant: ['driver', 'drivers', 'driver-tree'],
  look: 'driver-diagram',
  read(block, notes) {
    let title: InlineText = [];
    let aim: InlineText | undefined;
    let drivers: readonly Driver[] = [];
    const lead: RichText[number][] = [];
    for (const child of block.children) {
      const labelled = labelOf(child, ['Aim']);
      if (labelled) aim = labelled.rest;
      else if (child.type === 'heading' && title.length === 0) title = child.children;
      else if (isList(child) && drivers.length === 0) drivers = child.children.map(readDriver);
      else if (drivers.length === 0) lead.push(child);
      else notes.add('diagram-text-lost', child, { kind: 'driver diagram', typed: shorten(wordsOf(child)) });
    }
    if (!aim) notes.add('driver-diagram-no-aim', block.location);
    if (drivers.length === 0) notes.add('driver-diagram-no-drivers', block.location);
    if (!aim || drivers.length === 0) return undefined;
    const texts = [title, aim, ...drivers.flatMap(allTexts)];
    return {
      content: { title, lead, aim, drivers },
      words: wordsOf(title.length > 0 ? title : aim),
      minutes: minutesFor(texts, 0.3),
    };
  },
  render({ content: { title, lead, aim, drivers } }, context) {
    const words = messagesOf(context).diagramWords;
    const depth = Math.max(...drivers.map(depthOf));
    const heads = [
      words.aim,
      words.primary,
      ...(depth > 2 ? [words.secondary] : []),
      ...(depth > 1 ? [words.ideas] : []),
    ];
    return [
      h('div', { className: ['ll-drivers', `ll-drivers--${depth}`] }, [
        ...(title.length > 0 ? [h('p', { className: ['ll-chart__title'] }, inline(title, context))] : []),
        ...richText(lead, context),
        h(
          'p',
          { className: ['ll-drivers__heads'], ariaHidden: 'true' },
          heads.map((head) => h('span', head)),
        ),
        h('ul', { className: ['ll-drivers__tree'], role: 'list' }, [
          h('li', [box('aim', words.aim, inline(aim, context)), list(drivers, 1, depth, context)]),
        ]),
      ]),
    ];
  },
});

function readDriver(item: ListItem): Driver {
  return {
    text: item.children.filter((child) => !isList(child)),
    below: item.children.flatMap((child) => (isList(child) ? child.children.map(readDriver) : [])),
  };
}

function allTexts({ text, below }: Driver): readonly RichText[] {
  return [text, ...below.flatMap(allTexts)];
}

function depthOf({ below }: Driver): number {
  return 1 + Math.max(0, ...below.map(depthOf));
}

/** What is last in a row of two or three is an idea. */
function levelOf(step: number, depth: number): 'primary' | 'secondary' | 'idea' {
  if (step === 1) return 'primary';
  return step === 2 && depth > 2 ? 'secondary' : 'idea';
}

function list(drivers: readonly Driver[], step: number, depth: number, context: RenderContext): ElementContent {
  const level = levelOf(step, depth);
  const { primary, secondary, ideas } = messagesOf(context).diagramWords;
  const names = { primary, secondary, idea: ideas };
  return h(
    'ul',
    { className: ['ll-drivers__below'], role: 'list', ariaLabel: names[level] },
    drivers.map(({ text, below }) =>
      h('li', [
        box(level, '', inlineText(text, context)),
        ...(below.length > 0 ? [list(below, step + 1, depth, context)] : []),
      ]),
    ),
  );
}

function box(level: string, said: string, content: readonly ElementContent[]): ElementContent {
  const name = said === '' ? [] : [h('span', { className: ['ll-drivers__name'] }, `${said}: `)];
  return h('div', { className: ['ll-drivers__box', `ll-drivers__box--${level}`] }, [...name, ...content]);
}

function inlineText(text: RichText, context: RenderContext): ElementContent[] {
  const [only, ...others] = text;
  return only?.type === 'paragraph' && others.length === 0
    ? inline(only.children, context)
    : [{ type: 'text', value: plain(text) }];
}
