import { expect, it } from 'vitest';
import { Findings } from '../model/rules.js';
import type { ParsedYaml } from '../parse/parsed-module.js';
import { checkNeeds } from './check-needs.js';
import { VALIDATE_RULES } from './rules.js';

const written: ParsedYaml = {
  file: 'modules/state/module.yaml',
  value: {},
  placeOf: () => ({ file: 'modules/state/module.yaml', line: 9, column: 1 }),
};

const found = (support: readonly { name: string; url: string }[], draft: boolean): readonly string[] => {
  const findings = new Findings('validate', VALIDATE_RULES);
  checkNeeds({ needs: ['support links'] }, { support: [...support] }, draft, written, findings);
  return findings.found.map(({ severity, id }) => `${severity} ${id}`);
};

it('lets a draft without support links build, and says what is missing', () => {
  expect(found([], true)).toEqual(['warning validate/needs-support']);
});

it('does not let it be released', () => {
  expect(found([], false)).toEqual(['error validate/needs-support-release']);
});

it('is content once the organisation has named where help is', () => {
  expect(found([{ name: 'Practitioner Health', url: 'https://example.org/' }], false)).toEqual([]);
});
