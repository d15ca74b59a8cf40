import { accessibilitySchema, type Accessibility } from '@ladder/core/schema';
import type { ParsedYaml } from '../parse/parsed-module.js';
import { checkSettings } from '../validate/check-settings.js';
import type { ValidateFindings } from '../validate/notes.js';
import { isLater } from '../model/compare-versions.js';
import { openProblems } from './open-problems.js';
import { criterionNumber, WCAG } from './wcag.js';

/** Reads accessibility.yaml, and holds what it claims against what it lists. `undefined` when it cannot be read. */
export function checkAccessibility(
  written: ParsedYaml,
  version: string,
  findings: ValidateFindings,
): Accessibility | undefined {
  const value = checkSettings(written, accessibilitySchema, findings);
  if (!value) return undefined;
  const add = (rule: Parameters<ValidateFindings['add']>[0], path: readonly PropertyKey[], values: Values = {}) =>
    findings.add(rule, 'accessibility.yaml', written.placeOf(path), values);

  for (const [at, test] of value.tested.entries()) {
    if (isLater(test.version, version))
      add('accessibility-version', ['tested', at, 'version'], { on: test.on, tested: test.version, version });
    for (const [place, { criterion }] of test.found.entries()) {
      const number = criterionNumber(criterion);
      if (!Object.hasOwn(WCAG, number))
        add('accessibility-criterion', ['tested', at, 'found', place, 'criterion'], { number });
    }
  }

  const open = openProblems(value, version).length;
  const exempt = value['disproportionate-burden'].length + value['out-of-scope'].length;
  if (value.compliance === 'fully') {
    const why =
      value.tested.length === 0
        ? 'no person has tested the module'
        : open > 0
          ? 'a problem that a person found is not mended'
          : exempt > 0
            ? 'it lists parts that are not accessible'
            : undefined;
    if (why !== undefined) add('accessibility-fully', ['compliance'], { why });
  } else if (value.compliance !== undefined && open + exempt === 0) {
    add('accessibility-nothing-listed', ['compliance'], { status: value.compliance });
  }
  const { prepared, reviewed } = value;
  if (prepared !== undefined && reviewed !== undefined && reviewed < prepared)
    add('accessibility-dates', ['reviewed'], { prepared, reviewed });
  return value;
}

type Values = Parameters<ValidateFindings['add']>[3];
