import { expect, it } from 'vitest';
import { addressPassages, captionPassages, patientsIn } from './identifiers.js';

const found = (text: string, ...own: string[]) => patientsIn(text, new Set(own)).map(({ text: words }) => words);

it.each<[string, string[]]>([
  ['Mrs Smith, bed 12, NHS number 943 476 5919', ['Mrs Smith', '943 476 5919']],
  ['CHI 0101010101 is no more than digits', ['0101010101']],
  ['The hospital number was K1234567.', ['K1234567']],
  ['Mr Jones (DOB 12/03/1945) fell.', ['Mr Jones', '12/03/1945']],
  ['Born on 3 May 1951, she lived alone.', ['3 May 1951']],
  ['My patient Doris Miller, 84F, waited.', ['Doris Miller']],
  ['Mrs S, bed 12, waits.', ['Mrs S']],
  ['Mr T. in side room 2 fell.', ['Mr T']],
  ['JS in bed 4 is for theatre.', ['JS']],
  ['Then J.S., bed 4, and bed 5: KM.', ['J.S.', 'KM']],
  ['Bay 2 (DW2) and Bay 3 (PL)', ['PL']],
  ['Ask RL on Ward 7B.', ['RL']],
  ['She lives at 12 Elm Road, Leeds LS2 9JT.', ['LS2 9JT']],
  ['Her daughter is on 07911 123456 after work.', ['07911 123456']],
  ['Ring his wife at home: +44 1904 555 012, not the hospital.', ['+44 1904 555 012']],
  ['He wrote from doris.miller84@gmail.com.', ['doris.miller84@gmail.com']],
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
  'Call 116 123, 111, 0800 1111 or 0300 123 1234, at any hour.',
  'Write to BMA House, Tavistock Square, London WC1H 9JP, or ring 020 7387 4499.',
  'The switchboard is on 01904 631313; bleep 1234.',
  'In this story she rings 07700 900123, and he 020 7946 0958.',
  'Write to education.team@nhs.net, a.person@example.org or help.line@gmail.com.',
  'GP in bay 2; IV in bed 4; the ED, ward 7; ST4, bed 9; Mrs X in bed 3; AB in bed 6.',
  'Beds 4 to 12 are yours, bed 4 first; MDT in bay 2 at 10:30.',
  'The trial had 2074999 patients; 01/02/2021 was its day.',
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

it('reads the addresses where links lead, and no notes to oneself', () => {
  const text =
    '# A\n\n<!-- Ask sam@gmail.com -->\n\nAsk [him](mailto:j.smith@hotmail.co.uk) or [call](tel:07911123456).\n';
  const passages = addressPassages({ file: 'modules/m/pages/a.md', where: 'Page 1', text } as Parameters<
    typeof addressPassages
  >[0]);

  expect(
    passages.flatMap((each) => patientsIn(each.text, new Set()).map(({ at, text: said }) => [said, each.placeAt(at)])),
  ).toEqual([
    ['j.smith@hotmail.co.uk', { file: 'modules/m/pages/a.md', line: 5, column: 18 }],
    ['07911123456', { file: 'modules/m/pages/a.md', line: 5, column: 55 }],
  ]);
});
