import { Findings } from '../model/rules.js';
import { CHECK_RULES } from './rules.js';

/** Collects what the checks advise. */
export type CheckFindings = Findings<typeof CHECK_RULES>;

/** A fresh collection. */
export function checkFindings(): CheckFindings {
  return new Findings('check', CHECK_RULES);
}
