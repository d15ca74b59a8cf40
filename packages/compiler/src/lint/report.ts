import type { RuleValues } from '../model/rules.js';
import type { LINT_RULES } from './rules.js';

/** How each part of the linter says what it found. */
export type Report = (rule: keyof typeof LINT_RULES, values?: RuleValues) => void;
