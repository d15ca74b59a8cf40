import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { compileFront } from '../../front.js';
import type { ExtraBlock, ModuleModel } from '../../model/module-model.js';
import type { RenderContext } from '../../render/context.js';
import { recallBlocks } from './index.js';
import { mixed, rises } from './mix.js';

const SETTINGS = 'title: Small\nstrand: practice\nminutes: 1\nfor: Doctors\noutcomes:\n  - Choose well\n';

/** One block as a module's only one, with what was found wrong on its page. */
async function read(text: string, settings = SETTINGS) {
  const { value, diagnostics } = await compileFront(
    new Map([
      ['organisation.yaml', 'provider: Example team\nmailbox: team@example.org\n'],
      ['modules/small/module.yaml', settings],
      ['modules/small/pages/01-first.md', `# First\n\n${text}\n`],
    ]),
    { id: 'small' },
  );
  const model = value as ModuleModel;
  const found = diagnostics
    .map(({ id }) => id.replace('validate/', ''))
    .filter((id) => !/^(?:ids-missing|outcome-unserved)$/.test(id));
  return { model, block: model.pages[0]?.nodes[0] as ExtraBlock, found };
}

/** The static page of a block. */
async function html(text: string): Promise<string> {
  const { model, block, found } = await read(text);
  if (found.length > 0) throw new Error(found.join());
  const { render } = recallBlocks[block.name as keyof typeof recallBlocks];
  return toHtml({ type: 'root', children: render(block, { plan: { model } } as RenderContext, 3) });
}

const texts = (parts: ExtraBlock['options']) => parts.map(({ text }) => text);

const TAIL = '\n\n**Feedback:** Yes.\n\n**Outcome:** 1\n:::';

describe('ordering', () => {
  const ORDER = `:::ordering\nPut in order.\n\n1. Plan\n   > You start here.\n2) Do\n3. Study\n4. Act${TAIL}`;

  it('takes the order in which it is written as the right one', async () => {
    const { block, found, model } = await read(ORDER);

    expect(found).toEqual([]);
    expect(texts(block.options)).toEqual(['Plan', 'Do', 'Study', 'Act']);
    expect(block.values.map(({ id }) => id)).toEqual(['n1', 'n2', 'n3', 'n4']);
    expect(block.correct).toEqual([0, 1, 2, 3]);
    expect(model.layout.pages[0]?.blocks[0]).toMatchObject({ kind: 'task', id: 'first-t1', scored: false });
  });

  it('is shown mixed, the same each time, with the right order in the answers', async () => {
    const page = await html(ORDER);
    const shown = [...page.matchAll(/data-at="(\d)"/g)].map(([, at]) => Number(at));

    expect([...shown].sort()).toEqual([0, 1, 2, 3]);
    expect(rises(shown)).toBe(false);
    expect(await html(ORDER)).toBe(page);
    expect(page.indexOf('You start here')).toBeGreaterThan(page.indexOf('data-part="answers"'));
    expect(page).toContain('correct="0 1 2 3"');
  });

  it('never comes in the right order, whatever the block is called', () => {
    for (let count = 2; count < 9; count += 1) {
      for (let name = 0; name < 200; name += 1) {
        const order = mixed(count, `page-${name}-t1`, rises);
        expect(rises(order)).toBe(false);
        expect(new Set(order).size).toBe(count);
      }
    }
  });

  it('scores on the page of the check', async () => {
    const { model } = await read(ORDER, `${SETTINGS}assessment:\n  page: 01-first.md\n  pass: 1\n`);

    expect(model.layout.pages[0]?.blocks[0]).toMatchObject({ scored: true });
    expect(model.layout.assessment).toMatchObject({ pass: 1, drawn: 1 });
  });
});

describe('matching', () => {
  const MATCH = `:::matching\nWhich kind is it?\n\n- a = b = Process\n  > Why.\n- **Second** = *Outcome*\n- Third = process\n- = Balancing${TAIL}`;

  it('cuts at the last =, shares partners, and adds wrong ones', async () => {
    const { block, found } = await read(MATCH);

    expect(found).toEqual([]);
    expect(texts(block.options)).toEqual(['a = b', 'Second', 'Third']);
    expect(texts(block.values)).toEqual(['Process', 'Outcome', 'Balancing']);
    expect(block.correct).toEqual([0, 1, 0]);
  });

  it('keeps the marks of both halves', async () => {
    const page = await html(MATCH);

    expect(page).toContain('<div data-part="label"><strong>Second</strong></div>');
    expect(page).toContain('<span data-part="right"><em>Outcome</em></span>');
  });
});

describe('sorting', () => {
  it('gives each item the group below whose heading it stands', async () => {
    const { block, found } = await read(
      `:::sorting\nSort.\n\n### A state\n- One\n  > Why.\n- Two\n\n## A trait\n\n- Three${TAIL}`,
    );

    expect(found).toEqual([]);
    expect(texts(block.options)).toEqual(['One', 'Two', 'Three']);
    expect(texts(block.values)).toEqual(['A state', 'A trait']);
    expect(block.correct).toEqual([0, 0, 1]);
    expect(block.outcomes).toEqual([1]);
  });
});

describe('fill-in', () => {
  const GAP =
    ':::fill-in\nIt is the ____ of it.\n\n- [x] median\n- [x] mid-value\n- [ ] mean\n  > No.\n\n**Feedback:** Yes.\n\n**Otherwise:** Look.\n:::';

  it('records which answer it was, or another one', async () => {
    const { block, found } = await read(GAP);

    expect(found).toEqual([]);
    expect(texts(block.values)).toEqual(['median', 'mean', 'other']);
    expect(block.correct).toEqual([0]);
  });

  it('shows a gap that is heard as one, and every answer to open', async () => {
    const page = await html(GAP);

    expect(page).toContain('data-part="gap"');
    expect(page.match(/data-part="answer">([^<]*)/g)?.map((part) => part.split('>')[1])).toEqual([
      'median',
      'mid-value',
      'mean',
    ]);
    expect(page).toContain('Look.');
  });

  it('takes a line of underscores for the gap, and feedback below the right answer', async () => {
    const { found } = await read(
      ':::fill-in\nThe middle is the\n\n____\n\n- [x] median\n  > Yes.\n\n**Otherwise:** Look.\n:::',
    );

    expect(found).toEqual([]);
  });

  it('hears of spellings that are the same anyway', async () => {
    const { found } = await read(GAP.replace('mid-value', 'Median.'));

    expect(found).toEqual(['recall-item-twice']);
  });

  it.each([
    ['1.5 mg', '15 mg'],
    ['1.5 mg', '−1.5 mg'],
    ['Na+', 'Na-'],
    ['<7.5', '>7.5'],
    ['2/3', '23'],
    ['10⁹', '109'],
    ['+', '-'],
  ])('takes %s and %s for two answers, as the learner\u2019s marking does', async (right, wrong) => {
    const { block, found } = await read(
      GAP.replace('- [x] median\n- [x] mid-value', `- [x] ${right}`).replace('mean', wrong),
    );

    expect(found).toEqual([]);
    expect(texts(block.values)).toEqual([right, wrong, 'other']);
    expect(new Set(block.values.map(({ id }) => id)).size).toBe(3);
  });

  it('advises against a reply that gives the answer away before another try', async () => {
    expect((await read(GAP.replace('> No.', '> No, the Mid-Value.'))).found).toEqual(['recall-answer-given']);
    expect((await read(GAP.replace('Look.', 'It is the median.'))).found).toEqual(['recall-answer-given']);
    expect((await read(GAP.replace('Look.', 'Medians are others.'))).found).toEqual([]);
  });

  it('hears of the same answer in signs that a keyboard does not have', async () => {
    const { found } = await read(GAP.replace('- [x] median\n- [x] mid-value', '- [x] ≤ 7½').replace('mean', '<=7 1/2'));

    expect(found).toEqual(['recall-item-twice']);
  });
});

describe('number', () => {
  const SUM =
    ':::number\nHow many each?\n**Answer:** 7.5 minutes\n**Within:** 0.5\nUnit: minutes\n\n- 9\n  > No.\n- 1,200\n  > Far off.\n\n**Feedback:** Yes.\n\nAnd more.\n\n**Otherwise:** Divide.\n:::';

  it('reads numbers as people type them', async () => {
    const { block, found } = await read(SUM);

    expect(found).toEqual([]);
    expect(texts(block.values)).toEqual(['7.5', '9', '1200', 'other']);
  });

  it('shows each with its unit, and what was said in more than one paragraph', async () => {
    const page = await html(SUM);

    expect(page).toContain('<span data-part="answer" data-number="7.5">7.5 minutes</span>');
    expect(page).toContain('within="0.5"');
    expect(page).toContain('And more.');
  });

  it.each([
    ['**Otherwise:** Divide.', '**Otherwise:** Divide. That makes 7.5.'],
    ['> Far off.', '> Far off: it is 7.5 minutes.'],
  ])('advises against a reply that gives the answer away before another try (%s)', async (said, giving) => {
    expect((await read(SUM.replace(said, giving))).found).toEqual(['recall-answer-given']);
    expect((await read(SUM.replace(said, `${said} Not 17.5 or 7.55.`))).found).toEqual([]);
    expect((await read(SUM.replace(said, giving).replace('How many each?', 'Why 7.5?'))).found).toEqual([]);
  });

  it.each(['10⁹', '5+', '5²', '1/2', '5±1', '<5'])('does not take half of %s for the answer', async (typed) => {
    const { found } = await read(SUM.replace('7.5 minutes', typed));

    expect(found).toContain('number-unreadable');
  });
});
