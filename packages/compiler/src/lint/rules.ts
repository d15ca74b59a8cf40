import type { Rule, RuleTable } from '../model/rules.js';
import type { PackageRule } from './package-rule.js';
import { ARCHIVE_RULES } from './rules-archive.js';
import { CONTENT_RULES } from './rules-content.js';
import { MANIFEST_RULES } from './rules-manifest.js';
import { OUR_RULES } from './rules-ours.js';

/** Every rule about a package, whoever made it: `check:package` and the build hold packages against the same list. */
export const PACKAGE_RULES = { ...ARCHIVE_RULES, ...MANIFEST_RULES, ...CONTENT_RULES };

/** The name of one of them. */
export type PackageRuleName = keyof typeof PACKAGE_RULES;

/** The same rules as a build words them for its own packages, and what these promise on top. */
export const LINT_RULES: Readonly<Record<PackageRuleName | keyof typeof OUR_RULES, Rule>> = {
  ...(Object.fromEntries(
    Object.entries<PackageRule>(PACKAGE_RULES)
      .filter(([, rule]) => rule.onlyNamed !== true)
      .map(([name, { severity, says, remedy, ours }]) => [name, { severity, says, remedy, ...ours }]),
  ) as Record<PackageRuleName, Rule>),
  ...(OUR_RULES satisfies RuleTable),
};
