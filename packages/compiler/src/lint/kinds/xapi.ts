import { printable } from '../listed.js';
import type { Report } from '../report.js';
import { childrenOf, descendants, type XmlElement } from '../../xml/read-xml.js';
import { followAddress, type PackageNames } from './addresses.js';
import { KINDS } from './kind.js';
import { checkLaunch } from './launch.js';
import type { ReadManifest } from './scorm.js';

const MOVE_ON = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'];

/** Looks at a Tin Can package (tincan.xsd): activities, and one launch among them. */
export function checkTinCan(root: XmlElement, names: PackageNames, report: Report): ReadManifest {
  const name = 'tincan.xml';
  const missing = (part: string) => report('manifest-part', { name, part });
  const activities = descendants(root, 'activity');
  if (root.name !== 'tincan') missing('<tincan> around it all');
  else if (activities.length === 0) missing('<activity>');
  const launches = activities.flatMap((activity) => childrenOf(activity, 'launch'));
  if (activities.length > 0 && launches.length === 0) missing('<launch>, the page that starts it');
  for (const { attributes } of activities) {
    if (!attributes.get('id')) missing('id on an <activity>');
  }
  return finish(KINDS.xapi, launches, names, report);
}

/** Looks at a cmi5 course structure (cmi5 13 and 14.1): a course, and AUs that can be started. */
export function checkCmi5(root: XmlElement, names: PackageNames, report: Report): ReadManifest {
  const name = 'cmi5.xml';
  const missing = (part: string) => report('manifest-part', { name, part });
  const aus = descendants(root, 'au');
  if (root.name !== 'courseStructure') missing('<courseStructure> around it all');
  else if (!childrenOf(root, 'course')[0]?.attributes.get('id')) missing('<course> with an id');
  else if (aus.length === 0) missing('<au>, a part that can be started');
  for (const au of aus) {
    if (!au.attributes.get('id')) missing('id on an <au>');
    if (childrenOf(au, 'url').length === 0) missing('<url> in an <au>');
    const moveOn = au.attributes.get('moveOn');
    if (moveOn !== undefined && !MOVE_ON.includes(moveOn)) {
      report('manifest-value', { name, part: 'moveOn', value: printable(moveOn, 40), choices: MOVE_ON.join(', ') });
    }
    const mastery = au.attributes.get('masteryScore');
    if (mastery !== undefined && !(Number(mastery) >= 0 && Number(mastery) <= 1)) {
      report('manifest-value', { name, part: 'masteryScore', value: printable(mastery, 40), choices: 'from 0 to 1' });
    }
  }
  return finish(
    KINDS.cmi5,
    aus.flatMap((au) => childrenOf(au, 'url')),
    names,
    report,
  );
}

/** A page may start at another host in both standards; a query is usual there, so only the file is looked for. */
function finish(
  kind: (typeof KINDS)['cmi5' | 'xapi'],
  launches: readonly XmlElement[],
  names: PackageNames,
  report: Report,
): ReadManifest {
  const pages = launches.flatMap(({ text }) => {
    const bare = followAddress(text).kind === 'file' ? text.replace(/[?#].*$/s, '') : text;
    return checkLaunch(bare, '', names, report) ?? [];
  });
  return { kind, pages: [...new Set(pages)], reports: pages.length > 0 };
}
