import { printable } from '../listed.js';
import type { Report } from '../report.js';
import { isProblem, readXml } from '../../xml/read-xml.js';
import type { PackageNames } from './addresses.js';
import { KINDS, MANIFEST_NAMES } from './kind.js';
import { checkScorm, type ReadManifest } from './scorm.js';
import { checkCmi5, checkTinCan } from './xapi.js';

const START = 'index.html';
const CHECKS = { 'imsmanifest.xml': checkScorm, 'cmi5.xml': checkCmi5, 'tincan.xml': checkTinCan };

/** Whether a file is read as a manifest. */
export function isManifest(path: string): boolean {
  return MANIFEST_NAMES.some((name) => name === path);
}

/** Finds out what a package is, and looks at each manifest it has. A package may be of more than one kind. */
export function readKinds(
  names: PackageNames,
  manifests: ReadonlyMap<string, Uint8Array>,
  report: Report,
): readonly ReadManifest[] {
  const present = MANIFEST_NAMES.filter((name) => names.has(name));
  if (present.length === 0) {
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

/** The commonest reasons why a platform finds no manifest. */
function sayWhy(names: PackageNames, report: Report): void {
  const wanted = [...MANIFEST_NAMES, START];
  for (const name of wanted) {
    const other = names.inOtherCase(name);
    if (other !== undefined) return report('manifest-name', { name: other, wanted: name });
  }
  for (const name of wanted) {
    const inside = [...names.all].filter((path) => path.endsWith(`/${name}`)).sort((a, b) => a.length - b.length)[0];
    // A page deep inside says nothing; a folder around everything does.
    const folder = inside?.slice(0, -name.length - 1);
    const around =
      folder !== undefined && (name !== START || [...names.all].every((path) => path.startsWith(`${folder}/`)));
    if (around) return report('manifest-in-folder', { name, folder: printable(folder) });
  }
  report('no-manifest');
}
