import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { compileFront } from '../front.js';
import type { ModuleModel } from '../model/module-model.js';
import { plan } from '../plan/plan.js';
import type { RenderContext } from './context.js';
import { pageSection } from './page.js';

const PAGE = `# Platelets of 50 × 10^9^/L

## CO~2~ and m²

The **10^−6^** mol, x^a,b^, the 5^th^ and HbA~1c~.

:::question
How many?

- [x] 10^9^/L
  > Yes.
- [ ] 10^6^/L
  > No.
:::
`;

async function build(): Promise<{ readonly model: ModuleModel; readonly html: string; readonly text: string }> {
  const files = new Map([
    ['organisation.yaml', 'provider: Example team\nmailbox: team@example.org\n'],
    [
      'modules/small/module.yaml',
      'title: CO~2~ and 10^9^/L\nstrand: practice\nminutes: 1\nfor: Doctors\noutcomes:\n  - Read 10^9^/L\n',
    ],
    ['modules/small/pages/01-first.md', PAGE],
  ]);
  const { value } = await compileFront(files, { id: 'small' });
  const model = value as ModuleModel;
  const planned = plan(model, files);
  const [page] = planned.pages;
  if (!page) throw new Error('No page.');
  const html = toHtml(pageSection(page, { plan: planned } as unknown as RenderContext));
  return { model, html, text: html.replace(/<[^>]*>/g, '') };
}

it('shows signs above and below the line, with the same words where looks are lost', async () => {
  const { html, text } = await build();

  expect(html).toContain('10<sup>⁹</sup>/L');
  expect(html).toContain('CO<sub>₂</sub> and m²');
  expect(html).toContain('<strong>10<sup>⁻⁶</sup></strong>');
  expect(html).toContain('5<sup class="ll-raised">th</sup>');
  // What a copy, a screen reader or the learner's notes take from the page.
  for (const words of ['10⁹/L', '10⁶/L', 'CO₂', '10⁻⁶ mol', 'x^(a,b)', '5th', 'HbA₁c']) expect(text).toContain(words);
  expect(text).not.toMatch(/109|106|CO2/);
});

it('says the same in titles and outcomes, which have no looks', async () => {
  const { model } = await build();

  expect(model.settings.title).toBe('CO₂ and 10⁹/L');
  expect(model.settings.outcomes).toEqual(['Read 10⁹/L']);
  expect(model.pages[0]?.title).toBe('Platelets of 50 × 10⁹/L');
});
