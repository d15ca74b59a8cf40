import { accessibilitySchema, moduleSchema, organisationSchema } from '@ladder/core/schema';
import { compareNatural, type Diagnostic, type StepResult } from '@ladder/core';
import { textAt, type FileTree } from '../model/file-tree.js';
import type { Memo } from '../model/memo.js';
import { Findings } from '../model/rules.js';
import type { ParsedModule, ParsedPage } from './parsed-module.js';
import { parsePage } from './parse-page.js';
import { parseYaml } from './parse-yaml.js';
import { PARSE_RULES } from './rules.js';

/** Reads what was written: module.yaml, organisation.yaml and the pages, each node with its place. Pure. */
export function parseModule(files: FileTree, id: string, memo?: Memo): StepResult<ParsedModule> {
  const findings = new Findings('parse', PARSE_RULES);
  const folder = `modules/${id}`;
  const settings = textAt(files, `${folder}/module.yaml`);
  const organisation = textAt(files, 'organisation.yaml');
  const accessibility = textAt(files, `${folder}/accessibility.yaml`);
  const pages = [...files.keys()]
    .filter((path) => path.startsWith(`${folder}/pages/`) && /\/pages\/[^/]+\.md$/.test(path))
    .sort(compareNatural);

  const value: ParsedModule = {
    id,
    settings: settings === undefined ? undefined : parseYaml(settings, `${folder}/module.yaml`, MODULE_KEYS, findings),
    organisation:
      organisation === undefined
        ? undefined
        : parseYaml(organisation, 'organisation.yaml', ORGANISATION_KEYS, findings),
    accessibility:
      accessibility === undefined
        ? undefined
        : parseYaml(accessibility, `${folder}/accessibility.yaml`, ACCESSIBILITY_KEYS, findings),
    pages: pages.map((path, at) => recallPage(textAt(files, path) ?? '', path, at + 1, findings, memo)),
  };
  return { value, diagnostics: findings.found };
}

/** A page as the memo knows it, or read now: reading Markdown is the slowest part of a build. */
function recallPage(
  text: string,
  path: string,
  number: number,
  findings: Findings<typeof PARSE_RULES>,
  memo: Memo | undefined,
): ParsedPage {
  const key = `${number} ${path}\n${text}`;
  const known = memo?.recall('page', key) as { page: ParsedPage; found: Diagnostic[] } | undefined;
  if (known) {
    findings.found.push(...known.found);
    return known.page;
  }
  const own = new Findings('parse', PARSE_RULES);
  const page = parsePage(text, path, number, own);
  memo?.keep('page', key, { page, found: own.found });
  findings.found.push(...own.found);
  return page;
}

const NESTED_KEYS = [
  'name',
  'role',
  'organisation',
  'image',
  'alt',
  'credit',
  'licence',
  'page',
  'pass',
  'tries',
  'shuffle',
  'pool',
  'url',
  'gdc',
  'content',
  'aims',
  'development-outcomes',
  'quality-assured-by',
  'hours',
];

/** Every key that module.yaml may have, at any depth. */
export const MODULE_KEYS: ReadonlySet<string> = new Set([...Object.keys(moduleSchema.shape), ...NESTED_KEYS]);

const ORGANISATION_KEYS = new Set([...Object.keys(organisationSchema.shape), ...NESTED_KEYS]);

const ACCESSIBILITY_KEYS = new Set([
  ...Object.keys(accessibilitySchema.shape),
  ...['by', 'on', 'with', 'version', 'tried', 'found', 'problem', 'criterion', 'mend-by', 'mended-in'],
]);
