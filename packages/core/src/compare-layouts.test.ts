import { describe, expect, it } from 'vitest';
import { compareLayouts } from './compare-layouts.js';
import type { BlockId, OptionId, PageId } from './ids.js';
import type { AssessmentRule, BlockLayout, Layout } from './layout.js';
import { question, scenario } from './sample-layout.testing.js';

const page = (id: string, ...blocks: readonly BlockLayout[]): Layout['pages'][number] => ({ id: id as PageId, blocks });
const options = (block: BlockLayout, ...ids: readonly string[]): BlockLayout =>
  ({ ...block, options: ids as readonly OptionId[] }) as BlockLayout;
const way = (...targets: readonly (readonly (number | 'debrief')[])[]): BlockLayout => {
  const made = scenario('s', targets);
  const decisions = made.decisions.map((decision, at) => ({
    options: decision.options.map(({ id, next }) => ({ id: `d${at}${id}` as OptionId, next })),
  }));
  return { ...made, decisions };
};
const rule: AssessmentRule = { pass: 1, drawn: 2, tries: 0, shuffle: false };
const checked = (names: readonly string[], change: Partial<AssessmentRule> = {}): Layout => ({
  pages: [page('c', ...names.map((name) => question(name, true)))],
  assessment: { ...rule, ...change },
});
const one = (...blocks: readonly BlockLayout[]): Layout => ({ pages: [page('p', ...blocks)] });
const plan: BlockLayout = { kind: 'action-plan', id: 'a' as BlockId };

describe('the comparison names', () => {
  const rows: readonly (readonly [string, Layout, Layout, readonly string[]])[] = [
    ['nothing', one(question('q')), one(question('q')), []],
    [
      'a new page, and not each thing on it',
      one(question('q')),
      { pages: [page('new', question('n')), page('p', question('q'))] },
      ['keeps page-added new'],
    ],
    [
      'only the page that moved',
      { pages: [page('a'), page('b'), page('c')] },
      { pages: [page('c'), page('a'), page('b')] },
      ['migrates page-moved c'],
    ],
    [
      'a page that is gone, with what went with it',
      { pages: [page('a'), page('b', question('q'), plan)] },
      { pages: [page('a', plan)] },
      ['migrates block-moved a a', 'loses page-removed b x1'],
    ],
    ['a new block', one(), one(plan), ['keeps block-added p a']],
    ['a block that is gone', one(plan), one(), ['loses block-removed p a']],
    ['blocks in another order', one(question('q'), plan), one(plan, question('q')), ['migrates block-moved p q']],
    [
      'options that came, went and moved',
      one(question('q')),
      one(options(question('q', false, 4, [0]), 'b', 'a', 'd', 'x')),
      ['keeps option-added p q x1', 'migrates options-moved p q', 'loses option-removed p q x1'],
    ],
    ['another right answer', one(question('q')), one(question('q', false, 4, [2])), ['migrates right-changed p q']],
    [
      'another number of right answers',
      one(question('q')),
      one(question('q', false, 4, [1, 2])),
      ['loses right-count-changed p q'],
    ],
    ['a question that begins to score', one(question('q')), one(question('q', true)), ['loses now-scored p q']],
    ['one that scores no longer', one(question('q', true)), one(question('q')), ['migrates no-longer-scored p q']],
    [
      'a decision put in between',
      one(way([1], ['debrief'])),
      one({
        ...way(),
        decisions: [
          { options: [{ id: 'd0a' as OptionId, next: 2 }] },
          { options: [{ id: 'n' as OptionId, next: 2 }] },
          { options: [{ id: 'd1a' as OptionId, next: 'debrief' }] },
        ],
      } as BlockLayout),
      ['keeps decision-added p s x1'],
    ],
    [
      'a decision that is gone',
      one(way([1], ['debrief'])),
      one(way(['debrief'])),
      ['loses decision-removed p s x1', 'loses path-changed p s'],
    ],
    [
      'a choice that leads elsewhere',
      one(way([1, 1], ['debrief'])),
      one(way([1, 'debrief'], ['debrief'])),
      ['loses path-changed p s'],
    ],
    ['a new check', one(), { ...one(), assessment: rule }, ['keeps check-added']],
    ['a check that is gone', { ...one(), assessment: rule }, one(), ['loses check-removed']],
    [
      'another rule',
      checked(['q', 'r']),
      checked(['q', 'r'], { pass: 2, tries: 3, shuffle: true }),
      ['migrates pass-changed', 'migrates tries-changed', 'keeps order-changed'],
    ],
    ['a new pool', checked(['q', 'r']), checked(['q', 'r'], { drawn: 1 }), ['loses draw-changed']],
    [
      'another pool',
      checked(['q', 'r', 's']),
      checked(['q', 'r', 's', 't']),
      ['keeps block-added c t', 'loses draw-changed'],
    ],
    ['a pool no more', checked(['q', 'r'], { drawn: 1 }), checked(['q', 'r']), ['migrates draw-dropped']],
  ];

  it.each(rows)('%s', (_, from, to, expected) => {
    const said = compareLayouts(from, to).map(({ verdict, type, page: at, block, count }) =>
      [verdict, type, at, block, count === undefined ? undefined : `x${count}`]
        .filter((word) => word !== undefined)
        .join(' '),
    );

    expect(said).toEqual(expected);
  });
});
