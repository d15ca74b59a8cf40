import type { PackageRule } from '../../packages/compiler/src/lint/package-rule.js';
import { PLACES, type PlaceId } from '../../packages/compiler/src/lint/places.js';
import { ARCHIVE_RULES } from '../../packages/compiler/src/lint/rules-archive.js';
import { CONTENT_RULES } from '../../packages/compiler/src/lint/rules-content.js';
import { MANIFEST_RULES } from '../../packages/compiler/src/lint/rules-manifest.js';
import { pageHead, table, type GeneratedFile } from './generated-file.js';

const PARTS = {
  'The zip': ARCHIVE_RULES,
  'The manifest': MANIFEST_RULES,
  'The files': CONTENT_RULES,
} as const satisfies Readonly<Record<string, Readonly<Record<string, PackageRule>>>>;

const HEAD = ['id', 'kind', 'what it says', 'what to do', 'who minds', 'source'];

/** The page with everything that `check:package` can find, who minds, and how that is known. */
export function packageFindingFiles(): readonly GeneratedFile[] {
  const sections = Object.entries(PARTS).map(([heading, rules]) => {
    const rows = Object.entries<PackageRule>(rules).map(([name, rule]) => row(name, rule));
    return `\n## ${heading}\n\n${table(HEAD, rows)}\n`;
  });
  const head = pageHead('What check:package can find', 'the tables of rules in packages/compiler/src/lint');
  const intro = `
The [guide](../lms-admins/checking-a-package.md) says how to use it. A **mistake** is something that a platform refuses or
loses; **advice** is worth a look. Where one place minds more than others, its name says so. With \`--for\`, only what that
place minds is said. The build holds our own packages to the same rules, and more strictly:
[every message](diagnostics.md#lint). A source that names a repository was read in its code; numbers after # are threads
of that project.
`;
  return [{ path: 'docs/reference/package-findings.md', text: [head, intro, ...sections].join('') }];
}

function row(name: string, rule: PackageRule): readonly string[] {
  const { severity, says, remedy, minds, onlyNamed, source } = rule;
  const kind = onlyNamed ? `${word(severity)}, only with \`--for\`` : word(severity);
  return [`\`lint/${name}\``, kind, marked(says), marked(remedy), who(minds, severity), source];
}

function who(minds: PackageRule['minds'], usual: PackageRule['severity']): string {
  if (minds === 'all') return 'every platform';
  return Object.entries(minds)
    .map(([place, severity]) => {
      const label = PLACES[place as PlaceId];
      return severity === usual ? label : `${label} (${word(severity)})`;
    })
    .join(', ');
}

function word(severity: PackageRule['severity']): string {
  return severity === 'error' ? 'mistake' : 'advice';
}

/** What is filled in as code; nothing as HTML. */
function marked(words: string): string {
  return words.replace(/\{\w+\}/g, '`$&`').replace(/</g, '\\<');
}
