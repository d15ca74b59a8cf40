import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { compileFront } from '../../front.js';
import type { ExtraBlock, ModuleModel } from '../../model/module-model.js';
import type { RenderContext } from '../../render/context.js';
import { lookBlocks } from './index.js';

const SETTINGS = 'title: Small\nstrand: practice\nminutes: 1\nfor: Doctors\noutcomes:\n  - Look closely\n';

const PICTURE = 'modules/small/media/board.svg';

/** One block as a module's only one, with what was found wrong on its page. */
async function read(
  text: string,
): Promise<{ readonly model: ModuleModel; readonly block: ExtraBlock; readonly found: readonly string[] }> {
  const { value, diagnostics } = await compileFront(
    new Map([
      ['organisation.yaml', 'provider: Example team\nmailbox: team@example.org\n'],
      ['modules/small/module.yaml', SETTINGS],
      ['modules/small/pages/01-first.md', `# First\n\n${text}\n`],
      ...(text.includes('board.svg') ? [[PICTURE, '<svg xmlns="http://www.w3.org/2000/svg"/>'] as const] : []),
    ]),
    { id: 'small' },
  );
  const found = diagnostics.map(({ id }) => id.replace('validate/', '')).filter((id) => id !== 'ids-missing');
  const model = value as ModuleModel;
  return { model, block: model.pages[0]?.nodes[0] as ExtraBlock, found };
}

/** The static page of a block. */
async function html(text: string): Promise<string> {
  const { model, block } = await read(text);
  const definition = lookBlocks[block.name as keyof typeof lookBlocks];
  const pictures = new Map([
    ['media/board.svg', { path: 'media/board.1.svg', content: new Uint8Array(), size: undefined }],
  ]);
  return toHtml({
    type: 'root',
    children: definition.render(block, { plan: { model, pictures } } as unknown as RenderContext, 3),
  });
}

const texts = (parts: ExtraBlock['options']) => parts.map(({ text }) => text);

const OUTCOME = '\n\n**Outcome:** 1\n:::';

describe('a poll', () => {
  const POLL = `:::poll\nThese count:\n\n- one\n- two\n\nWhat first?\n\n- Wait\n  > You wait.\n- Act\n\n**Afterwards:** Teams differ.\n\nThey do.${OUTCOME}`;

  it('has one thing to settle and a value for each choice, none of them right', async () => {
    const { block, found } = await read(POLL);

    expect(found).toEqual([]);
    expect(block).toMatchObject({ name: 'poll', records: 'recorded', correct: [], outcomes: [1] });
    expect(block.options).toHaveLength(1);
    expect(texts(block.values)).toEqual(['Wait', 'Act']);
  });

  it('says everything without script', async () => {
    const page = await html(POLL);

    for (const words of ['one', 'What first?', 'You wait.', 'Teams differ.', 'They do.']) expect(page).toContain(words);
    expect(page.match(/data-part="feedback"/g)).toHaveLength(1);
  });
});

describe('cards, steps and versions', () => {
  const parts = (name: string, ...titles: readonly string[]) =>
    `:::${name}\nFirst this.\n\n${titles.map((title) => `### ${title}\n\nText of ${title}.`).join('\n\n')}${OUTCOME}`;

  it('settle each card to one of two sides', async () => {
    const { block, found } = await read(parts('cards', 'What?', 'Who?'));

    expect(found).toEqual([]);
    expect(texts(block.options)).toEqual(['What?', 'Who?']);
    expect(block.values).toHaveLength(2);
  });

  it('settle how many steps are shown, from none to all', async () => {
    const { block, found } = await read(parts('steps', 'Stop', 'Look', 'Go'));

    expect(found).toEqual([]);
    expect([block.options.length, block.values.length]).toEqual([1, 4]);
  });

  it('settle which version is read, and call it by the same name everywhere', async () => {
    const { block, found } = await read(parts('versions', 'For doctors', 'For dentists'));

    expect(found).toEqual(['outcome-unserved', 'part-outcome']);
    expect(texts(block.values)).toEqual(['For doctors', 'For dentists']);
    expect(await html(parts('versions', 'For Doctors', 'For dentists'))).toContain('data-for="for-doctors"');
  });

  it.each(['accordion', 'tabs'])('keep nothing in %s, which is only read', async (name) => {
    const { block, found } = await read(parts(name, 'One', 'Two'));

    expect(found).toContain('part-outcome');
    expect(block).toMatchObject({ records: 'nothing', outcomes: [] });
    expect(block.id).toBeUndefined();
    expect(await html(parts(name, 'One', 'Two'))).toContain('Text of Two.');
  });
});

describe('a timeline', () => {
  it('tells the time from what happened at the first colon with a space behind it', async () => {
    const page = await html(':::timeline\n### 08:30: Board round: all\n\nA.\n\n### 9 May 2001 : The *plan*\n\nB.\n:::');

    expect(page).toContain('>08:30</span>');
    expect(page).toContain('Board round: all');
    expect(page).toContain('>9 May 2001</span>');
    expect(page).toContain('<span>The <em>plan</em></span>');
  });
});

describe('a checklist', () => {
  const LIST = `:::checklist\n### Before\n\nLook round.\n\n- [ ] Handover taken\n> From the night team.\n* Results open${OUTCOME}`;

  it('settles each item to ticked or not, whatever the bullets', async () => {
    const { block, found } = await read(LIST);

    expect(found).toEqual([]);
    expect(texts(block.options)).toEqual(['Handover taken', 'Results open']);
    expect(block.values).toHaveLength(2);
    expect(block.words).toBe('Before');
    expect(await html(LIST)).toContain('From the night team.');
  });
});

describe('hotspots', () => {
  const board = (...headings: readonly string[]) =>
    `:::hotspots\nWhat is missing?\n\n![A board](media/board.svg)\n\n**Credit:** Us\n\n**Licence:** CC BY 4.0\n\n${headings
      .map((heading) => `### ${heading}\n\nText.`)
      .join('\n\n')}${OUTCOME}`;

  it.each([
    '40 across, 25 down: The board',
    '40% across, 25% down: The board',
    '40 across and 25 down – The board',
    '40, 25: The board',
    '40.0 across 25 down: The board',
  ])('find the place in "%s"', async (heading) => {
    const { block, found } = await read(board(heading));

    expect(found).toEqual([]);
    expect(block.content).toMatchObject({ spots: [{ across: 40, down: 25 }] });
    expect(texts(block.options)).toEqual(['The board']);
  });

  it('draw their numbers on the picture without a style attribute, and list them below', async () => {
    const page = await html(board('40 across, 25 down: The board', '80 across, 50 down: The nurse'));

    expect(page).toContain('<svg x="80%" y="50%" overflow="visible">');
    expect(page).toContain('alt="A board"');
    expect(page).toContain('The nurse</h3>');
    expect(page).not.toContain('style=');
  });
});

describe('a worked example', () => {
  const EXAMPLE = `:::worked-example\n### Count\n\nTen.\n\n### Divide\n\nBy five.\nTry: How many each?\n\nTwo.\n\n**Telling:** it fits.${OUTCOME}`;

  it('settles the steps that are tried, and knows a label that is typed without stars', async () => {
    const { block, found } = await read(EXAMPLE);

    expect(found).toEqual([]);
    expect(texts(block.options)).toEqual(['Divide']);
  });

  it('has the way to do it to open, with all that stands below the question', async () => {
    const page = await html(EXAMPLE);

    expect(page).toMatch(/By five\.<\/p>.*How many each\?.*<details.*Two\..*Telling:.*<\/details>/s);
    expect(page).not.toMatch(/<details.*Ten\./s);
  });

  it('keeps nothing when there is nothing to try', async () => {
    const { block } = await read(':::worked-example\n### Count\n\nTen.\n\n### Divide\n\nTwo.\n:::');

    expect(block.records).toBe('nothing');
  });
});
