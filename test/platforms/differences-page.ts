import { DIFFERENCES, IN_REPORTS, UNKNOWABLE, type Difference, type Remark } from './differences.js';
import { PLACES, type PlaceId } from './support/places.js';

const MOMENTS = {
  left: 'left half-way',
  'came back': 'opened again half-way',
  finished: 'finished',
  'opened again': 'opened again after finishing',
} as const;

const label = (id: PlaceId): string => PLACES.find((place) => place.id === id)?.label ?? id;

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function when({ at, ways }: Difference): string {
  return ways ? `${MOMENTS[at]}, by ${ways.join(' or ')}` : MOMENTS[at];
}

function remark({ places, what, why, source }: Remark): string {
  return row([places.map(label).join('; '), what, why, source]);
}

/** The text of docs/platform-differences.md; a test says when the file is out of date. */
export function differencesPage(): string {
  return [
    '# Where platforms differ',
    '',
    'One scripted learner plays the same module on every platform of the lab. All ends the same, but for what stands here.',
    'This page is made from `test/platforms/differences.ts`, and the tests fail on a difference that is not here, or no longer found.',
    '',
    '## Differences',
    '',
    row(['platform', 'when', 'what', 'why', 'source']),
    row(['---', '---', '---', '---', '---']),
    ...DIFFERENCES.map((one) => row([one.places.map(label).join(', '), when(one), one.what, one.why, one.source])),
    '',
    '## Losses that nobody can know of',
    '',
    row(['platform', 'what', 'why', 'source']),
    row(['---', '---', '---', '---']),
    ...UNKNOWABLE.map(remark),
    '',
    '## What an administrator sees in reports',
    '',
    row(['platform', 'what', 'why', 'source']),
    row(['---', '---', '---', '---']),
    ...IN_REPORTS.map(remark),
    '',
  ].join('\n');
}
