import { MANIFEST_LIMITS } from '../../targets/manifest.js';
import { printable } from '../listed.js';
import type { Report } from '../report.js';
import { attributeOf, childrenOf, descendants, type XmlElement } from '../../xml/read-xml.js';

/** What else the Learning Hub stores, and how much of it (ScormManifestViewModelValidator.cs). */
const COPYRIGHT_LIMIT = 30;
const LAUNCH_DATA_LIMIT = 4096;

/** Parts that a platform knows by name, so that two may not have the same. */
const NAMED = ['organization', 'item', 'resource'];
/** An xs:ID: a letter or underscore first, no colon. */
const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}._\-\u00b7]*$/u;

const TIME_12 = /^\d{2,4}:\d{2}:\d{2}(?:\.\d{1,2})?$/;
const TIME_2004 = /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:[\d.]+S)?)?$/;
const TIME_ACTIONS = ['exit,message', 'exit,no message', 'continue,message', 'continue,no message'];

/** Looks at titles, identifiers, keywords and the settings of items: lengths, forms, and what overrules the module. */
export function checkScormValues(manifest: XmlElement, report: Report): void {
  const long = (kind: string, values: readonly string[], limit: number) => {
    for (const value of values.filter(({ length }) => length > limit)) {
      report('value-too-long', { kind, value: printable(value, 40), limit });
    }
  };
  const organizations = childrenOf(manifest, 'organizations')[0];
  const general = descendants(childrenOf(manifest, 'metadata')[0], 'general')[0];
  const titles = [...descendants(organizations, 'title'), ...strings(childrenOf(general, 'title'))];
  long('title', [...new Set(titles.map(({ text }) => text))], MANIFEST_LIMITS.title);
  const keywords = strings(childrenOf(general, 'keyword')).map(({ text }) => text);
  long('list of keywords', [keywords.join(', ')], MANIFEST_LIMITS.keywords);
  long('launch data', textOf(manifest, /^datafromlms$/i), LAUNCH_DATA_LIMIT);
  const rights = descendants(childrenOf(manifest, 'metadata')[0], 'rights')[0];
  const copyright = strings(childrenOf(rights, 'description')).some(({ text }) => text.length > COPYRIGHT_LIMIT);
  if (copyright) report('copyright-too-long', { limit: COPYRIGHT_LIMIT });
  checkIdentifiers(manifest, report);
  checkTimes(manifest, report);
  const masters = textOf(manifest, /^masteryscore$/i).length > 0;
  if (masters || descendants(organizations, 'minNormalizedMeasure').length > 0) report('mastery-score');
}

function checkIdentifiers(manifest: XmlElement, report: Report): void {
  const parts = NAMED.flatMap((name) => descendants(manifest, name));
  const seen = new Set<string>();
  const twice = new Set<string>();
  const odd = new Set<string>();
  for (const part of [manifest, ...parts]) {
    const id = attributeOf(part, 'identifier') ?? '';
    if (id === '') {
      report('manifest-incomplete', { name: 'imsmanifest.xml', part: `identifier on a <${part.name}>` });
      continue;
    }
    if (id.length > MANIFEST_LIMITS.identifier) {
      report('value-too-long', { kind: 'identifier', value: printable(id, 40), limit: MANIFEST_LIMITS.identifier });
    }
    if (seen.has(id)) twice.add(id);
    if (!IDENTIFIER.test(id)) odd.add(id);
    seen.add(id);
  }
  for (const id of [...twice].slice(0, 1)) report('identifier-twice', { id: printable(id, 60) });
  for (const id of [...odd].slice(0, 1)) report('identifier-form', { id: printable(id, 60) });
}

function checkTimes(manifest: XmlElement, report: Report): void {
  const times = textOf(manifest, /^(?:maxtimeallowed|attemptAbsoluteDurationLimit)$/i);
  for (const value of times) {
    if (value !== '' && !TIME_12.test(value) && !TIME_2004.test(value))
      report('time-limit', { value: printable(value, 40) });
  }
  for (const value of textOf(manifest, /^timelimitaction$/i)) {
    if (value !== '' && !TIME_ACTIONS.includes(value)) {
      report('time-action', { value: printable(value, 40), choices: TIME_ACTIONS.join('; ') });
    }
  }
}

/** The words of a metadata field: inside `<langstring>` in SCORM 1.2, `<string>` in 2004, or bare. */
function strings(fields: readonly XmlElement[]): readonly XmlElement[] {
  return fields.flatMap((field) => [
    ...(field.text === '' ? [] : [field]),
    ...descendants(field, 'langstring'),
    ...descendants(field, 'string'),
  ]);
}

function textOf(element: XmlElement, name: RegExp): readonly string[] {
  return element.children.flatMap((child) => [...(name.test(child.name) ? [child.text] : []), ...textOf(child, name)]);
}
