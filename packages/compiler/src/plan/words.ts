import { DEFAULT_LANGUAGE, messagesFor } from '@ladder/core/languages';
import type { ModuleModel } from '../model/module-model.js';

/** The title as platforms list it: a draft says so, also in an LMS's own catalogue (architecture, rule 6). */
export function packageTitle(model: Pick<ModuleModel, 'settings' | 'draft'>): string {
  const { title, language } = model.settings;
  return model.draft ? messagesFor(language).programmeWords.draftTitle(title) : title;
}

/** Where the words of a Creative Commons licence are; `undefined` for any other name. */
export function licenceUrl(name: string): string | undefined {
  const found = /^CC (BY(?:-NC)?(?:-SA|-ND)?) (\d\.\d)$/.exec(name);
  if (found) return `https://creativecommons.org/licenses/${found[1]?.toLowerCase()}/${found[2]}/`;
  return name === 'CC0 1.0' ? 'https://creativecommons.org/publicdomain/zero/1.0/' : undefined;
}

/** A date as people write it: `1 November 2027`. The day and month of the text, in no time zone. */
export function writtenDate(isoDate: string, language = DEFAULT_LANGUAGE): string {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number);
  return messagesFor(language).dateWords.day(year, month, day);
}

/** The file in every package that says on what terms its parts may be used. */
export const LICENCES = 'licences.txt';
