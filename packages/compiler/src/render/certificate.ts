import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ModuleSettings } from '@ladder/core/schema';
import { STRAND_NAMES } from '../plan/words.js';
import type { RenderContext } from './context.js';
import { capabilityList, definitions, list, minutesText, text, versionText } from './pieces.js';

type Gdc = NonNullable<NonNullable<ModuleSettings['certificate']>['gdc']>;

/** What the certificate says of the module; `<ll-certificate>` adds the name, the day and the result. */
export function certificate({ plan: { model }, data }: RenderContext): Element {
  const { id, settings, organisation, draft } = model;
  const gdc = settings.certificate?.gdc;
  const facts: [string, ElementContent[]][] = [['Provider', text(organisation.provider)]];
  if (gdc) facts.push(['Hours of CPD', text(hoursText(gdc.hours))], ...contentOf(gdc));
  else facts.push(['Time', text(timeText(settings.minutes))]);
  facts.push(['Learning outcomes', [list('ul', settings.outcomes.map(text))]]);
  if (gdc) facts.push(...assuranceOf(gdc));
  if (data.capabilities) facts.push(['Capabilities', [capabilityList(data)]]);
  facts.push(['Version', text(versionText(model))], ['Content hash', [h('code', data.contentHash)]]);
  return h(
    'll-certificate',
    { className: ['ll-certificate'], draft, gdc: gdc !== undefined, file: `${id}-certificate` },
    [
      h('div', { dataPart: 'what' }, [
        h('p', { className: ['ll-sheet__title'] }, settings.title),
        h('p', { className: ['ll-sheet__strand'] }, STRAND_NAMES[settings.strand]),
      ]),
      h('div', { dataPart: 'facts' }, [
        definitions(facts),
        ...(gdc ? [h('p', { className: ['ll-sheet__statement'] }, statementOf(organisation.provider))] : []),
      ]),
    ],
  );
}

function contentOf({ content, aims }: Gdc): [string, ElementContent[]][] {
  return [
    ['Learning content', text(content)],
    ['Aims', text(aims)],
  ];
}

function assuranceOf(gdc: Gdc): [string, ElementContent[]][] {
  const letters = [...new Set(gdc['development-outcomes'])].sort();
  const last = letters.pop() ?? '';
  return [
    ['GDC development outcomes', text(letters.length === 0 ? last : `${letters.join(', ')} and ${last}`)],
    ['Quality assured by', text(gdc['quality-assured-by'])],
  ];
}

/** The words that the GDC has accepted in place of a signature since March 2025. */
function statementOf(provider: string): string {
  return `We confirm that the information provided on this certificate is full and accurate and that this CPD has been subject to quality assurance. ${provider}`;
}

function hoursText(hours: number): string {
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}

/** The declared length, also in hours as CPD counts them: to the nearest quarter, and never less than one. */
function timeText(minutes: number): string {
  const hours = Math.max(0.25, Math.round(minutes / 15) / 4);
  return `${minutesText(minutes)} (${hoursText(hours)}, to the nearest quarter)`;
}
