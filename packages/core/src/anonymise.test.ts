import { describe, expect, it } from 'vitest';
import { findIdentifiers, piecesOf, type IdentifierKind } from './anonymise.js';
import { isNhsNumber } from './anonymise-numbers.js';

const found = (text: string): readonly string[] => findIdentifiers(text).map((one) => `${one.kind}: ${one.text}`);

/** Sentences as doctors write them, and what in them may say who somebody is. */
const TRUE: readonly (readonly [string, ...`${IdentifierKind}: ${string}`[]])[] = [
  // Names and titles
  ['I handed over to Dr Patel at the end.', 'name: Dr Patel'],
  ['I asked dr. Okafor for help.', 'name: dr. Okafor'],
  ["Mr Smith's drain came out.", 'name: Mr Smith'],
  ['mrs jones was upset', 'name: mrs jones'],
  ['MRS O’BRIEN waited an hour', 'name: MRS O’BRIEN'],
  ['Professor Dame Jane Green led the round.', 'name: Professor Dame Jane Green'],
  ['Then Sister Adeyemi spoke up.', 'name: Sister Adeyemi'],
  ['Nurse Williams knew.', 'name: Nurse Williams'],
  ['Mr and Mrs Khan came in.', 'name: Mrs Khan'],
  ['Ms. van der Berg disagreed.', 'name: Ms. van der Berg'],
  ['Miss Łukaszewska was next.', 'name: Miss Łukaszewska'],
  ['Dr M was on call.', 'name: Dr M'],
  ['I asked Sarah to count.', 'name: Sarah'],
  ['Priya said it aloud.', 'name: Priya'],
  ['It was late; Sarah disagreed.', 'name: Sarah'],
  ['We met with James Wilson on the ward.', 'name: James Wilson'],
  ['It was Mohammed’s idea.', 'name: Mohammed'],
  ['My registrar, Tom, disagreed.', 'name: Tom'],
  ['A patient called Blodwen fell.', 'name: Blodwen'],
  ['Her name was Xiu.', 'name: Xiu'],
  ['my colleague Oluwadamilola noticed', 'name: Oluwadamilola'],
  // Dates
  ['It happened on 3 March.', 'date: 3 March'],
  ['on the 3rd of March 2026', 'date: 3rd of March 2026'],
  ['On Tuesday 14th October we met.', 'date: Tuesday 14th October'],
  ['On Tuesday the 14th we met.', 'date: Tuesday the 14th'],
  ['October 14th was a bad day.', 'date: October 14th'],
  ['Back in March 2026 it was worse.', 'date: March 2026'],
  ['Seen 14/10/2026 by the team.', 'date: 14/10/2026'],
  ['Seen 14.10.26 by the team.', 'date: 14.10.26'],
  ['2026-10-14: round cancelled', 'date: 2026-10-14'],
  ['The fall on 14/3 was reported.', 'date: on 14/3'],
  ['It was Christmas Day.', 'date: Christmas Day'],
  ['She was born in 1948.', 'date: born in 1948'],
  // Ages
  ['A 76-year-old with delirium', 'age: 76-year-old'],
  ['a 76 year old man', 'age: 76 year old'],
  ['an eighty-two year old lady', 'age: eighty-two year old'],
  ['76yo, fell at home', 'age: 76yo'],
  ['A woman aged 34 asked', 'age: aged 34'],
  ['Admitted (76F) with chest pain', 'age: 76F'],
  ['He was 84 years old.', 'age: 84 years old'],
  ['a 10-day-old baby', 'age: 10-day-old'],
  // Numbers
  ['NHS number 943 476 5919', 'nhs-number: 943 476 5919'],
  ['The label said 9434765919.', 'nhs-number: 9434765919'],
  ['943-476-5919', 'nhs-number: 943-476-5919'],
  ['NHS no: 1234567890 (mistyped)', 'nhs-number: 1234567890'],
  ['GMC 7654321', 'registration: 7654321'],
  ['Her GMC number is 7654321.', 'registration: 7654321'],
  ['GDC number 123456', 'registration: 123456'],
  ['NMC PIN 12A3456E', 'registration: 12A3456E'],
  ['the one with 7654321 on the badge', 'record: 7654321'],
  ['MRN 442211', 'record: 442211'],
  ['Hospital number: X442211', 'record: X442211'],
  ['I filed Datix W123456 that night.', 'record: W123456'],
  // Ways to reach somebody
  ['Ring 07700 900123 first.', 'phone: 07700 900123'],
  ['+44 7700 900123', 'phone: +44 7700 900123'],
  ['(020) 7946 0018 is the desk', 'phone: (020) 7946 0018'],
  ['I called bleep 4021 twice.', 'phone: 4021'],
  ['ext. 55123', 'phone: 55123'],
  ['Write to a.patel3@nhs.net today.', 'email: a.patel3@nhs.net'],
  ['https://example.org/incident/448213', 'link: https://example.org/incident/448213'],
  ['She lives in CB2 0QQ.', 'postcode: CB2 0QQ'],
  ['sw1a 1aa', 'postcode: sw1a 1aa'],
  // Wards and sites
  ['On Ward 7B the board was empty.', 'place: Ward 7B'],
  ['we started on ward 12', 'place: ward 12'],
  ['Ward C4 was short of staff.', 'place: Ward C4'],
  ['Nightingale Ward has 28 beds.', 'place: Nightingale Ward'],
  ['I was on Nightingale ward.', 'place: Nightingale ward'],
  ['at the Royal London Hospital', 'place: Royal London Hospital'],
  ['I work at St Mary’s Hospital.', 'place: St Mary’s Hospital'],
  ['Elm Tree Surgery sent a letter.', 'place: Elm Tree Surgery'],
  ['Riverside Medical Centre', 'place: Riverside Medical Centre'],
  ['University Hospital of North Tees', 'place: University Hospital of North Tees'],
  ['East Suffolk and North Essex NHS Foundation Trust', 'place: East Suffolk and North Essex NHS Foundation Trust'],
  ['When at Addenbrooke’s I learned', 'place: Addenbrooke’s'],
];

/** What looks like one of them and is none. */
const FALSE: readonly string[] = [
  'The round began at 2 a.m. and ended at 02:14.',
  'NEWS2 7, so I called the team.',
  '18 patients, two hours, 12 minutes each.',
  'I am a Band 6, then ST4, then CT1.',
  'We have teaching every Tuesday. Last Tuesday it was full.',
  'The ward round was late. A Ward Round is a team meeting.',
  'Leading a Ward Round: I liked it.',
  'Ward rounds, ward work and ward staff.',
  'On the ward 18 patients waited.',
  'I told the ward I was late.',
  'Stroke Ward, Acute Medical Unit, Intensive Care Unit and Day Surgery.',
  'Busy ward, quiet ward. Another ward.',
  'The SAFER ward round on the AMU ward.',
  'Our District General Hospital and its Emergency Department.',
  'Good Medical Practice and Best Practice, General Practice.',
  'My GP Surgery, the TIA Clinic and the ENT Clinic.',
  'NHS Foundation Trust. Trust takes time. I Trust them.',
  'Leadership in Practice',
  'He is in his seventies, or over 65.',
  'People aged 65 and over, aged 16 to 25, or aged 18-24.',
  'I have 10 years of experience. Five years ago I was an F1.',
  'A ten-year-old building with a 20-year-old computer.',
  'A 3-month-old rota.',
  'Pain 8/10, GCS 14/15, BP 120/80.',
  'Antibiotics for 5/7, review in 2/52, back in 6/12.',
  'On 3/7 of antibiotics she improved.',
  'Version 1.2.10 of the guideline, section 4.3.2.',
  'In March I moved. In 2024 it changed. May I ask?',
  'Of the 18 may need review.',
  'I may ask, and I will mark it. Grace under pressure, with hope.',
  'Ask for an MR Scan or an MR Brain. She has MS. MS Teams was down.',
  'The Nurse In Charge, a Nurse Specialist and a Consultant Anaesthetist.',
  'Sister told me. The sister was right. Doctor on call. Nurse A spoke, Mr X waited.',
  'A sister ward. My consultant On Call agreed. The registrar Monday to Friday.',
  'Martha’s Rule, Parkinson’s and Down’s syndrome.',
  'The model is called Driscoll. A tool called SBAR.',
  'Patient Safety and Patient Experience. My patient In Bed 4.',
  'GMC 2024 and GDC 2018 guidance. GMC domain 5.',
  'It cost £1234567, for 7654321 patients.',
  'Budget 1,250,000 and 12345 calls.',
  'Crash call 2222, or dial 999.',
  'The bleep went 3 times; bleep 100 times a night.',
  '1111111111 and 1234567890',
  'From 08:30 to 09:00, then 0.5 to 0.75.',
  'See https://www.gmc-uk.org/professional-standards for more.',
  'st4 8hr shift; T10 5mg; L4 5th; H1N1; B12.',
  'COVID-19, SpO2 92, FiO2 0.4, K+ 6.1.',
  'Bed 11 waits longest. Bay 3 too.',
  'If we are running late, then I will still stop and ask “What have I missed?”',
  'My next round, at every bed. Review: in two weeks.',
  'Hold a 60-second briefing: order, roles, time, when to call the senior.',
  'Ten minutes at one bed, looking for a scan report. The F1 had no break.',
  'I had asked “All OK?” while walking to the next bed.',
  'PDSA cycle 2, Plan-Do-Study-Act, and the Model for Improvement.',
  'GPC5: Capabilities in leadership and team working (GMC GPC)',
  'Sum: 18 x 10 = 180 minutes; 100 % done; 3-4 each.',
];

describe('what is found', () => {
  it.each(TRUE)('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what is left alone', () => {
  it.each(FALSE)('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it('is a table of more than eighty cases', () => {
  expect(TRUE.length + FALSE.length).toBeGreaterThan(80);
});

it('finds several things in one text, each once and in its place', () => {
  const text = 'On 3 March Dr Patel saw Mrs Jones (84F, 943 476 5919) on Ward 7B.';

  const identifiers = findIdentifiers(text);

  expect(identifiers.map(({ kind }) => kind)).toEqual(['date', 'name', 'name', 'age', 'nhs-number', 'place']);
  for (const one of identifiers) expect(text.slice(one.at, one.at + one.text.length)).toBe(one.text);
});

describe('the check digit of an NHS number', () => {
  it.each([
    ['943 476 5919', true],
    ['943 476 5918', false],
    ['4010232137', true],
    // The sum would ask for a check digit of 10, which there is none of.
    ['9876543210', true],
    ['1000000010', false],
    ['0000000000', false],
    ['94347659', false],
  ])('%s: %s', (number, valid) => {
    expect(isNhsNumber(number)).toBe(valid);
  });
});

describe('a long text', () => {
  const sentence = 'I asked Dr Patel on Ward 7B what we had missed, and she said that nobody had looked at the chart. ';

  it('is cut into short pieces that lose nothing', () => {
    const text = `${sentence.repeat(60)}\n\nA last line.`;

    const pieces = piecesOf(text);

    expect(pieces.length).toBeGreaterThan(3);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(3_000);
    expect(pieces.join(' ').replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim());
    expect(pieces.flatMap((piece) => findIdentifiers(piece))).toHaveLength(120);
  });

  it.each([
    ['one word', 'a'.repeat(200_000)],
    ['capitals', 'Ab '.repeat(60_000)],
    ['digits', '1 '.repeat(60_000)],
    ['digits without end', '7'.repeat(100_000)],
    ['the start of addresses', 'a@a.'.repeat(30_000)],
  ])('takes no more than its length, also where it is nothing but %s', (_, text) => {
    const time = (length: number): number => {
      const start = Date.now();
      findIdentifiers(text.slice(0, length));
      return Date.now() - start;
    };
    time(2_000);

    // Eight times the text may take some eight times as long; were the work quadratic, it would be sixty-four.
    expect(time(80_000)).toBeLessThan(40 * (time(10_000) + 5));
  });
});
