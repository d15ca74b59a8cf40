import { moduleSchema, organisationSchema } from '@ladder/core/schema';
import { compareText, type StepResult } from '@ladder/core';
import { textAt, type FileTree } from '../model/file-tree.js';
import { Findings } from '../model/rules.js';
import type { ParsedModule } from './parsed-module.js';
import { parsePage } from './parse-page.js';
import { parseYaml } from './parse-yaml.js';
import { PARSE_RULES } from './rules.js';

/** Reads what was written: module.yaml, organisation.yaml and the pages, each node with its place. Pure. */
export function parseModule(files: FileTree, id: string): StepResult<ParsedModule> {
  const findings = new Findings('parse', PARSE_RULES);
  const folder = `modules/${id}`;
  const settings = textAt(files, `${folder}/module.yaml`);
  const organisation = textAt(files, 'organisation.yaml');
  const pages = [...files.keys()]
    .filter((path) => path.startsWith(`${folder}/pages/`) && path.endsWith('.md'))
    .sort(compareText);

  const value: ParsedModule = {
    id,
    settings: settings === undefined ? undefined : parseYaml(settings, `${folder}/module.yaml`, MODULE_KEYS, findings),
    organisation:
      organisation === undefined
        ? undefined
        : parseYaml(organisation, 'organisation.yaml', ORGANISATION_KEYS, findings),
    pages: pages.map((path, at) => parsePage(textAt(files, path) ?? '', path, at + 1, findings)),
  };
  return { value, diagnostics: findings.found };
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
];

const MODULE_KEYS = new Set([...Object.keys(moduleSchema.shape), ...NESTED_KEYS]);

const ORGANISATION_KEYS = new Set([...Object.keys(organisationSchema.shape), ...NESTED_KEYS]);
