import { printable } from '../listed.js';
import type { Report } from '../report.js';
import { childrenOf, descendants, type XmlElement } from '../../xml/read-xml.js';
import type { PackageNames } from './addresses.js';
import { isIri, isLanguage } from './iri.js';
import { KINDS } from './kind.js';
import { checkHostedLaunch } from './launch.js';
import type { ReadManifest } from './scorm.js';

const NAME = 'tincan.xml';
const NAMESPACE = 'http://projecttincan.com/tincan.xsd';

/** The parts of an activity that we look at, in the order of the schema. */
const ORDER = ['name', 'description', 'launch', 'resource'];

/** Looks at a Tin Can package (tincan.xsd; xAPI 1.0.3 on activities): activities, and one launch among them. */
export function checkTinCan(root: XmlElement, names: PackageNames, report: Report): ReadManifest {
  const missing = (part: string) => report('structure-part', { name: NAME, part });
  const activities = descendants(root, 'activity');
  if (root.name !== 'tincan') missing('<tincan> around it all');
  else if (root.namespace !== NAMESPACE) report('structure-namespace', { name: NAME, wanted: NAMESPACE });
  if (root.name === 'tincan' && activities.length === 0) missing('<activity>');
  const launches = activities.flatMap((activity) => childrenOf(activity, 'launch'));
  if (activities.length > 0 && launches.length === 0) missing('<launch>, the page that starts it');
  const started = activities.filter((activity) => childrenOf(activity, 'launch').length > 0);
  if (started.length > 1) report('not-one-launch', { name: NAME, count: started.length });
  const seen = new Set<string>();
  for (const activity of activities) {
    const id = activity.attributes.get('id')?.trim() ?? '';
    if (id === '') missing('id on an <activity>');
    else if (!isIri(id)) report('activity-id', { name: NAME, part: '<activity>', id: printable(id, 80) });
    else if (seen.has(id)) report('activity-twice', { name: NAME, id: printable(id, 80) });
    seen.add(id);
    const type = activity.attributes.get('type');
    if (type !== undefined && !isIri(type))
      report('activity-id', { name: NAME, part: 'the type of <activity>', id: printable(type, 80) });
    if (!childrenOf(activity, 'name')[0]?.text) missing('<name> in an <activity>');
    const places = activity.children.map(({ name }) => ORDER.indexOf(name)).filter((place) => place !== -1);
    if (places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0)))
      report('structure-order', {
        name: NAME,
        part: 'a part of <activity>',
        around: '<activity>',
        order: ORDER.join(', '),
      });
    for (const part of ORDER.flatMap((name) => childrenOf(activity, name))) {
      const lang = part.attributes.get('lang');
      if (lang !== undefined && !isLanguage(lang)) report('language-tag', { name: NAME, value: printable(lang, 40) });
    }
  }
  const pages = launches.flatMap(({ text }) => checkHostedLaunch(text, NAME, names, report) ?? []);
  return { kind: KINDS.xapi, pages: [...new Set(pages)], reports: pages.length > 0 };
}
