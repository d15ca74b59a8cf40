import { checkPackage, type PackageFinding } from '../check-package.js';
import { bytesSource } from '../../zip/read/source.js';
import type { PlaceId } from '../places.js';
import { rawZip } from './raw-zip.js';

/** Files by path. */
export type Files = Readonly<Record<string, string>>;

/** What a manifest of a small SCORM 1.2 package may say differently. */
export interface ManifestParts {
  readonly root?: string;
  readonly version?: string;
  readonly metadata?: string;
  readonly title?: string;
  readonly item?: string;
  readonly inItem?: string;
  readonly items?: string;
  readonly resource?: string;
  readonly files?: readonly string[];
  readonly resources?: string;
}

/** A SCORM 1.2 manifest without faults, but for what is asked to differ. */
export function manifest12(parts: ManifestParts = {}): string {
  const files = (parts.files ?? ['index.html']).map((href) => `<file href="${href}"/>`).join('');
  const resource = parts.resource ?? 'type="webcontent" adlcp:scormtype="sco" href="index.html"';
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" ${parts.root ?? ''}>
  <metadata><schema>ADL SCORM</schema><schemaversion>${parts.version ?? '1.2'}</schemaversion>${parts.metadata ?? ''}</metadata>
  <organizations default="o"><organization identifier="o"><title>${parts.title ?? 'One'}</title>
    <item identifier="i" identifierref="r" ${parts.item ?? ''}><title>One</title>${parts.inItem ?? ''}</item>${parts.items ?? ''}
  </organization></organizations>
  <resources><resource identifier="r" ${resource}>${files}</resource>${parts.resources ?? ''}</resources>
</manifest>`;
}

/** What a cmi5 course structure may say differently: text put in place of text. */
export type Changes = readonly (readonly [string | RegExp, string])[];

/** A cmi5 course structure without faults, but for what is asked to differ. */
export function cmi5File(changes: Changes = []): string {
  const words = (text: string) =>
    ['title', 'description'].map((name) => `<${name}><langstring lang="en">${text}</langstring></${name}>`).join('');
  const whole = `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://example.org/course">${words('Course')}</course>
  <au id="https://example.org/course/au" moveOn="CompletedAndPassed" masteryScore="0.8" launchMethod="AnyWindow">${words('Part')}<url>index.html?a=b</url></au>
</courseStructure>`;
  return changed(whole, changes);
}

/** A text with changes; each has to change something. */
export function changed(whole: string, changes: Changes): string {
  return changes.reduce((text, [from, to]) => {
    const now = text.replace(from, () => to);
    if (now === text) throw new Error(`Nothing to change: ${String(from)}`);
    return now;
  }, whole);
}

/** A page that reports completion, so that nothing is said about it. */
export const PAGE =
  '<!doctype html><title>One</title><script>api.LMSSetValue("cmi.core.lesson_status","passed")</script>';

/** The schemas that belong beside a SCORM 1.2 manifest; nobody reads what is in them. */
export const SCHEMAS_12: Files = { 'imscp_rootv1p1p2.xsd': '<schema/>', 'adlcp_rootv1p2.xsd': '<schema/>' };

/** Files of a small SCORM 1.2 package without faults; others are listed in its manifest unless it is given. */
export function small(files: Files = {}, parts: ManifestParts = {}): Files {
  const paths = [
    'index.html',
    ...Object.keys(files).filter((path) => path !== 'imsmanifest.xml' && path !== 'index.html'),
  ];
  return { 'imsmanifest.xml': manifest12({ files: paths, ...parts }), 'index.html': PAGE, ...SCHEMAS_12, ...files };
}

/** Zips files as any tool would. */
export function zipped(files: Files): Uint8Array {
  return rawZip(Object.entries(files).map(([name, content]) => ({ name, content })));
}

/** What is found in a zip. */
export async function findingsIn(
  zip: Uint8Array,
  place?: PlaceId,
  name = 'course.zip',
): Promise<readonly PackageFinding[]> {
  return (await checkPackage(bytesSource(zip), name, place)).findings;
}

/** The same, as names of rules. */
export async function rulesIn(zip: Uint8Array, place?: PlaceId, name?: string): Promise<readonly string[]> {
  return (await findingsIn(zip, place, name)).map(({ id }) => id.slice('lint/'.length));
}
