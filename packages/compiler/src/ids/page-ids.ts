import { ID_PATTERN, type PageId } from '@ladder/core';
import { withoutNumber } from '../model/page-name.js';
import { slug } from '../model/words.js';
import { NO_RETIRED_IDS, type RetiredIds } from '../update/retired-ids.js';
import type { IdsFile, KnownPage } from './ids-file.js';

/** A page as its id is found: by its file name, then by its title. */
export interface NamedPage {
  readonly file: string;
  readonly title: string;
}

/** Ids that the player uses for places of its own. */
const TAKEN = ['cover', 'end', 'glossary', 'references', 'about', 'notes', 'main'];

/**
 * Gives each page its id. A known page keeps its own when the file is renumbered, or renamed with the same title;
 * a new page is called after its file name without the number.
 */
export function pageIds(
  pages: readonly NamedPage[],
  known: IdsFile | undefined,
  retired: RetiredIds = NO_RETIRED_IDS,
): readonly PageId[] {
  const free = new Set<KnownPage>(known?.pages);
  const found: (string | undefined)[] = pages.map(() => undefined);
  const rules: ((page: NamedPage, one: KnownPage) => boolean)[] = [
    (page, one) => baseName(page.file) === one.file,
    (page, one) => stem(page.file) === stem(one.file),
    (page, one) => page.title === one.title,
  ];
  for (const same of rules) {
    pages.forEach((page, at) => {
      const one = found[at] === undefined ? [...free].find((each) => same(page, each)) : undefined;
      if (!one) return;
      free.delete(one);
      found[at] = one.id;
    });
  }
  const taken = new Set([
    ...TAKEN,
    ...(known?.pages ?? []).map((page) => page.id),
    ...found.filter((id) => id !== undefined),
    ...(known ? retired.parts : []),
  ]);
  return pages.map((page, at) => {
    const id = found[at] ?? freeId(stem(page.file), taken);
    taken.add(id);
    return id as PageId;
  });
}

/** A file's name without folders. */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function stem(file: string): string {
  const name = slug(withoutNumber(baseName(file).replace(/\.md$/i, '')))
    .slice(0, 48)
    .replace(/-+$/, '');
  return ID_PATTERN.test(name) ? name : `page-${name}`.replace(/-$/, '');
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = TAKEN.includes(wanted) ? `page-${wanted}` : wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  return id;
}
