import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ModuleSettings } from '@ladder/core/schema';
import type { Messages } from '@ladder/core/languages';
import { messagesOf, type RenderContext } from './context.js';
import { capabilityList, definitions, list, text, versionText } from './pieces.js';

type Gdc = NonNullable<NonNullable<ModuleSettings['certificate']>['gdc']>;

/** What the certificate says of the module; `<ll-certificate>` adds the name, the day and the result. */
export function certificate(context: RenderContext): Element {
  const { data } = context;
  const { model } = context.plan;
  const messages = messagesOf(context);
  const words = messages.certificateWords;
  const { id, settings, organisation, draft } = model;
  const gdc = settings.certificate?.gdc;
  const facts: [string, ElementContent[]][] = [[words.provider, text(organisation.provider)]];
  if (gdc) facts.push([words.gdcHours, text(words.hours(gdc.hours))], ...contentOf(gdc, words));
  else facts.push([words.time, text(timeText(settings.minutes, messages))]);
  facts.push([words.outcomes, [list('ul', settings.outcomes.map(text))]]);
  if (gdc) facts.push(...assuranceOf(gdc, words));
  if (data.capabilities) facts.push([words.capabilities, [capabilityList(context)]]);
  facts.push([words.version, text(versionText(model, messages))], [words.hash, [h('code', data.contentHash)]]);
  return h(
    'll-certificate',
    { className: ['ll-certificate'], draft, gdc: gdc !== undefined, file: `${id}-certificate` },
    [
      h('div', { dataPart: 'what' }, [
        h('p', { className: ['ll-sheet__title'] }, settings.title),
        h('p', { className: ['ll-sheet__strand'] }, messages.programmeWords.strands[settings.strand]),
      ]),
      h('div', { dataPart: 'facts' }, [
        definitions(facts),
        ...(gdc ? [h('p', { className: ['ll-sheet__statement'] }, words.statement(organisation.provider))] : []),
      ]),
    ],
  );
}

type Words = Messages['certificateWords'];

function contentOf({ content, aims }: Gdc, words: Words): [string, ElementContent[]][] {
  return [
    [words.content, text(content)],
    [words.aims, text(aims)],
  ];
}

function assuranceOf(gdc: Gdc, words: Words): [string, ElementContent[]][] {
  const letters = [...new Set(gdc['development-outcomes'])].sort();
  const last = letters.pop() ?? '';
  return [
    [words.gdcOutcomes, text(letters.length === 0 ? last : words.and(letters.join(', '), last))],
    [words.assured, text(gdc['quality-assured-by'])],
  ];
}

/** The declared length, also in hours as CPD counts them: to the nearest quarter, and never less than one. */
function timeText(minutes: number, { certificateWords: words, pieceWords }: Messages): string {
  const hours = Math.max(0.25, Math.round(minutes / 15) / 4);
  return words.timeText(pieceWords.minutes(minutes), words.hours(hours));
}
