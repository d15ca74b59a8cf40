import type { TargetName } from '@ladder/core';
import type { XmlElement } from '../../xml/read-xml.js';
import { attributeOf, childrenOf } from '../../xml/read-xml.js';

/** What a platform would take a package for. */
export interface PackageKind {
  readonly target: TargetName;
  /** As people say it. */
  readonly label: string;
}

/** Every name that a manifest can have at the root, strongest first, and what it stands for. */
export const MANIFEST_NAMES = ['imsmanifest.xml', 'cmi5.xml', 'tincan.xml'] as const;

const VERSIONS: Readonly<Record<string, PackageKind>> = {
  '1.2': { target: 'scorm12', label: 'SCORM 1.2' },
  'CAM 1.3': { target: 'scorm2004', label: 'SCORM 2004 2nd Edition' },
  '2004 3rd Edition': { target: 'scorm2004', label: 'SCORM 2004 3rd Edition' },
  '2004 4th Edition': { target: 'scorm2004', label: 'SCORM 2004 4th Edition' },
};

/** What the manifest calls its edition, as written. */
export function schemaVersion(manifest: XmlElement): string | undefined {
  return childrenOf(childrenOf(manifest, 'metadata')[0], 'schemaversion')[0]?.text;
}

/** Which SCORM it is: by the version it names, or else by the namespaces it uses. */
export function scormKind(manifest: XmlElement): { readonly kind: PackageKind; readonly named: boolean } {
  const known = VERSIONS[schemaVersion(manifest) ?? ''];
  if (known) return { kind: known, named: true };
  const spaces = [...manifest.attributes.values()].join(' ');
  const is2004 = /adlcp_v1p3|imscp_v1p1\b/.test(spaces) && !/rootv1p/.test(spaces);
  const label = is2004 ? 'SCORM 2004' : 'SCORM 1.2';
  return { kind: { target: is2004 ? 'scorm2004' : 'scorm12', label }, named: false };
}

/** The other manifests, and none. */
export const KINDS = {
  cmi5: { target: 'cmi5', label: 'cmi5' },
  xapi: { target: 'xapi', label: 'xAPI (Tin Can)' },
  web: { target: 'web', label: 'plain web pages' },
} as const satisfies Readonly<Record<string, PackageKind>>;

/** Whether a resource reports to the platform by itself. */
export function isSco(resource: XmlElement): boolean {
  return attributeOf(resource, 'scormtype')?.toLowerCase() === 'sco';
}
