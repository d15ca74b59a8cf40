import { backRules, checkRules, frontRules, wordRules } from '../../packages/compiler/src/index.js';
import type { DiagnosticRule } from '../../packages/compiler/src/model/rules.js';
import type { DiagnosticStep } from '../../packages/core/src/index.js';
import { pageHead, table, type GeneratedFile } from './generated-file.js';

/** The steps in the order in which a build takes them, and what each looks at. */
const STEPS: Readonly<Record<DiagnosticStep, string>> = {
  load: 'The files: what is there, and what it is called.',
  parse: 'How things are written.',
  validate: 'What they mean: answers, scenarios, references, pictures, settings.',
  plan: 'What is shown, and in which order.',
  bundle: 'Script, stylesheet and pictures.',
  lint: 'The finished package, as a platform will see it.',
  write: 'Putting the packages into `dist`.',
  check: 'What could be better: advice of `check:module`, which stops nothing.',
  word: 'The way in from Word: what could not be placed.',
};

/** The page with every message an author can get, from the tables of the steps. */
export function diagnosticFiles(): readonly GeneratedFile[] {
  const all = [...frontRules, ...backRules, ...checkRules, ...wordRules];
  const sections = Object.entries(STEPS).flatMap(([step, looksAt]) => {
    const rules = all.filter(({ id }) => id.startsWith(`${step}/`));
    return rules.length === 0 ? [] : [`\n## ${step}\n\n${looksAt}\n\n${table(HEAD, rules.map(row))}\n`];
  });
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
