import type { RuleValues } from '../model/rules.js';
import type { PackageRuleName } from './rules.js';
import type { OUR_RULES } from './rules-ours.js';

/** How each part of the linter says what it found in any package. */
export type Report = (rule: PackageRuleName, values?: RuleValues) => void;

/** How the checks of our own packages do. */
export type OurReport = (rule: PackageRuleName | keyof typeof OUR_RULES, values?: RuleValues) => void;
