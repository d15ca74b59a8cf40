import type { ParsedPage } from '../parse/parsed-module.js';
import { joinIds, readIdsFile, versionsIn, type IdsFile } from './ids-file.js';
import { baseName } from './page-ids.js';

/** What ids.yaml gives, and what state it is in. */
export interface KnownIds {
  /** What it knows; `undefined` when nothing in it can be relied on. */
  readonly known: IdsFile | undefined;
  readonly state: 'missing' | 'damaged' | 'other-module' | 'two-versions' | 'sound';
}

/** Reads ids.yaml as it may come back from shared folders and from people: lost, damaged, of another module, two in one. */
export function knownIds(text: string | undefined, pages: readonly ParsedPage[]): KnownIds {
  if (text === undefined) return { known: undefined, state: 'missing' };
  const versions = versionsIn(text)?.map(readIdsFile);
  const [one, other] = versions ?? [];
  if (one && other) return { known: joinIds(one, other), state: 'two-versions' };
  const known = versions ? (one ?? other) : readIdsFile(text);
  if (!known) return { known: undefined, state: 'damaged' };
  return knowsNone(known, pages)
    ? { known: undefined, state: 'other-module' }
    : { known, state: versions ? 'two-versions' : 'sound' };
}

/** Whether no page of the module has a file or a title that the file knows. One page alone may have got another of both. */
function knowsNone({ pages: known }: IdsFile, pages: readonly ParsedPage[]): boolean {
  if (known.length < 2 || pages.length < 2) return false;
  const files = new Set(known.map(({ file }) => file));
  const titles = new Set(known.map(({ title }) => title));
  return !pages.some(({ file, title }) => files.has(baseName(file)) || titles.has(title));
}
