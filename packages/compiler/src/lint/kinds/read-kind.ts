import { printable } from '../listed.js';
import type { Report } from '../report.js';
import type { XmlProblem } from '../../xml/fault.js';
import { descendants, isProblem, readXml, type XmlElement } from '../../xml/read-xml.js';
import { followAddress, type PackageNames } from './addresses.js';
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

/** A package as its manifests are read. */
export interface Manifested {
  readonly names: PackageNames;
  /** The manifests that are neither damaged nor locked. */
  readonly manifests: ReadonlyMap<string, Uint8Array>;
  /** XML files that are none, with the first fault of each. */
  readonly notXml: ReadonlyMap<string, XmlProblem>;
}

/**
 * Finds out what a package is, and looks at each manifest it has. A package may be of more than one kind.
 *
 * @param zipName what the zip is called, where that may say which standard it was made for
 */
export function readKinds(
  { names, manifests, notXml }: Manifested,
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
    if (isProblem(root)) {
      sayNotXml(name, root, report);
      return [];
    }
    for (const path of metadataOf(root)) {
      const problem = notXml.get(path);
      if (problem) sayNotXml(path, problem, report);
    }
    return CHECKS[name](root, names, report) ?? [];
  });
}

/** Files that a manifest takes its metadata from (adlcp:location). */
function metadataOf(manifest: XmlElement): ReadonlySet<string> {
  const written = descendants(manifest, 'location').map(({ text }) => text);
  return new Set(written.map((address) => followAddress(address).path));
}

function sayNotXml(path: string, problem: XmlProblem, report: Report): void {
  report('manifest-not-xml', { ...problem, name: printable(path), problem: printable(problem.problem, 200) });
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
