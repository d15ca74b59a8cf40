import { listed, printable } from '../listed.js';
import type { Report } from '../report.js';
import { attributeOf, childrenOf, descendants, type XmlElement } from '../../xml/read-xml.js';
import type { PackageNames } from './addresses.js';

const NAME = 'imsmanifest.xml';

/** The order of the parts of each element (IMS CP 1.1.2 and 1.1.4, schemas); what is not named may stand anywhere. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  manifest: ['metadata', 'organizations', 'resources', 'manifest'],
  metadata: ['schema', 'schemaversion'],
  organization: ['title', 'item', 'metadata'],
  item: ['title', 'item', 'metadata'],
  resource: ['metadata', 'file', 'dependency'],
};

/** Attributes and elements that are true or false (xs:boolean), in the manifest and in 2004's sequencing (IMS SS 1.0). */
const BOOLEANS = new Set(
  [
    'isvisible choice choiceExit flow forwardOnly useCurrentAttemptObjectiveInfo useCurrentAttemptProgressInfo',
    'tracked completionSetByContent objectiveSetByContent satisfiedByMeasure readSatisfiedStatus readNormalizedMeasure',
    'writeSatisfiedStatus writeNormalizedMeasure rollupObjectiveSatisfied rollupProgressCompletion reorderChildren',
    'preventActivation constrainChoice measureSatisfactionIfActive objectivesGlobalToSystem sharedDataGlobalToSystem',
    'completedByMeasure readRawScore readMinScore readMaxScore readCompletionStatus readProgressMeasure writeRawScore',
    'writeMinScore writeMaxScore writeCompletionStatus writeProgressMeasure readSharedData writeSharedData',
  ]
    .join(' ')
    .split(' '),
);
const TRUE_OR_FALSE = ['true', 'false', '1', '0'];

/** Looks at what the standard itself obliges a reader to refuse (SCORM 1.2 CAM 2.3, SCORM 2004 CAM 3.4 and 5.1). */
export function checkStructure(manifest: XmlElement, is2004: boolean, report: Report): void {
  const incomplete = (part: string) => report('manifest-incomplete', { name: NAME, part });
  const metadata = childrenOf(manifest, 'metadata')[0];
  if (!metadata) incomplete('<metadata>');
  const schema = childrenOf(metadata, 'schema')[0]?.text;
  if (metadata && !schema) incomplete('<schema>');
  if (schema && schema !== 'ADL SCORM') {
    report('manifest-value', { name: NAME, part: 'schema', value: printable(schema, 40), choices: 'ADL SCORM' });
  }
  for (const part of ['organizations', 'resources']) {
    if (childrenOf(manifest, part).length === 0 && part === 'organizations') incomplete('<organizations>');
    if (childrenOf(manifest, part).length > 1)
      report('manifest-order', { name: NAME, order: 'one of each of metadata, organizations, resources' });
  }
  const around = childrenOf(manifest, 'organizations')[0];
  if (is2004 && around && around.children.length > 0 && !around.attributes.get('default'))
    incomplete('default on <organizations>');
  checkOrder(manifest, report);
  checkBooleans(manifest, report);
  for (const part of [...descendants(around, 'organization'), ...descendants(around, 'item')]) {
    if (!childrenOf(part, 'title')[0]?.text) incomplete(`<title> in an <${part.name}>`);
    const both = part.name === 'item' && part.attributes.has('identifierref') && childrenOf(part, 'item').length > 0;
    if (both && is2004) report('item-both', { id: printable(attributeOf(part, 'identifier') ?? '', 60) });
  }
  const leaves = descendants(around, 'item').filter((item) => childrenOf(item, 'item').length === 0);
  if (is2004 && leaves.some((item) => !item.attributes.has('identifierref')))
    incomplete('identifierref on an <item> with nothing below it');
  checkResources(manifest, is2004, report);
}

function checkResources(manifest: XmlElement, is2004: boolean, report: Report): void {
  const incomplete = (part: string) => report('manifest-incomplete', { name: NAME, part });
  const resources = descendants(childrenOf(manifest, 'resources')[0], 'resource');
  const known = new Set(resources.map((resource) => attributeOf(resource, 'identifier')));
  // Where nothing at all is marked, that is said instead.
  const anyMarked = resources.some((resource) => attributeOf(resource, 'scormtype') !== undefined);
  const [right, wrong] = is2004 ? ['scormType', 'scormtype'] : ['scormtype', 'scormType'];
  for (const resource of resources) {
    if (!resource.attributes.get('type')) incomplete('type on a <resource>');
    const names = [...resource.attributes.keys()].map((name) => name.slice(name.indexOf(':') + 1));
    const found = names.find((name) => name.toLowerCase() === 'scormtype');
    if (found === undefined && anyMarked) incomplete(`adlcp:${right} on a <resource>`);
    if (found !== undefined && found !== right) {
      const standard = is2004 ? 'SCORM 2004' : 'SCORM 1.2';
      report('scormtype-name', {
        found: printable(`adlcp:${found === wrong ? wrong : found}`),
        standard,
        wanted: `adlcp:${right}`,
      });
    }
    const type = attributeOf(resource, 'scormtype');
    if (type !== undefined && type !== 'sco' && type !== 'asset')
      report('manifest-value', {
        name: NAME,
        part: `adlcp:${right}`,
        value: printable(type, 40) || 'nothing',
        choices: 'sco, asset',
      });
    if (childrenOf(resource, 'file').some((file) => !file.attributes.get('href'))) incomplete('href on a <file>');
    for (const dependency of childrenOf(resource, 'dependency')) {
      const id = attributeOf(dependency, 'identifierref') ?? '';
      if (id === '') incomplete('identifierref on a <dependency>');
      else if (!known.has(id)) report('item-nowhere', { id: printable(id, 60) });
    }
  }
}

function checkOrder(element: XmlElement, report: Report): void {
  const order = ORDER[element.name];
  const places = element.children
    .filter(({ namespace }) => namespace === element.namespace)
    .map(({ name }) => order?.indexOf(name) ?? -1)
    .filter((place) => place !== -1);
  const inOrder = places.every((place, at) => at === 0 || place >= (places[at - 1] ?? -1));
  if (order && !inOrder) report('manifest-order', { name: NAME, order: order.join(', ') });
  for (const child of element.children) checkOrder(child, report);
}

function checkBooleans(element: XmlElement, report: Report): void {
  for (const [name, value] of element.attributes) {
    const part = name.slice(name.indexOf(':') + 1);
    if (BOOLEANS.has(part) && !TRUE_OR_FALSE.includes(value.trim()))
      report('manifest-value', { name: NAME, part, value: printable(value, 40) || 'nothing', choices: 'true, false' });
  }
  for (const child of element.children) checkBooleans(child, report);
}

/** The schemas that a manifest of each standard cannot be checked without. */
const NEEDED = {
  scorm12: ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd'],
  scorm2004: ['imscp_v1p1.xsd', 'adlcp_v1p3.xsd'],
};

/** Whether the schemas are there: the two that every manifest needs, and those that this one names. */
export function checkSchemaFiles(manifest: XmlElement, is2004: boolean, names: PackageNames, report: Report): void {
  const located = (manifest.attributes.get('xsi:schemaLocation') ?? '').trim().split(/\s+/);
  const named = located.filter((address, at) => at % 2 === 1 && !/^[a-z]+:/i.test(address));
  const needed = NEEDED[is2004 ? 'scorm2004' : 'scorm12'].filter((file) => !named.some((one) => one.endsWith(file)));
  const missing = [...new Set([...needed, ...named])].filter((file) => !names.has(file.replace(/^\.\//, '')));
  if (missing.length > 0) report('schema-files', { files: listed(missing) });
}
