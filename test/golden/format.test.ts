import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { expectGolden } from './golden-file.js';
import { printNodes } from './print-model.js';
import { front, lines } from './small-module.js';

const REFERENCES = [
  '- herring2011: Herring R, Desai T, Caldwell G. Quality and safety at the point of care. Clin Med 2011. doi:10.7861/clinmedicine.11-1-20',
  '- gmc-delegation: General Medical Council. Delegation and referral. https://www.gmc-uk.org/delegation',
  '',
].join('\n');

it.each(['question', 'scenario', 'reflection', 'action-plan'])('reads the sample of a %s as it stands', async (name) => {
  const sample = readFileSync(new URL(`format/${name}.md`, import.meta.url), 'utf8');
  const changes = {
    'module.yaml': 'title: T\nstrand: myself\nminutes: 4\nfor: Doctors\noutcomes:\n  - One\n  - Two\n  - Three\n',
    'references.md': REFERENCES,
    'pages/02-second.md': `# Second\n\n${sample}`,
  };

  const { model, diagnostics } = await front(changes);

  expect(lines(diagnostics.filter(({ severity }) => severity === 'error'))).toBe('');
  expectGolden(printNodes(model.pages[1]?.nodes ?? []), `format/${name}.txt`);
});
