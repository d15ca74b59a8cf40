import { describe, expect, it } from 'vitest';
import { compileFront } from '../packages/compiler/src/front.js';
import { compilePackage } from '../packages/compiler/src/compile.js';
import { readTemplate } from '../packages/compiler/src/commands/new/read-template.js';
import { makeModule } from '../packages/compiler/src/new/make-module.js';
import { BLOCKS } from '../packages/compiler/src/parse/block-names.js';
import { targetsByName } from '../packages/compiler/src/targets/targets.js';
import { readTexts, ROOT } from './support/source-files.js';
import { testToolkit } from './support/test-toolkit.js';

const STRANDS = ['theory', 'myself', 'practice'] as const;

const organisation = readTexts(['organisation.yaml'])[0]?.text;

/** A template as a module of its own, as somebody has it who asks for nothing else. */
async function module(strand: string) {
  const template = await readTemplate(ROOT, strand);
  const settings = String(template.get('module.yaml'));
  const title = /^title: (.*)$/m.exec(settings)?.[1] ?? '';
  const { files } = await makeModule('mine', template, { title }, organisation);
  const tree = new Map([...files].map(([path, content]) => [`modules/mine/${path}`, content] as const));
  return { template, tree: new Map<string, string | Uint8Array>([...tree, ['organisation.yaml', organisation ?? '']]) };
}

describe.each(STRANDS)('the template for %s', (strand) => {
  // The standards differ in what is round a module, so one template is made for all of them.
  const targets = Object.values(targetsByName(4)).filter(
    ({ name }) => strand === 'theory' || name === 'scorm12' || name === 'scorm2004',
  );

  it('becomes packages without a mistake or advice, and no note for authors is in them', async () => {
    const { tree } = await module(strand);
    const { value, diagnostics } = await compileFront(tree, { id: 'mine' });
    expect(diagnostics).toEqual([]);

    const toolkit = await testToolkit();
    for (const target of targets) {
      const compiled = await compilePackage(value!, tree, target, toolkit);

      expect(compiled.diagnostics, target.name).toEqual([]);
      const page = compiled.value?.get('index.html');
      const html = page instanceof Uint8Array ? new TextDecoder().decode(page) : page;
      expect(html, target.name).not.toMatch(/<!--|-->|Notes like this one|Learners never see/);
    }
  });

  it('is short, has an action at its end, and says of every picture where it is from', async () => {
    const { tree } = await module(strand);
    const { value } = await compileFront(tree, { id: 'mine' });
    const minutes = value?.settings.minutes ?? 0;

    expect(value?.settings.strand).toBe(strand);
    expect(minutes).toBeGreaterThanOrEqual(5);
    expect(minutes).toBeLessThanOrEqual(8);
    expect(value?.pages.length).toBeGreaterThanOrEqual(3);
    expect(value?.pages.length).toBeLessThanOrEqual(4);
    expect(value?.pages.at(-1)?.nodes.map(({ type }) => type)).toContain('action-plan');
    expect(value?.outcomes.every(({ servedBy }) => servedBy.length > 0)).toBe(true);
    expect(value?.references.length).toBeGreaterThanOrEqual(4);
  });

  it('has its ids, so that a copy keeps learners’ progress from the first edit on', async () => {
    const { template, tree } = await module(strand);

    expect(template.get('ids.yaml')).toBe(tree.get('modules/mine/ids.yaml'));
  });

  it('explains itself to the author on every page', async () => {
    const { template } = await module(strand);

    for (const [path, text] of template) if (path.startsWith('pages/')) expect(text, path).toContain('<!--');
  });
});

it('shows all six blocks that a new author begins with, between the three of them', async () => {
  const texts = await Promise.all(STRANDS.map(async (strand) => [...(await readTemplate(ROOT, strand)).values()]));
  const written = texts.flat().join('\n');

  const first = Object.entries(BLOCKS).filter(([, { startHere }]) => startHere);
  for (const [name] of first) expect(written).toContain(`:::${name}\n`);
});
