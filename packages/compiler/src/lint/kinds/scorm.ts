import { listed, printable } from '../listed.js';
import { isBeside } from '../names.js';
import type { Report } from '../report.js';
import { attributeOf, childrenOf, descendants, type XmlElement } from '../../xml/read-xml.js';
import { followAddress, type PackageNames } from './addresses.js';
import { isSco, MANIFEST_NAMES, scormKind, schemaVersion, type PackageKind } from './kind.js';
import { checkLaunch } from './launch.js';
import { checkSchemaFiles, checkStructure } from './scorm-structure.js';
import { checkScormValues } from './scorm-values.js';

/** What a manifest says beyond its faults. */
export interface ReadManifest {
  readonly kind: PackageKind;
  /** Start pages that are in the package. */
  readonly pages: readonly string[];
  /** Whether the module itself, in the package, has to report that it is done. */
  readonly reports: boolean;
}

const NAME = 'imsmanifest.xml';

/** Looks at a SCORM manifest as platforms read it. Clauses: SCORM 1.2 CAM 2.3.2, SCORM 2004 CAM 3.4. */
export function checkScorm(manifest: XmlElement, names: PackageNames, report: Report): ReadManifest | undefined {
  if (manifest.name !== 'manifest')
    return void report('manifest-part', { name: NAME, part: '<manifest> around it all' });
  const { kind, named } = scormKind(manifest);
  const is2004 = kind.target === 'scorm2004';
  const version = schemaVersion(manifest);
  if (version === undefined || version === '') report('manifest-incomplete', { name: NAME, part: '<schemaversion>' });
  else if (!named) report(is2004 ? 'schema-version-2004' : 'schema-version', { value: printable(version, 40) });
  if (manifest.prefix !== '' || manifest.namespace === '') report('manifest-namespace');
  if ([manifest, ...descendants(manifest, 'resources'), ...descendants(manifest, 'resource')].some(hasBase))
    report('xml-base');
  checkStructure(manifest, is2004, report);
  checkScormValues(manifest, report);
  checkSchemaFiles(manifest, is2004, names, report);

  const resources = childrenOf(childrenOf(manifest, 'resources')[0], 'resource');
  if (resources.length === 0) report('manifest-part', { name: NAME, part: '<resource>' });
  const pages = checkOrganization(manifest, resources, names, report);
  checkFiles(manifest, resources, names, report);
  return { kind, pages, reports: resources.some(isSco) && pages.length > 0 };
}

/** Follows the items of the organisation that a platform shows; answers the start pages. */
function checkOrganization(
  manifest: XmlElement,
  resources: readonly XmlElement[],
  names: PackageNames,
  report: Report,
): readonly string[] {
  const around = childrenOf(manifest, 'organizations')[0];
  const organizations = childrenOf(around, 'organization');
  const wanted = around?.attributes.get('default');
  const first = organizations.find((one) => attributeOf(one, 'identifier') === wanted);
  const organization = first ?? organizations[0];
  if (!organization) {
    report('organization-empty');
    return [];
  }
  if (wanted !== undefined && wanted !== '' && !first) report('organization-default', { id: printable(wanted, 60) });
  const items = descendants(organization, 'item').filter((item) => item.attributes.has('identifierref'));
  if (items.length === 0) report('manifest-part', { name: NAME, part: '<item> that starts something' });
  const byId = new Map(resources.map((resource) => [attributeOf(resource, 'identifier'), resource]));
  const nested = new Set(descendants(manifest, 'manifest').map((one) => attributeOf(one, 'identifier')));
  const pages = new Set<string>();
  const scos = new Set<XmlElement>();
  const seen = new Set<XmlElement>();
  for (const item of items) {
    const id = item.attributes.get('identifierref') ?? '';
    const resource = byId.get(id);
    if (!resource && id === '') report('manifest-incomplete', { name: NAME, part: 'name in an identifierref' });
    else if (!resource && !nested.has(id)) report('item-nowhere', { id: printable(id, 60) });
    else if (resource && !seen.has(resource)) {
      seen.add(resource);
      if (isSco(resource)) scos.add(resource);
      const parameters = item.attributes.get('parameters') ?? '';
      const page = checkLaunch(
        `${attributeOf(resource, 'href') ?? ''}${parameters}`,
        baseOf(manifest, resource),
        names,
        report,
      );
      if (page !== undefined) pages.add(page);
    }
  }
  if (scos.size > 1) report('not-one-sco', { count: scos.size });
  if (scos.size === 0 && seen.size > 0) report('no-sco');
  return [...pages];
}

/** Compares what the manifest lists with what is there. */
function checkFiles(manifest: XmlElement, resources: readonly XmlElement[], names: PackageNames, report: Report): void {
  const listedPaths = new Set<string>();
  for (const resource of resources) {
    const base = baseOf(manifest, resource);
    const files = childrenOf(resource, 'file').map((file) => file.attributes.get('href') ?? '');
    for (const href of [...files, attributeOf(resource, 'href') ?? '']) {
      const { kind, path } = followAddress(href, base);
      if (kind === 'file') listedPaths.add(path);
    }
    const launch = followAddress(attributeOf(resource, 'href') ?? '', base);
    const own = files.map((href) => followAddress(href, base).path);
    if (launch.kind === 'file' && isSco(resource) && names.has(launch.path) && !own.includes(launch.path))
      report('launch-unlisted', { path: printable(launch.path) });
  }
  for (const { text } of descendants(manifest, 'location')) listedPaths.add(followAddress(text).path);

  const absent = [...listedPaths].filter((path) => path !== '' && !names.has(path));
  const otherCase = absent.filter((path) => names.inOtherCase(path) !== undefined);
  const launches = new Set(
    resources.map((one) => followAddress(attributeOf(one, 'href') ?? '', baseOf(manifest, one)).path),
  );
  const missing = absent.filter((path) => !otherCase.includes(path) && !launches.has(path));
  const otherCaseFiles = otherCase.filter((path) => !launches.has(path));
  if (missing.length > 0) report('missing-file', { files: listed(missing) });
  if (otherCaseFiles.length > 0) report('file-case', { files: listed(otherCaseFiles) });

  const isManifest = (path: string) => MANIFEST_NAMES.some((name) => name === path);
  const unlisted = [...names.all].filter((path) => !isManifest(path) && !isBeside(path) && !listedPaths.has(path));
  const reallyUnlisted = unlisted.filter((path) => !otherCase.some((one) => names.inOtherCase(one) === path));
  if (reallyUnlisted.length > 0) {
    report('unlisted-file', { count: reallyUnlisted.length, files: listed(reallyUnlisted) });
  }
}

function hasBase(element: XmlElement): boolean {
  return element.attributes.has('xml:base');
}

/** The folder that the addresses of a resource start from; one that leads to another host begins anew. */
function baseOf(manifest: XmlElement, resource: XmlElement): string {
  const bases = [manifest, childrenOf(manifest, 'resources')[0], resource].flatMap(
    (one) => one?.attributes.get('xml:base') ?? [],
  );
  const last = bases.map((base) => /^(?:[a-z][a-z0-9+.-]*:|[\\/]{1,2})/i.test(base)).lastIndexOf(true);
  return bases
    .slice(Math.max(0, last))
    .map((base, at) => (base.endsWith('/') || at === bases.length - 1 ? base : `${base}/`))
    .join('');
}
