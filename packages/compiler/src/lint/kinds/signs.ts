import { controlDocumentNames, EDITIONS } from '../../targets/control-documents.js';
import { nearest } from '../../model/nearest.js';
import { listed, printable } from '../listed.js';
import { isBeside } from '../names.js';
import type { Report } from '../report.js';
import type { PackageNames } from './addresses.js';
import { MANIFEST_NAMES } from './kind.js';

type Manifest = (typeof MANIFEST_NAMES)[number];

const STANDARD: Readonly<Record<Manifest, string>> = {
  'imsmanifest.xml': 'SCORM',
  'cmi5.xml': 'cmi5',
  'tincan.xml': 'xAPI (Tin Can)',
};

/** Files that only SCORM has: its schemas, by the names that IMS and ADL gave them. */
const SCHEMAS: ReadonlySet<string> = new Set(EDITIONS.flatMap((edition) => controlDocumentNames(edition)));
const SCHEMA_LIKE = /^(?:imscp|imsmd|imsss|adlcp|adlseq|adlnav|ims_xml|lomcustom|lom)[a-z0-9_]*\.(?:xsd|dtd)$/i;

/** What a file name says about the standard; our own web packages may be about one (`about-scorm….web.zip`). */
const IN_NAME: readonly (readonly [RegExp, Manifest])[] = [
  [/scorm(?![a-z])/i, 'imsmanifest.xml'],
  [/(?<![a-z])cmi-?5(?![a-z])/i, 'cmi5.xml'],
  [/(?<![a-z])(?:tin-?can|xapi)(?![a-z])/i, 'tincan.xml'],
];
const OUR_WEB = /\.web\.zip$/;

/** Packages of kinds that none of our platforms takes, by a file at their root. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^[^/]+\.(?:crs|au|des|cst)$/i, 'AICC'],
  [/^h5p\.json$/i, 'H5P'],
];

const ARCHIVE = /\.(?:zip|pif|imscc|h5p)$/i;

/** What computers and people make of a name: copies, numbers, endings that Windows hides. */
const DECORATED =
  /^(?:(?:copy|kopie|copie) (?:of|von|de) |[^a-z0-9]+)*(imsmanifest|ims[-_ ]manifest|cmi5|tincan)(?:[^a-z0-9]+(?:\d+|copy|kopie|copie|old|new|final|backup|bak)?\)?)*(?:\.?xml)?(?:\.(?:txt|bak|old|orig|tmp|html?|download|xml))*$/i;

/**
 * Says which standard a zip without a manifest at its root was meant to be; answers whether there was any sign of one.
 * Without this, a SCORM package that lost its manifest would pass as plain web pages, and nothing would be recorded.
 */
export function saySigns(names: PackageNames, zipName: string | undefined, report: Report): boolean {
  const files = [...names.all].filter((path) => !/(^|\/)__MACOSX\//.test(path)).sort((a, b) => a.length - b.length);
  for (const wanted of MANIFEST_NAMES) {
    const inside = files.find((path) => path.endsWith(`/${wanted}`));
    if (inside !== undefined) {
      report('manifest-in-folder', { name: wanted, folder: printable(inside.slice(0, -wanted.length - 1)) });
      return true;
    }
  }
  for (const path of files) {
    const wanted = meantBy(path.slice(path.lastIndexOf('/') + 1));
    if (wanted === undefined) continue;
    report('manifest-name', { name: printable(path), wanted });
    return true;
  }
  const [inner, second] = files.filter((path) => ARCHIVE.test(path) && !path.includes('/'));
  const alone = second === undefined && !files.some((path) => /\.html?$/i.test(path));
  if (inner !== undefined && (alone || standardIn(inner) !== undefined)) {
    report('package-in-zip', { file: printable(inner) });
    return true;
  }
  const schemas = files.filter((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return (SCHEMAS.has(name) && !/^(?:XMLSchema|xml|datatypes)\./.test(name)) || SCHEMA_LIKE.test(name);
  });
  if (schemas.length > 0) {
    const sign = `the zip has schema files of SCORM in it (${listed(schemas)})`;
    report('manifest-absent', { sign, wanted: 'imsmanifest.xml', standard: 'SCORM' });
    return true;
  }
  for (const [pattern, what] of OTHERS) {
    const file = files.find((path) => pattern.test(path));
    if (file === undefined) continue;
    report('other-standard', { what, file: printable(file) });
    return true;
  }
  const wanted = zipName === undefined || OUR_WEB.test(zipName) ? undefined : standardIn(zipName);
  if (wanted === undefined || files.every(isBeside)) return false;
  const sign = `the file is called ${printable(zipName ?? '')}`;
  report('manifest-absent', { sign, wanted, standard: STANDARD[wanted] });
  return true;
}

function standardIn(name: string): Manifest | undefined {
  return IN_NAME.find(([pattern]) => pattern.test(name))?.[1];
}

/** The manifest that a file's name was meant to be. */
function meantBy(name: string): Manifest | undefined {
  const word = DECORATED.exec(name.normalize('NFKC'))?.[1]?.toLowerCase().replace(/[-_ ]/g, '');
  const meant = MANIFEST_NAMES.find((one) => one.startsWith(`${word ?? '-'}.`));
  if (meant !== undefined) return meant;
  // A slip of a letter or two; `manifest.xml` and the like are something else.
  return /^(?:ims|i?sm|cm|ti?n).*xml$/i.test(name)
    ? (nearest(name, MANIFEST_NAMES) as Manifest | undefined)
    : undefined;
}
