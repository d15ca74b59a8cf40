import type { Strand } from '@ladder/core';
import type { ModuleModel } from '../model/module-model.js';

/** The programme that every module belongs to. */
export const PROGRAMME = 'Leadership Ladder';

/** The strands as learners read them. */
export const STRAND_NAMES: Readonly<Record<Strand, string>> = {
  theory: 'Leadership in Theory',
  myself: 'Myself as a Leader',
  practice: 'Leadership in Practice',
};

/** The title as platforms list it: a draft says so, also in an LMS's own catalogue (architecture, rule 6). */
export function packageTitle(model: Pick<ModuleModel, 'settings' | 'draft'>): string {
  return model.draft ? `${model.settings.title} (draft)` : model.settings.title;
}

/** Where the words of a Creative Commons licence are; `undefined` for any other name. */
export function licenceUrl(name: string): string | undefined {
  const found = /^CC (BY(?:-NC)?(?:-SA|-ND)?) (\d\.\d)$/.exec(name);
  if (found) return `https://creativecommons.org/licenses/${found[1]?.toLowerCase()}/${found[2]}/`;
  return name === 'CC0 1.0' ? 'https://creativecommons.org/publicdomain/zero/1.0/' : undefined;
}

/** A date as people in the UK write it: `1 November 2027`. The day and month of the text, in no time zone. */
export function writtenDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The file in every package that says on what terms its parts may be used. */
export const LICENCES = 'licences.txt';
