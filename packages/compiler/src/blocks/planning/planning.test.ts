import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { compileFront } from '../../front.js';
import type { ExtraBlock, ModuleModel } from '../../model/module-model.js';
import type { RenderContext } from '../../render/context.js';
import { planningBlocks } from './index.js';

const SETTINGS = 'title: Small\nstrand: practice\nminutes: 1\nfor: Doctors\noutcomes:\n  - Plan\n';

const ORGANISATION = 'provider: Example team\nmailbox: team@example.org\n';

const OUTCOME = '\n\n**Outcome:** 1\n:::';

interface Read {
  readonly block: ExtraBlock;
  readonly found: readonly string[];
  readonly html: string;
}

/** The last block of a page, what was found wrong on it, and its static page. */
async function read(text: string, organisation = ORGANISATION): Promise<Read> {
  const { value, diagnostics } = await compileFront(
    new Map([
      ['organisation.yaml', organisation],
      ['modules/small/module.yaml', SETTINGS],
      ['modules/small/pages/01-first.md', `# First\n\n${text}\n`],
    ]),
    { id: 'small' },
  );
  const model = value as ModuleModel;
  const found = diagnostics
    .map(({ id }) => id.replace('validate/', ''))
    .filter((id) => !/^(?:ids|minutes|outcome)-/.test(id));
  const block = model.pages[0]?.nodes.filter((node) => node.type === 'extra').at(-1) as ExtraBlock;
  const definition = planningBlocks[block.name as keyof typeof planningBlocks];
  const context = { plan: { model } } as RenderContext;
  return { block, found, html: toHtml({ type: 'root', children: definition.render(block, context, 3) }) };
}

const fieldsIn = (html: string) => [...html.matchAll(/data-field="([^"]+)"/g)].map(([, name]) => name);

const STATEMENTS = 'How sure are you?\n\n- Plan a round for *eighteen* patients\n- Brief a team';

describe.each(
  Object.entries({
    'self-check': `${STATEMENTS}\n\n**Afterwards:** Signals.\n\n- Not faults`,
    confidence: STATEMENTS,
    'self-assessment': STATEMENTS,
    stakeholders: 'Who has a stake?\n\n- Ward sister',
    feedback: 'Thank you.',
    'time-budget': '### How long?\n\n- Patients: 18\n- Minutes: 120',
  }),
)('%s', (name, text) => {
  it('is kept on the device: an id, fields for My notes, and nothing to record', async () => {
    const { block, found, html } = await read(`:::${name}\n${text}${OUTCOME}`);

    expect(found).toEqual([]);
    expect(block).toMatchObject({ name, records: 'device-only', options: [], values: [], outcomes: [1] });
    expect(block.id).toBe('first-d1');
    expect(html).toContain(`<ll-${name} block="first-d1" class="ll-block">`);
    expect(fieldsIn(html).length).toBeGreaterThan(0);
    expect(html.match(/data-part="label"/g)?.length).toBeGreaterThanOrEqual(fieldsIn(html).length);
    expect(html).not.toMatch(/ style=|<input|undefined/);
  });
});

describe('statements', () => {
  it('have a field that follows their words, so that no rating slips when the list changes', async () => {
    const { html } = await read(`:::confidence\n${STATEMENTS}\n:::`);
    const turned = 'How sure are you?\n\n- Brief a team\n- Plan a round for eighteen patients';
    const { html: other } = await read(`:::confidence\n${turned}\n:::`);

    expect(fieldsIn(html)).toEqual(['plan-a-round-for-eighteen-patients', 'brief-a-team']);
    expect(fieldsIn(other)).toEqual(['brief-a-team', 'plan-a-round-for-eighteen-patients']);
    expect(html).toContain('<em>eighteen</em>');
  });

  it('that begin alike have fields of their own', async () => {
    const same = 'I can plan a round for a large team on';
    const { html } = await read(`:::self-assessment\nRate.\n\n- ${same} a good day\n- ${same} a good night\n:::`);

    expect(new Set(fieldsIn(html)).size).toBe(2);
  });
});

describe('confidence-after', () => {
  it('asks the statements of the nearest block before it', async () => {
    const { found, html } = await read(
      `:::confidence\nSure?\n\n- Old\n:::\n\n:::confidence\nSure?\n\n- New\n:::\n\n:::confidence-after\nAnd now?\n:::`,
    );

    expect(found).toEqual([]);
    expect(html).toContain('before="first-d2"');
    expect(fieldsIn(html)).toEqual(['new']);
    expect(html).toContain('Somewhat confident');
  });
});

describe('self-assessment', () => {
  it('says that self-ratings mislead, and where that is from', async () => {
    const { html } = await read(`:::self-assessment\n${STATEMENTS}\n:::`);

    expect(html).toContain('often differs from what others see');
    expect(html).toContain('https://doi.org/10.1001/jama.296.9.1094');
  });
});

describe('stakeholders', () => {
  it('takes roles to start with, and does without', async () => {
    const { html } = await read(':::stakeholders\nWho?\n\n- Ward **sister**\n:::');
    const { found, html: none } = await read(':::stakeholders\nWho?\n:::');

    expect(html).toContain('<ul data-part="people"><li>Ward sister</li></ul>');
    expect(found).toEqual([]);
    expect(none).not.toContain('data-part="people"');
    expect(none).toContain('Use roles, not names');
  });
});

describe('feedback', () => {
  it('points to the mailbox, or to the organisation’s form when there is one', async () => {
    const { html } = await read(':::feedback\n:::');
    const { html: form } = await read(':::feedback\n:::', `${ORGANISATION}feedback: https://example.org/say\n`);

    expect(html).toContain('mailto:team@example.org');
    expect(form).toContain('href="https://example.org/say"');
    expect(form).not.toContain('mailto:');
    for (const page of [html, form]) expect(page).toContain('nothing depends on your answers');
  });
});

describe('time-budget', () => {
  const BUDGET =
    '### How long?\n\n- Patients: 18\n- Minutes in all: 120\n- Minutes for briefing: 20\n\n**Compare:**\n- 12: a *routine* review\n- 4 minutes: a short one\n\n**Remember:** Say it aloud.';

  it('works the author’s numbers out, compares and remembers, without script', async () => {
    const { block, found, html } = await read(`:::time-budget\n${BUDGET}\n:::`);

    expect(found).toEqual([]);
    expect(block.words).toBe('How long?');
    expect(html).toContain('(120 − 20) ÷ 18 = 5.6 minutes for each');
    expect(html).toContain('<li data-minutes="12">12 minutes: a <em>routine</em> review</li>');
    expect(html).toContain('<li data-minutes="4">4 minutes: a short one</li>');
    expect(html).toContain('<strong>Remember:</strong> Say it aloud.');
  });

  it('takes a label with a colon in it', async () => {
    const { found, html } = await read(':::time-budget\n### How long?\n\n- Bay A: patients: 6\n- Minutes: 60\n:::');

    expect(found).toEqual([]);
    expect(html).toContain('<span data-part="label">Bay A: patients</span>');
  });
});
