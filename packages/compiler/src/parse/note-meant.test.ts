import { describe, expect, it } from 'vitest';
import { Findings } from '../model/rules.js';
import { parsePage } from './parse-page.js';
import { PARSE_RULES } from './rules.js';

/** What is said of a text on a page, with its place on the page. */
function found(text: string, title = 'A page'): readonly string[] {
  const findings = new Findings('parse', PARSE_RULES);
  parsePage(`# ${title}\n\n${text}\n`, 'page.md', 1, findings);
  return findings.found.map(({ id, location }) => `${id.replace('parse/', '')} ${location?.line}:${location?.column}`);
}

describe('marks that took no effect', () => {
  it.each([
    ['**Note:**This has no space.', '3:1'],
    ['He said **"stop"**and left.', '3:9'],
    ['Two ** spaced ** words.', '3:5'],
    ['And **bold here.', '3:5'],
    ['un*believ*able', '3:3'],
    ['and *ital*ics', '3:5'],
    ['This is ~~struck out.', '3:9'],
    ['x^a b^ is raised', '3:2'],
    ['This is ==marked==.', '3:9'],
    ['This is ++under++.', '3:9'],
    ['One `backtick only', '3:5'],
    ['It is $\\frac{1}{2}$ of it', '3:7'],
    ['It is \\frac of it', '3:7'],
    ['It is \\(x = 2y\\) here', '3:8'],
    ['Read [the guide][1].', '3:6'],
    ['Read [the guide][].', '3:6'],
    ['Read [the other] (https://example.org/b).', '3:6'],
    ['Read [the plan](https://example.org/my plan).', '3:6'],
    ['Read [the plan](my plan.md).', '3:6'],
    ['Read (the guide)[https://example.org].', '3:6'],
    ['[1]: https://example.org/guide', '3:1'],
    ['![A curve] (media/a.png)', '3:1'],
    ['See [[Wiki link]].', '3:5'],
    ['See [see @smith2020].', '3:5'],
    ['See [-@smith2020].', '3:5'],
    ['See [@smith2020 and more.', '3:5'],
    ['Some text {.class}', '3:11'],
    ['Text :::question', '3:6'],
    ['A &bogus; sign', '3:3'],
    ['Well done :smile: there', '3:11'],
    ['One \\n three', '3:5'],
  ])('says where they are: %s', (text, place) => {
    expect(found(text)).toEqual([`signs-shown ${place}`]);
  });

  it('names each one, also within lists, tables and blocks', () => {
    expect(
      found('- [-@a] and [see @b]\n\n| A | B |\n| --- | --- |\n| ==x== | 1 |\n\n:::inset\n**Note:**This\n:::'),
    ).toEqual(['signs-shown 3:3', 'signs-shown 3:13', 'signs-shown 7:3', 'signs-shown 10:1']);
  });

  it.each([
    '5* hotels, 4* and HLA-B*57:01 with HLA-B*15:02',
    '*p < 0.05, **p < 0.01, ***p < 0.001; 0.45** and 12 %***',
    'p < 0.05 and x > 3, 5 < 6 > 4',
    '#4 metatarsal, #NOF and # of the tibia',
    '#NOF on the left',
    'C# and F#, $5 and $10, £5, US$5',
    '~5 mg, ~7 mg/kg, 5~10',
    'a_b and snake_case, _E. coli_',
    'Write to sam@example.org or @sam (sam@nhs.net) [sam@nhs.net]',
    '[sic], [1], [2,3], (a) and [see below]',
    'A: B and 10:30:45, ratio 1:2:3; a:b:c',
    'Take 1 + 1 = 2, a == b, 3^2',
    'Na+, Ca2+, H2O, T1/2, ++ and +++',
    'and/or | either',
    '5*3*2 mg, 2 * 3 * 4',
    'code `a_b` and `**x**` and `[a][1]`',
    '\\*\\*not bold\\*\\* and \\[a\\]\\[b\\] and \\==x\\==',
    'AT&T, R&D; Q&A',
    'A \\(b) and \\[c\\] and 5\\) d',
    'the patient’s plan – in short – works',
    'if {name} is there',
    'Press Ctrl+C; C:\\new\\temp',
    'BP 120/80 (sitting) [lying: 110/70]',
    'Wait... then -- as agreed -- go',
    '**S**ituation, **B**ackground',
    'See [@smith2020] and [@a; @b].',
  ])('leaves ordinary words alone: %s', (text) => {
    expect(found(text).filter((one) => !one.startsWith('footnote'))).toEqual([]);
  });
});

describe('lines that look like something else', () => {
  it.each([
    ['list-meant 3:1', 'a) alpha\nb) beta'],
    ['list-meant 3:1', 'A. alpha\nB. beta'],
    ['list-meant 4:1', 'Bring:\n(1) a pen\n(2) paper'],
    ['list-meant 3:1', 'i. one\nii. two'],
    ['list-meant 3:1', '1.One\n2.Two'],
    ['list-meant 3:1', '-one\n-two'],
    ['list-meant 4:1', 'Bring:\n– a pen\n– paper'],
    ['list-meant 3:1', '☐ one\n☐ two'],
    ['list-meant 3:1', '§ one\n§ two'],
    ['list-meant 3:1', '► one\n► two'],
    ['list-meant 3:1', 'o one\no two'],
    ['list-meant 3:1', 'Bring a) a pen b) paper c) a cup of tea'],
    ['list-meant 3:1', 'Bring • a pen • paper'],
    ['list-numbers 3:1', '1. one\n2. two\n4. four'],
    ['table-meant 3:1', '| A | B |\n| 1 | 2 |'],
    ['table-meant 3:1', '| A | B | C |\n| --- | --- |\n| 1 | 2 | 3 |'],
    ['table-meant 3:1', 'A | B\n1 | 2'],
    ['table-meant 3:1', 'Drug\tDose\nA\t5 mg'],
    ['table-meant 3:1', 'Drug     Dose\nA        5 mg'],
    ['table-meant 3:1', '┌──┬──┐\n│ A│ B│'],
    ['table-meant 3:1', '+----+----+\n+----+----+'],
    ['table-meant 3:1', 'Drug,Dose,Route\nA,5 mg,oral\nB,2 mg,iv'],
    ['heading-meant 3:1', '#Heading without a space'],
    ['heading-meant 3:1', 'Heading\n======='],
    ['heading-meant 3:1', '**First steps**'],
    ['line-meant 3:1', '====='],
    ['question-meant 3:1', '- [ ] one\n- [x] two'],
    ['question-meant 5:1', 'A. one\nB. two\nCorrect answer: B'],
    ['question-meant 4:1', 'Which?\nAnswer: B'],
  ])('asks: %s', (expected, text) => {
    expect(found(text)[0]).toBe(expected);
  });

  it.each([
    '- one\n- two',
    '1. one\n1. two\n1. three',
    '5. five\n6. six',
    '- [ ] one\n- [ ] two',
    '– and so on, he said.',
    'I. Smith and A. Jones wrote it.',
    'A. Smith wrote it,\nand he was right.',
    '**Important:** wait.',
    '**Wait!**',
    'One, two and three,\nfour, five and six,\nseven, eight and nine.',
    'The answer: it depends.',
    '**Answer the phone**, then go.',
    '| A | B |\n| --- | --- |\n| 1 | 2 |',
    'First line\\\nsecond line',
    '2024. A year.',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('draws a line across the page however it was typed', () => {
    expect(kinds('* * *\n\nText\n\n– – –\n\nText\n\n———')).toEqual([
      ...['thematicBreak', 'paragraph', 'thematicBreak', 'paragraph', 'thematicBreak'],
    ]);
  });

  it('keeps a sentence directly below a table out of it', () => {
    expect(kinds('| A | B |\n| --- | --- |\n| 1 | 2 |\nThis is text.')).toEqual(['table', 'paragraph']);
  });

  it.each([
    ['Plan it [@smith2020]', '1:11'],
    ['Plan [it](https://example.org)', '1:8'],
    ['Plan ![it](media/a.svg)', '1:8'],
  ])('says what a title cannot show: %s', (title, place) => {
    expect(found('Text.', title)).toEqual([`title-marks ${place}`]);
  });
});

function kinds(text: string): readonly string[] {
  const page = parsePage(`# A page\n\n${text}\n`, 'page.md', 1, new Findings('parse', PARSE_RULES));
  return page.nodes.flatMap(({ children }) => children.map(({ type }) => type));
}
