import type { Rule } from '../model/rules.js';
import type { PlaceId } from './places.js';

/** How much a place minds: it refuses or loses something, or it may. */
type Minding = Rule['severity'];

/** One rule about a finished package, whoever made it. */
export interface PackageRule extends Rule {
  /** Who minds and how much; `all` when no reader could take the package, or every learner would be affected. */
  readonly minds: 'all' | Readonly<Partial<Record<PlaceId, Minding>>>;
  /** How that is known. */
  readonly source: string;
  /** Said only when the place is named with `--for`; for what is fine everywhere else. */
  readonly onlyNamed?: true;
  /** What differs for our own packages, which promise more than platforms ask. */
  readonly ours?: Partial<Pick<Rule, 'severity' | 'remedy'>>;
}

/** The rules of a package by name. Names are permanent. */
export type PackageRuleTable = Readonly<Record<string, PackageRule>>;

/** What to do about a fault that only the toolkit can have made. */
export const TELL_US = 'Tell whoever looks after the toolkit: this is a fault in it, not in the module.';
