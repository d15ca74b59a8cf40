import type { Diagnostic } from '@ladder/core';
import { Findings, type RuleValues } from '../../model/rules.js';
import { WORD_RULES } from '../rules.js';

/** Collects what could not be placed. Word has no lines, so a finding names the page and quotes the words. */
export class WordFindings {
  // What is left out of the pages is on this list and nowhere else.
  private readonly findings = new Findings('word', WORD_RULES, Infinity);

  get found(): readonly Diagnostic[] {
    return this.findings.found;
  }

  add(rule: keyof typeof WORD_RULES, where: string | undefined, values: RuleValues = {}): void {
    this.findings.add(rule, where, undefined, values);
  }
}

/** The list for the author: what is left to do by hand, in the order of the document. */
export function todoText(title: string, file: string, found: readonly Diagnostic[]): string {
  const items = found.map(({ where, message, remedy }) => {
    const sentence = `${message.slice(0, 1).toUpperCase()}${message.slice(1)}`;
    return `- [ ] ${where === undefined ? '' : `${where}: `}${where === undefined ? sentence : message}\n      ${remedy}`;
  });
  return [`# To do after importing ${file}: ${title}`, '', ...items, ''].join('\n');
}
