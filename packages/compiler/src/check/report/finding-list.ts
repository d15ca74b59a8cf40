import type { Diagnostic } from '@ladder/core';
import { capital } from '../../model/words.js';
import type { Block } from '../../sheets/blocks.js';

/** Findings as a list: where, what, and what to do; nothing where there is none. */
export function findingList(findings: readonly Diagnostic[]): readonly Block[] {
  return findings.length === 0 ? [] : [{ type: 'list', items: findings.map(findingWords) }];
}

function findingWords({ where, message, remedy, location, id }: Diagnostic): string {
  const words = where === undefined ? capital(message) : `${where}: ${message}`;
  const place = location === undefined ? '' : ` ${location.file}:${location.line}:${location.column}.`;
  return `${words} ${remedy}${place} (${id})`;
}
