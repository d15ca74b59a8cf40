import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { listRules, type DiagnosticRule, type RuleTable } from '../../packages/compiler/src/model/rules.js';
import type { DiagnosticStep } from '../../packages/core/src/index.js';
import { pageHead, table, type GeneratedFile } from './generated-file.js';

const SOURCES = path.resolve(fileURLToPath(import.meta.url), '../../../packages/compiler/src');

/** The steps in the order in which a build takes them, and what each looks at. */
const STEPS: Readonly<Record<DiagnosticStep, string>> = {
  load: 'The files: what is there, and what it is called.',
  parse: 'How things are written.',
  validate: 'What they mean: answers, scenarios, references, pictures, settings.',
  plan: 'What is shown, and in which order.',
  bundle: 'Script, stylesheet and pictures.',
  lint: 'The finished package, as a platform will see it.',
  write: 'Putting the packages into `dist`.',
};

/** The page with every message an author can get, from the tables of the steps. */
export async function diagnosticFiles(): Promise<readonly GeneratedFile[]> {
  const sections: string[] = [];
  for (const [step, looksAt] of Object.entries(STEPS) as [DiagnosticStep, string][]) {
    const rules = await rulesOf(step);
    if (rules.length > 0) sections.push(`\n## ${step}\n\n${looksAt}\n\n${table(HEAD, rules.map(row))}\n`);
  }
  const head = pageHead('Every message the toolkit has for an author', 'the tables of rules in packages/compiler/src');
  const intro = `
A message says where, in words and as \`file:line:column\`, what is wrong, and what to do. The name in brackets at its end
is its id; it stays the same for ever, so search for it here. A **mistake** stops the build, **advice** does not. Words in
\`{braces}\` are filled in.
`;
  return [{ path: 'docs/reference/diagnostics.md', text: [head, intro, ...sections].join('') }];
}

const HEAD = ['id', 'kind', 'what it says', 'what to do'];

function row({ id, severity, says, remedy }: DiagnosticRule): readonly string[] {
  return [`\`${id}\``, severity === 'error' ? 'mistake' : 'advice', marked(says), marked(remedy)];
}

/** What is filled in, and what would become a picture, as code; nothing as HTML. */
function marked(words: string): string {
  return words.replace(/!\[[^\]]*\]\([^)]*\)|\{\w+\}/g, '`$&`').replace(/</g, '\\<');
}

/** A step's table is the file `rules.ts` in its folder; a new one is found by being there. */
async function rulesOf(step: DiagnosticStep): Promise<readonly DiagnosticRule[]> {
  const file = path.join(SOURCES, step, 'rules.ts');
  if (!existsSync(file)) return [];
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  return Object.entries(module)
    .filter(([name]) => name.endsWith('_RULES'))
    .flatMap(([, rules]) => listRules(step, rules as RuleTable));
}
