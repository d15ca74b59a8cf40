import type { AssessmentRule } from '@ladder/core';
import type { ModuleSettings } from '@ladder/core/schema';
import { nearest, someOf } from '../model/nearest.js';
import type { PageModel } from '../model/module-model.js';
import type { ParsedPage, ParsedYaml } from '../parse/parsed-module.js';
import type { ValidateFindings } from './notes.js';
import { baseName } from '../ids/page-ids.js';

const WHERE = 'module.yaml';

/** The page whose questions are scored, found by its file name; noted when there is none. */
export function scoredPage(
  settings: Pick<ModuleSettings, 'assessment'>,
  written: ParsedYaml,
  pages: readonly ParsedPage[],
  findings: ValidateFindings,
): ParsedPage | undefined {
  const typed = settings.assessment?.page;
  if (typed === undefined) return undefined;
  const wanted = baseName(typed).toLowerCase().replace(/\.md$/, '');
  const names = pages.map((page) => baseName(page.file));
  const found = pages.find((_, at) => {
    const name = names[at]?.toLowerCase().replace(/\.md$/, '');
    return name === wanted || name?.replace(/^\d+[-_ ]*/, '') === wanted;
  });
  if (!found) {
    const near = nearest(typed, names);
    const values = { page: typed, choices: someOf(names), ...(near === undefined ? {} : { near }) };
    findings.add('assessment-page', WHERE, written.placeOf(['assessment', 'page']), values);
  }
  return found;
}

/** The rule of the scored check in numbers of questions; `undefined` when nothing is scored or the rule is impossible. */
export function assessmentRule(
  settings: Pick<ModuleSettings, 'assessment'>,
  written: ParsedYaml,
  page: PageModel | undefined,
  findings: ValidateFindings,
): AssessmentRule | undefined {
  const { assessment } = settings;
  if (!assessment || !page) return undefined;
  const count = page.nodes.filter((node) => 'scored' in node && node.scored).length;
  if (count === 0) {
    findings.add('assessment-no-questions', WHERE, written.placeOf(['assessment', 'page']), { page: page.title });
    return undefined;
  }
  const { pass, pool, tries, shuffle } = assessment;
  if (pool !== undefined && pool > count) {
    findings.add('assessment-pool', WHERE, written.placeOf(['assessment', 'pool']), { pool, count });
  }
  const drawn = Math.min(pool ?? count, count);
  // The smallest number of right answers that reaches the share.
  const needed = typeof pass === 'number' ? pass : Math.max(1, Math.ceil((Number.parseInt(pass, 10) * drawn) / 100));
  if (needed > drawn) {
    findings.add('assessment-pass', WHERE, written.placeOf(['assessment', 'pass']), { pass: needed, drawn });
  }
  return { pass: Math.min(needed, drawn), drawn, tries: tries === 'unlimited' ? 0 : tries, shuffle };
}
