import { formatDiagnostic, type Diagnostic } from '../../packages/core/src/index.js';
import { compileFront } from '../../packages/compiler/src/front.js';
import { normaliseText } from '../../packages/compiler/src/load/normalise-text.js';
import type { FileTree } from '../../packages/compiler/src/model/file-tree.js';
import type { ModuleModel, PageNode } from '../../packages/compiler/src/model/module-model.js';

/** A module as small as it can be without a finding, but for the missing ids.yaml. */
const SMALL = {
  'organisation.yaml': 'provider: Example team\nmailbox: team@example.org\n',
  'modules/small/module.yaml': [
    'title: Small',
    'strand: practice',
    'minutes: 1',
    'for: Doctors',
    'outcomes:',
    '  - Choose well',
    '',
  ].join('\n'),
  'modules/small/pages/01-first.md': [
    '# First',
    '',
    ':::question',
    'Which one?',
    '',
    '- [x] This',
    '  > Yes.',
    '- [ ] That',
    '  > No.',
    '',
    '**Outcome:** 1',
    ':::',
    '',
  ].join('\n'),
};

/** Settings of the small module with more lines at the end. */
export function settings(...more: string[]): Record<string, string> {
  return { 'module.yaml': SMALL['modules/small/module.yaml'] + more.join('\n') + '\n' };
}

/** A page `02-second.md` with a title on line 1 and this text from line 3 on. */
export function page(text: string): Record<string, string> {
  return { 'pages/02-second.md': `# Second\n\n${text}\n` };
}

/** The files of the small module with others added or put in their place; an empty text takes a file away. */
export function smallModule(changes: Readonly<Record<string, string>> = {}): FileTree {
  const files = new Map<string, string | Uint8Array>(Object.entries(SMALL));
  for (const [path, text] of Object.entries(changes)) {
    const full = path === 'organisation.yaml' ? path : `modules/small/${path}`;
    if (text === '') files.delete(full);
    else if (path.startsWith('media/')) files.set(full, new TextEncoder().encode(text));
    else files.set(full, normaliseText(new TextEncoder().encode(text)) ?? '');
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the front makes of the small module with these changes. */
export async function front(changes: Readonly<Record<string, string>> = {}) {
  const { value, diagnostics } = await compileFront(smallModule(changes), { id: 'small' });
  return { model: value as ModuleModel, diagnostics: diagnostics.filter(({ id }) => id !== 'validate/ids-missing') };
}

/** What stands on the page `02-second.md`, which must be without a finding unless `allowed` says so. */
export async function nodesOf(text: string, ...allowed: string[]): Promise<readonly PageNode[]> {
  const { model, diagnostics } = await front(page(text));
  const others = diagnostics.filter(({ id }) => !allowed.includes(id));
  if (others.length > 0) throw new Error(lines(others));
  return model.pages[1]?.nodes ?? [];
}

/** Findings as an author reads them. */
export function lines(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(formatDiagnostic).join('\n');
}
