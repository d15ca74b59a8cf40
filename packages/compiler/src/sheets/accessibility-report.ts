import type { Accessibility } from '@ladder/core/schema';
import { criterionName, criterionNumber, WCAG } from '../accessibility/wcag.js';
import { isLater } from '../model/compare-versions.js';
import { writtenDate } from '../plan/words.js';
import { AUTOMATIC_CHECKS, AXE_VERSION, OLDEST_CHROMIUM, PLAYED_ENGINES, PLAYED_MODULES } from './automatic-checks.js';
import type { Block, Section } from './blocks.js';
import type { ReleaseRecord } from './release-record.js';

type Test = Accessibility['tested'][number];

/** What machines look at and what people tried, kept apart, with what neither has looked at. */
export function testReport(record: ReleaseRecord): Section {
  return {
    id: 'report',
    title: 'Test report',
    blocks: [...peopleBlocks(record), ...machineBlocks(record), ...restBlocks()],
  };
}

function peopleBlocks({ accessibility, version }: ReleaseRecord): readonly Block[] {
  const tests = accessibility?.tested ?? [];
  const newestFirst = [...tests].sort((a, b) => (a.on < b.on ? 1 : -1));
  return [
    { type: 'heading', text: 'Tested by people' },
    ...(tests.length === 0
      ? [{ type: 'text', text: 'No person has tested this yet.' } as const]
      : newestFirst.flatMap((test) => testBlocks(test, version))),
  ];
}

function testBlocks({ by, on, with: tools, version, tried, found }: Test, current: string): readonly Block[] {
  const earlier = isLater(current, version) ? `, an earlier version than this one (${current})` : '';
  const scope = tried === undefined ? 'How much was tried is not written down.' : `Tried: ${full(tried)}`;
  return [
    { type: 'text', text: `${writtenDate(on)}, version ${version}${earlier}: ${by}, with ${tools}. ${scope}` },
    ...(found.length === 0
      ? [{ type: 'text', text: 'Found no problem.' } as const]
      : [
          {
            type: 'list',
            items: found.map(
              ({ problem, criterion, 'mended-in': mended }) =>
                `${full(problem)} ${criterionName(criterionNumber(criterion))}: ${mended === undefined ? 'still there' : `mended in version ${mended}`}.`,
            ),
          } as const,
        ]),
  ];
}

/** A sentence with its full stop. */
const full = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function machineBlocks({ id, toolkit }: ReleaseRecord): readonly Block[] {
  const played = PLAYED_MODULES.includes(id)
    ? 'This module is one of those that they play, as the toolkit’s repository has it; what was changed in it since, they have not seen.'
    : 'They do not play this module: its pages are made of the same blocks.';
  return [
    { type: 'heading', text: 'Tested automatically' },
    {
      type: 'text',
      text: `These are the toolkit’s own tests, as they stand in toolkit version ${toolkit}, with axe-core ${AXE_VERSION} in Chromium ${OLDEST_CHROMIUM} or newer. They are run when the toolkit is changed, not when a module is built. ${played}`,
    },
    {
      type: 'text',
      text: `Browsers are made of one of three engines. The tests play in ${PLAYED_ENGINES.map(
        ({ name, oldest, note }) => `${name} ${oldest} or newer${note === '' ? '' : ` (${note})`}`,
      ).join(', ')}. axe and the keyboard are tried in Chromium.`,
    },
    {
      type: 'list',
      items: AUTOMATIC_CHECKS.map(({ says, criteria, file }) =>
        [`${says} ${criteria.length === 0 ? '' : `WCAG ${criteria.join(', ')}. `}`.trim(), `(${file})`].join(' '),
      ),
    },
  ];
}

function restBlocks(): readonly Block[] {
  const looked = new Set(AUTOMATIC_CHECKS.flatMap(({ criteria }) => criteria));
  const rest = Object.keys(WCAG).filter((number) => !looked.has(number));
  return [
    { type: 'heading', text: 'What no test by a machine looks at' },
    {
      type: 'text',
      text: 'A machine finds some failures of the criteria named above, never all. To these it says nothing at all; only people can tell:',
    },
    { type: 'text', text: `${rest.map(criterionName).join('; ')}.` },
  ];
}
