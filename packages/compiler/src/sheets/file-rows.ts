import type { Platform } from '../platforms/platform.js';
import { ALL_PLATFORMS } from '../platforms/platforms.js';
import { targetsByName } from '../targets/targets.js';
import type { PackageTarget } from '../targets/target.js';
import type { FileRow } from './blocks.js';
import type { PackageRecord, ReleaseRecord } from './release-record.js';
import { sizeWords } from './size-words.js';

/**
 * The one file that each place takes, places with the same file together; after them packages that no named place takes.
 *
 * @param folder where the files lie, seen from the page: empty, or a name with `/`
 */
export function fileRows(record: ReleaseRecord, folder: string, platforms: readonly Platform[]): readonly FileRow[] {
  const byTarget = new Map<PackageTarget, Platform[]>();
  for (const platform of platforms) {
    byTarget.set(platform.target, [...(byTarget.get(platform.target) ?? []), platform]);
  }
  const named = [...byTarget].map(([target, places]): FileRow => {
    const labels = places.map(({ label, role }) => (role === 'proxy' ? `${label}, to try it on first` : label));
    const file = record.packages.find((one) => one.target === target);
    const missing = `Not made yet. Type: pnpm build:module ${record.id} --for ${places[0]?.id ?? ''}`;
    return file ? rowOf(labels, file, folder) : { places: labels, note: missing };
  });
  const taken = new Set(ALL_PLATFORMS.map(({ target }) => target));
  const others = record.packages.filter(({ target }) => !taken.has(target));
  return [...named, ...others.map((file) => otherRow(file, folder))];
}

function rowOf(places: readonly string[], file: PackageRecord, folder: string): FileRow {
  return { places, file: file.name, href: `${folder}${file.name}`, note: `${file.label}, ${sizeWords(file.size)}.` };
}

function otherRow(file: PackageRecord, folder: string): FileRow {
  const { anywhere } = targetsByName(4)[file.target];
  const row = rowOf([anywhere?.label ?? file.label], file, folder);
  return anywhere ? { ...row, note: `${row.note} ${anywhere.upload}` } : row;
}
