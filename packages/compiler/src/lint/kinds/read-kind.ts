import { printable } from '../listed.js';
import type { Report } from '../report.js';
import { isProblem, readXml } from '../../xml/read-xml.js';
import type { PackageNames } from './addresses.js';
import { KINDS, MANIFEST_NAMES } from './kind.js';
import { checkCmi5 } from './cmi5.js';
import { checkScorm, type ReadManifest } from './scorm.js';
import { saySigns } from './signs.js';
import { checkTinCan } from './tin-can.js';

const START = 'index.html';
const CHECKS = { 'imsmanifest.xml': checkScorm, 'cmi5.xml': checkCmi5, 'tincan.xml': checkTinCan };

/** Whether a file is read as a manifest. */
export function isManifest(path: string): boolean {
  return MANIFEST_NAMES.some((name) => name === path);
}

/**
 * Finds out what a package is, and looks at each manifest it has. A package may be of more than one kind.
 *
 * @param zipName what the zip is called, where that may say which standard it was made for
 */
export function readKinds(
  names: PackageNames,
  manifests: ReadonlyMap<string, Uint8Array>,
  report: Report,
  zipName?: string,
): readonly ReadManifest[] {
  const present = MANIFEST_NAMES.filter((name) => names.has(name));
  if (present.length === 0) {
    if (saySigns(names, zipName, report)) return [];
    if (names.has(START)) return [{ kind: KINDS.web, pages: [START], reports: false }];
    sayWhy(names, report);
    return [];
  }
  return present.flatMap((name) => {
    const bytes = manifests.get(name);
    // Damaged or locked, which was said already.
    if (!bytes) return [];
    const root = readXml(bytes);
    if (!isProblem(root)) return CHECKS[name](root, names, report) ?? [];
    report('manifest-not-xml', { ...root, name, problem: printable(root.problem, 200) });
    return [];
  });
}

/** Why a platform finds no start page, where nothing says that the zip was to be anything else. */
function sayWhy(names: PackageNames, report: Report): void {
  const other = names.inOtherCase(START);
  if (other !== undefined) return report('manifest-name', { name: other, wanted: START });
  const inside = [...names.all].filter((path) => path.endsWith(`/${START}`)).sort((a, b) => a.length - b.length)[0];
  // A page deep inside says nothing; a folder around everything does.
  const folder = inside?.slice(0, -START.length - 1);
  if (folder !== undefined && [...names.all].every((path) => path.startsWith(`${folder}/`)))
    return report('manifest-in-folder', { name: START, folder: printable(folder) });
  report('no-manifest');
}
