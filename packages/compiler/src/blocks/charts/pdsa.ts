import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { diagramWords as english } from '@ladder/core/messages';
import type { InlineText, RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import { inline, richText } from '../../render/rich-text.js';
import { messagesOf, type RenderContext } from '../../render/context.js';
import { isBlank, sectionsOf } from '../../validate/rich.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';

const PARTS = ['plan', 'do', 'study', 'act'] as const;

type Part = (typeof PARTS)[number];

/** One round of testing a change. */
interface Cycle {
  readonly title: InlineText;
  readonly parts: Readonly<Record<Part, RichText>>;
}

/** Cycles of testing a change, one after another. */
interface Pdsa {
  readonly title: InlineText;
  readonly lead: RichText;
  readonly cycles: readonly Cycle[];
}

/** Plan, Do, Study, Act: four fields that go round; further cycles follow below. */
export const pdsa = defineBlock<Pdsa>({
  say: 'One or more cycles of Plan, Do, Study, Act.',
  purpose: 'plan',
  records: 'nothing',
  meant: ['pdsa-cycle', 'pdca', 'cycle'],
  look: 'pdsa',
  read(block, notes) {
    let title: InlineText = [];
    const lead: RichText[number][] = [];
    const cycles: { title: InlineText; parts: Record<Part, RichText> }[] = [];
    let named: InlineText = [];
    sectionsOf(block.children).forEach(({ heading, children }) => {
      const said = heading ? wordsOf(heading).replace(/\s*[:(].*$/, '') : '';
      const part = PARTS.find((each) => each === said.toLowerCase());
      if (heading && part) {
        const open = cycles.at(-1);
        if (!open || open.parts[part].length > 0 || named.length > 0) cycles.push(newCycle(named));
        named = [];
        const last = cycles.at(-1);
        if (last) last.parts[part] = children;
        if (isBlank(children)) notes.add('pdsa-part-missing', heading, { part: english.parts[part] });
      } else if (heading && /^cycle\b/i.test(said)) {
        named = heading.children;
        lead.push(...children);
      } else if (heading && title.length === 0 && cycles.length === 0) {
        title = heading.children;
        lead.push(...children);
      } else if (heading) {
        notes.add('pdsa-part-strange', heading, { heading: shorten(wordsOf(heading)) });
      } else lead.push(...children);
    });
    for (const part of PARTS) {
      const missing = cycles.length === 0 || cycles.some(({ parts }) => parts[part].length === 0);
      if (missing) notes.add('pdsa-part-missing', block.location, { part: english.parts[part] });
    }
    if (cycles.length === 0) return undefined;
    const texts = [title, lead, ...cycles.flatMap(({ parts }) => PARTS.map((part) => parts[part]))];
    return { content: { title, lead, cycles }, words: wordsOf(title), minutes: minutesFor(texts, 0.2) };
  },
  render({ content: { title, lead, cycles } }, context) {
    return [
      h('div', { className: ['ll-pdsa'] }, [
        ...(title.length > 0 ? [h('p', { className: ['ll-chart__title'] }, inline(title, context))] : []),
        ...richText(lead, context),
        ...cycles.flatMap((cycle, at) => cycleContent(cycle, at, cycles.length, context)),
      ]),
    ];
  },
});

function newCycle(title: InlineText): { title: InlineText; parts: Record<Part, RichText> } {
  return { title, parts: { plan: [], do: [], study: [], act: [] } };
}

function cycleContent({ title, parts }: Cycle, at: number, of: number, context: RenderContext): ElementContent[] {
  const words = messagesOf(context).diagramWords;
  const name = title.length > 0 ? inline(title, context) : [{ type: 'text' as const, value: words.cycle(at + 1) }];
  return [
    ...(of > 1 ? [h('p', { className: ['ll-pdsa__cycle'] }, name)] : []),
    h(
      'ol',
      { className: ['ll-pdsa__round'], role: 'list' },
      PARTS.map((part) =>
        h('li', { className: ['ll-pdsa__part', `ll-pdsa__part--${part}`] }, [
          h('p', { className: ['ll-pdsa__name'] }, words.parts[part]),
          ...richText(parts[part], context),
        ]),
      ),
    ),
  ];
}
