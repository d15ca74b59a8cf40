import { printable } from '../listed.js';
import type { Report } from '../report.js';
import { childrenOf, descendants, type XmlElement } from '../../xml/read-xml.js';
import type { PackageNames } from './addresses.js';
import { isIri, isLanguage } from './iri.js';
import { KINDS } from './kind.js';
import { checkHostedLaunch } from './launch.js';
import type { ReadManifest } from './scorm.js';

const NAME = 'cmi5.xml';
const NAMESPACE = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

const MOVE_ON = ['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed'];
const LAUNCH_METHOD = ['AnyWindow', 'OwnWindow'];

/** The order of the parts of each element (13.2); of those that a schema lets stand in any number, the first counts. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  courseStructure: ['course', 'objectives', 'au or block'],
  course: ['title', 'description'],
  block: ['title', 'description', 'objectives', 'au or block'],
  au: ['title', 'description', 'objectives', 'url', 'launchParameters', 'entitlementKey'],
  objective: ['title', 'description'],
};
const WITH_WORDS = ['course', 'block', 'au'];
const ONCE = ['course', 'title', 'description', 'objectives', 'url', 'launchParameters', 'entitlementKey'];

/** Looks at a cmi5 course structure for what the standard obliges an LMS to refuse (cmi5 13.1, 13.2, 14.1). */
export function checkCmi5(root: XmlElement, names: PackageNames, report: Report): ReadManifest {
  const missing = (part: string) => report('structure-part', { name: NAME, part });
  const aus = descendants(root, 'au');
  const course = childrenOf(root, 'course')[0];
  if (root.name !== 'courseStructure') missing('<courseStructure> around it all');
  else if (root.namespace !== NAMESPACE) report('structure-namespace', { name: NAME, wanted: NAMESPACE });
  if (root.name === 'courseStructure' && !course) missing('<course>');
  else if (root.name === 'courseStructure' && aus.length === 0) missing('<au>, a part that can be started');
  const blocks = descendants(root, 'block');
  const objectives = childrenOf(childrenOf(root, 'objectives')[0], 'objective');
  if (childrenOf(root, 'objectives')[0] && objectives.length === 0) missing('<objective> inside <objectives>');
  const around = [root, ...(course ? [course] : []), ...blocks, ...aus, ...objectives];
  for (const element of around) checkParts(element, report);
  checkIds([...(course ? [course] : []), ...blocks, ...aus, ...objectives], report);
  for (const { attributes } of [...blocks, ...aus].flatMap((part) =>
    descendants(childrenOf(part, 'objectives')[0], 'objective'),
  )) {
    const id = attributes.get('idref') ?? '';
    if (id === '') missing('idref on an <objective> of an <au> or <block>');
    else if (!objectives.some((one) => one.attributes.get('id') === id))
      report('objective-nowhere', { name: NAME, id: printable(id, 80) });
  }
  for (const block of blocks) {
    if (childrenOf(block, 'au').length + childrenOf(block, 'block').length === 0) missing('<au> in a <block>');
  }
  for (const au of aus) checkAu(au, report);
  const pages = aus.flatMap((au) => {
    const url = childrenOf(au, 'url')[0];
    return url ? (checkHostedLaunch(url.text, NAME, names, report) ?? []) : [];
  });
  return { kind: KINDS.cmi5, pages: [...new Set(pages)], reports: pages.length > 0 };
}

/** Which parts an element has, in which order, and their words. */
function checkParts(element: XmlElement, report: Report): void {
  const order = ORDER[element.name] ?? [];
  const missing = (part: string) => report('structure-part', { name: NAME, part });
  let last = 0;
  for (const child of element.children.filter(({ namespace }) => namespace === element.namespace)) {
    const place = order.findIndex((part) => part.split(' or ').includes(child.name));
    const twice = ONCE.includes(child.name) && childrenOf(element, child.name)[0] !== child;
    if (place < last || twice) {
      const part = twice ? `a second <${child.name}> of <${element.name}>` : `<${child.name}> in <${element.name}>`;
      return report('structure-order', { name: NAME, part, around: `<${element.name}>`, order: order.join(', ') });
    }
    last = place;
  }
  if (!WITH_WORDS.includes(element.name) && element.name !== 'objective') return;
  for (const part of ['title', 'description']) {
    const [words] = childrenOf(element, part);
    if (!words) missing(`<${part}> in <${element.name}>`);
    else checkWords(words, `<${part}> of <${element.name}>`, report);
  }
}

function checkWords(words: XmlElement, part: string, report: Report): void {
  const strings = childrenOf(words, 'langstring');
  if (strings.length === 0) report('structure-part', { name: NAME, part: `<langstring> in the ${part}` });
  for (const { attributes } of strings) {
    const lang = attributes.get('lang');
    if (lang === undefined) report('structure-part', { name: NAME, part: `lang on the <langstring> of the ${part}` });
    else if (!isLanguage(lang)) report('language-tag', { name: NAME, value: printable(lang, 40) });
  }
}

/** Every id is a full address, and names one part only. */
function checkIds(parts: readonly XmlElement[], report: Report): void {
  const seen = new Set<string>();
  for (const { name, attributes } of parts) {
    const id = attributes.get('id')?.trim() ?? '';
    if (id === '')
      report('structure-part', { name: NAME, part: `id on ${name === 'course' ? 'the' : 'an'} <${name}>` });
    else if (!isIri(id)) report('activity-id', { name: NAME, part: `<${name}>`, id: printable(id, 80) });
    else if (seen.has(id)) report('activity-twice', { name: NAME, id: printable(id, 80) });
    seen.add(id);
  }
}

function checkAu(au: XmlElement, report: Report): void {
  if (childrenOf(au, 'url').length === 0) report('structure-part', { name: NAME, part: '<url> in an <au>' });
  const wrong = (part: string, choices: string) => {
    const value = printable(au.attributes.get(part) ?? '', 40) || 'nothing';
    report('structure-value', { name: NAME, part, value, choices });
  };
  const is = (part: string, right: (value: string) => boolean) => {
    const value = au.attributes.get(part);
    return value === undefined || right(value);
  };
  if (!is('moveOn', (value) => MOVE_ON.includes(value))) wrong('moveOn', MOVE_ON.join(', '));
  if (!is('launchMethod', (value) => LAUNCH_METHOD.includes(value))) wrong('launchMethod', LAUNCH_METHOD.join(', '));
  if (!is('activityType', isIri)) wrong('activityType', 'a full address (IRI)');
  if (!is('masteryScore', isMastery)) wrong('masteryScore', 'a number from 0 to 1 with four decimals at most');
}

/** xs:decimal from 0 to 1 (13.2), with no more than four decimals (13.1.4); `1e0` and `.5.` are none. */
function isMastery(value: string): boolean {
  return /^\s*\+?(?:\d+(?:\.\d{0,4})?|\.\d{1,4})\s*$/.test(value) && Number(value) <= 1;
}
