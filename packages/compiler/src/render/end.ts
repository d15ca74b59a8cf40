import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { STRAND_NAMES } from '../plan/words.js';
import type { RenderContext } from './context.js';
import { capabilityList, definitions, list, minutesText, section, text, versionText } from './pieces.js';
import { plain } from './rich-text.js';

/** The last page: certificate, and what to take along. */
export function end(context: RenderContext): Element {
  const aids = context.plan.model.pages.flatMap((page) =>
    page.nodes.flatMap((node) => (node.type === 'job-aid' ? [{ page, aid: node }] : [])),
  );
  const pointers = aids.map(({ page, aid }) => [
    h('strong', plain(aid.title)),
    ': one sheet to print and keep, on the page ',
    h('a', { href: `#page-${page.id}` }, page.title),
    '.',
  ]);
  return section(
    'end',
    'Finish',
    ['ll-end'],
    [
      h('h1', 'The end of this module'),
      h('p', 'Take your certificate and notes now; this site may not keep your answers.'),
      ...counts(context),
      certificate(context),
      ...(pointers.length > 0 ? [h('h2', 'To take with you'), list('ul', pointers)] : []),
    ],
  );
}

/** Where the learner chooses a curriculum; without scripts, where the codes are. */
function counts({ data }: RenderContext): readonly Element[] {
  if (!data.capabilities) return [];
  return [
    h('ll-curriculum', { className: ['ll-curriculum'] }, [
      h('h2', { id: 'counts-towards' }, 'What this module counts towards'),
      h('p', [
        'The capabilities that its authors name are listed in ',
        h('a', { href: '#about' }, 'About this module'),
        '.',
      ]),
    ]),
  ];
}

function certificate({ plan: { model }, data }: RenderContext): Element {
  const { settings, organisation, draft } = model;
  const facts: [string, ElementContent[]][] = [
    ['Provider', text(organisation.provider)],
    ['Time', text(timeText(settings.minutes))],
    ['Learning outcomes', [list('ul', settings.outcomes.map(text))]],
  ];
  if (data.capabilities) facts.push(['Capabilities', [capabilityList(data)]]);
  facts.push(['Version', text(versionText(model))], ['Content', [h('code', data.contentHash)]]);
  return h('ll-certificate', { className: ['ll-certificate'], draft }, [
    h('div', { dataPart: 'what' }, [
      h('p', { className: ['ll-sheet__title'] }, settings.title),
      h('p', { className: ['ll-sheet__strand'] }, STRAND_NAMES[settings.strand]),
    ]),
    h('div', { dataPart: 'facts' }, [definitions(facts)]),
  ]);
}

/** The declared length, also in hours as CPD counts them: to the nearest quarter, and never less than one. */
function timeText(minutes: number): string {
  const hours = Math.max(0.25, Math.round(minutes / 15) / 4);
  return `${minutesText(minutes)} (${hours} ${hours === 1 ? 'hour' : 'hours'}, to the nearest quarter)`;
}
