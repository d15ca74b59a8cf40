import { expect, it } from 'vitest';
import { captionPassages, patientsIn } from './identifiers.js';

const found = (text: string, ...own: string[]) => patientsIn(text, new Set(own)).map(({ text: words }) => words);

it.each<[string, string[]]>([
  ['Mrs Smith, bed 12, NHS number 943 476 5919', ['Mrs Smith', '943 476 5919']],
  ['CHI 0101010101 is no more than digits', ['0101010101']],
  ['The hospital number was K1234567.', ['K1234567']],
  ['Mr Jones (DOB 12/03/1945) fell.', ['Mr Jones', '12/03/1945']],
  ['Born on 3 May 1951, she lived alone.', ['3 May 1951']],
  ['My patient Doris Miller, 84F, waited.', ['Doris Miller']],
])('finds in: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  'Dr Patel, ST4, asked for help on 3 March.',
  'Mrs Khan asks when she can go home.',
  'Mr Jones, consultant surgeon, came to bed 12.',
  'Sister Okafor called on Ward 7B at 10:30.',
  'Ring the charity on 0300 030 3300, or write to help@example.org.',
  'A 76-year-old man waits in bed 4.',
  'On 12 March 2021 the guideline changed.',
  'Use a number that is nobody’s: 999 123 4560.',
  'NEWS2 of 7, BP 120/80, 10⁹/L, version 1.2.10.',
])('says nothing of: %s', (text) => {
  expect(found(text)).toEqual([]);
});

it('takes an invented name once words.txt has it', () => {
  expect(found('Mrs Smith, bed 12', 'smith')).toEqual([]);
});

it('reads captions, each line in its place', () => {
  const passages = captionPassages(
    new Map([['modules/m/media/talk.vtt', 'WEBVTT\n\n00:00.000 --> 00:02.000\nMrs Smith in bed 12\n']]),
  );

  const spoken = passages.find(({ text }) => text.startsWith('Mrs'));
  expect(spoken?.placeAt(0)).toEqual({ file: 'modules/m/media/talk.vtt', line: 4, column: 1 });
});
