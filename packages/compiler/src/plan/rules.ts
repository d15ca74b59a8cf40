import type { RuleTable } from '../model/rules.js';

/** Mistakes in settings that are fine by themselves and too long for some platform. */
export const PLAN_RULES = {
  'title-too-long': {
    severity: 'error',
    says: 'the title is longer than the {limit} characters that the Learning Hub stores.',
    remedy: 'Shorten the title.',
  },
  'id-too-long': {
    severity: 'error',
    says: 'the name of the folder is too long for the records of some platform.',
    remedy: 'Rename the folder to at most 60 characters.',
  },
  'keywords-too-long': {
    severity: 'error',
    says: 'the keywords together are longer than the {limit} characters that the Learning Hub stores.',
    remedy: 'Keep the keywords that people will search for and delete the rest.',
  },
} as const satisfies RuleTable;
