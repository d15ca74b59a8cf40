import type { Diagnostic, DiagnosticStep, SourceLocation } from '@ladder/core';
import { didYouMean } from './nearest.js';
import { shorten } from './words.js';

/** One kind of mistake, as the table of a step writes it. `{name}` stands for what the finding fills in. */
export interface Rule {
  readonly severity: Diagnostic['severity'];
  /** What is wrong, in the author's words. Starts small, because the place in words comes before it. */
  readonly says: string;
  /** What to do about it; starts with a verb. */
  readonly remedy: string;
  /** The same where "Did you mean …?" has all but said it. */
  readonly remedyWhenNear?: string;
}

/** The rules of one step by name. Names are permanent. */
export type RuleTable = Readonly<Record<string, Rule>>;

/** A rule with its permanent id, as the page docs/diagnostics.md lists it. */
export interface DiagnosticRule extends Rule {
  readonly id: Diagnostic['id'];
}

/** What fills the `{…}` of a rule; `near` adds "Did you mean …?" to the message. */
export type RuleValues = Readonly<Record<string, string | number>> & { readonly near?: string };

/** The rules of a step as a list, in the order of their ids. */
export function listRules(step: DiagnosticStep, table: RuleTable): readonly DiagnosticRule[] {
  return Object.entries(table).map(([name, rule]) => ({ id: `${step}/${name}` as const, ...rule }));
}

/** Collects the findings of one step, worded by its table. */
export class Findings<Table extends RuleTable> {
  readonly found: Diagnostic[] = [];
  private readonly step: DiagnosticStep;
  private readonly table: Table;
  private readonly quoted: number;

  /** `quoted` is the most of a text that a message quotes: all of it, where the message is the only place that has it. */
  constructor(step: DiagnosticStep, table: Table, quoted = QUOTED) {
    this.step = step;
    this.table = table;
    this.quoted = quoted;
  }

  /** Notes one finding: the rule, the place in words, the place in the file, and what fills the rule's words. */
  add(
    rule: keyof Table & string,
    where: string | undefined,
    location: SourceLocation | undefined,
    values: RuleValues = {},
  ): void {
    const { severity, says, remedy, remedyWhenNear } = this.table[rule] as Rule;
    const near = didYouMean(values.near);
    this.found.push({
      id: `${this.step}/${rule}`,
      severity,
      ...(where === undefined ? {} : { where }),
      message: [fill(says, values, this.quoted), near].filter((part) => part !== '').join(' '),
      remedy: fill(near === '' ? remedy : (remedyWhenNear ?? remedy), values, this.quoted),
      ...(location === undefined ? {} : { location }),
    });
  }
}

/** The most of a text that a message quotes; a question or a list is known by how it begins. */
const QUOTED = 120;

/** What stands for a quotation of nothing, by the word before it; without one of these words it is left out. */
const OF_NOTHING: Readonly<Record<string, string>> = {
  is: 'empty',
  as: 'nothing',
  says: 'nothing',
  in: 'this',
  to: 'nothing',
};

/** Puts values into the words of a rule. What a rule quotes is one line, not long, and never nothing in quotes. */
function fill(words: string, values: RuleValues, most: number): string {
  const valueOf = (name: string): string => {
    const value = values[name];
    if (value === undefined) throw new Error(`A rule needs the word "${name}" and was not given it: ${words}`);
    return String(value);
  };
  let dropped = false;
  const filled = words.replace(
    /(?:\b(\w+) )?"\{(\w+)\}"|\{(\w+)\}/g,
    (_, before: string | undefined, quoted: string | undefined, bare: string | undefined, at: number) => {
      if (quoted === undefined) return valueOf(bare ?? '');
      const value = valueOf(quoted).replace(/\s+/g, ' ').trim();
      if (value !== '') return `${before === undefined ? '' : `${before} `}"${shorten(value, most)}"`;
      dropped = true;
      if (before === undefined) return at === 0 ? 'this' : '';
      return [before, OF_NOTHING[before] ?? ''].join(' ').trimEnd();
    },
  );
  // What led up to the quotation goes with it.
  return dropped ? filled.replace(/[\s,:]+(?=[.,;])/g, '').replace(/ {2,}/g, ' ') : filled;
}
