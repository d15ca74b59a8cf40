import type { SourceLocation } from '@ladder/core';
import type { Node } from 'unist';
import type { Findings, RuleValues } from '../model/rules.js';
import { placeOf } from '../parse/parse-page.js';
import type { ParsedPage } from '../parse/parsed-module.js';
import type { VALIDATE_RULES } from './rules.js';

/** A rule of this step. */
export type ValidateRule = keyof typeof VALIDATE_RULES;

/** The findings of this step. */
export type ValidateFindings = Findings<typeof VALIDATE_RULES>;

/** Notes findings about one page: adds where it is in words, and the place of the node. */
export class PageNotes {
  readonly page: ParsedPage;
  /** How many learning outcomes module.yaml has. */
  readonly outcomeCount: number;
  private readonly findings: ValidateFindings;

  constructor(page: ParsedPage, outcomeCount: number, findings: ValidateFindings) {
    this.page = page;
    this.outcomeCount = outcomeCount;
    this.findings = findings;
  }

  add(rule: ValidateRule, at: Node | SourceLocation, values: RuleValues = {}): void {
    this.findings.add(rule, this.page.where, 'file' in at ? at : this.placeOf(at), values);
  }

  /** How many findings there are so far, on all pages. */
  get count(): number {
    return this.findings.found.length;
  }

  placeOf(node: Node): SourceLocation {
    return placeOf(node, this.page.file);
  }
}
