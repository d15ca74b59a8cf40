import { expect, it } from 'vitest';
import { below, readPart, textOf } from './package/xml.js';
import { isDocxProblem, openDocx } from './package/open-docx.js';
import { readDocx } from './read/read-docx.js';
import { readReview } from './review/read-review.js';
import { remarkFindings } from './review/remark-findings.js';
import { todoText } from './storyboard/to-do.js';
import { wordToModule } from './storyboard/word-to-module.js';
import { buildDocx, h, p, r, table, type DocxParts } from './testing/build-docx.js';

const PNG = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGN4BgAA6ADnJ9uH/gAAAABJRU5ErkJggg==', 'base64'),
);

const picture = (id: string, alt: string) =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="95250" cy="95250"/><wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const item = (words: string, list: number, level = 0) =>
  p(words, undefined, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

const NUMBERING = ['bullet', 'decimal', 'upperLetter']
  .map(
    (format, at) =>
      `<w:abstractNum w:abstractNumId="${at}">${[0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`,
  )
  .join('')
  .concat([0, 1, 2].map((at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`).join(''));

/** Everything that people put into a storyboard before there was a template. */
const OLD: DocxParts = {
  numbering: NUMBERING,
  relationships: [
    '<Relationship Id="rId1" Type="x/hyperlink" Target="https://www.rcp.ac.uk/a_(b)" TargetMode="External"/>',
    '<Relationship Id="rId2" Type="x/image" Target="media/image1.png"/>',
    '<Relationship Id="rId3" Type="x/image" Target="media/image2.emf"/>',
  ].join(''),
  files: { 'word/media/image1.png': PNG, 'word/media/image2.emf': new Uint8Array([1, 0, 0, 0]) },
  header: p('Confidential draft of the Trust'),
  footnotes: `<w:footnote w:id="-1" w:type="separator">${p('never')}</w:footnote><w:footnote w:id="2">${p('Herring R, Desai T. Quality and safety. Clin Med 2011;11:20-2.')}</w:footnote><w:footnote w:id="3">${p('Ask Sam about this one')}</w:footnote>`,
  comments: '',
  body: [
    p('Kestrel ward story', 'nobody'),
    h(1, 'Before the round'),
    p(
      `${r('Some ')}${r('bold', '<w:b/>')}${r(' words, ')}${r('two slanted', '<w:i/>')}${r(' ones, 3 * 4 = 12, a_b and <tag>.')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
    ),
    p(
      `${r('A link to ')}<w:hyperlink r:id="rId1">${r('the college')}</w:hyperlink>${r(', and a field: ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://nhs.uk" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('NHS site')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('. Sam says so.')}<w:r><w:footnoteReference w:id="3"/></w:r>`,
    ),
    h(2, 'Order of beds'),
    item('Sickest first', 1),
    item('with the nurse', 1, 1),
    item('Then going home', 1),
    item('Count', 2),
    item('Divide', 2),
    p('• Typed bullet of a doctor'),
    table([
      ['Minutes', 'Patients'],
      ['10', 'twelve | or so'],
    ]),
    table([[`${p('Frame round one thought')}`]]),
    table([['Narration', `${p('Voice says hello')}${item('and a listed point', 1)}`]]),
    p(picture('rId2', '')),
    p(picture('rId2', 'A quiet ward at dawn')),
    p(picture('rId3', 'An old metafile drawing')),
    `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:docPr id="9" name="Text Box 9"/><w:txbxContent>${p('Boxed remark about privacy')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('Boxed remark about privacy')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    p(`${r('Formula ')}<m:oMath><m:r><m:t>a+b=c</m:t></m:r></m:oMath>`),
    p(`${r('Shown ')}${r('concealed facilitator hint', '<w:vanish/>')}`),
    p(
      `${r('We ')}<w:ins w:id="1" w:author="Ann"><w:r><w:t>really </w:t></w:r></w:ins><w:del w:id="2" w:author="Ann"><w:r><w:delText>scrapped </w:delText></w:r></w:del>${r('mean it')}`,
    ),
    h(1, 'Quiz'),
    p('1. How long does one bed take on average?'),
    p('A) Four minutes'),
    p('B) Twelve minutes'),
    p('Feedback: Ten on routine rounds.'),
    p('C) Twenty minutes'),
    p('Correct answer: B'),
    p('Which of these calls for help now?'),
    item('A NEWS2 of seven', 3),
    item('A full waiting list', 3),
    p('Answer: A'),
    p('Question 3: Who opens the briefing?'),
    p('☐ The visitor'),
    p('☒ The leader'),
    p('Which one nobody decided yet?'),
    p('A. First thing'),
    p('B. Second thing'),
    h(3, 'Resources'),
    p('A plain heading of an old storyboard stays a heading.'),
    p('Contents line', 'TOC1'),
  ].join(''),
  styles: '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>',
};

async function read(parts: DocxParts) {
  const files = await openDocx(await buildDocx(parts));
  if (isDocxProblem(files)) throw new Error(files.rule);
  return { files, storyboard: wordToModule(readDocx(files), 'old') };
}

it('drops no word of an old storyboard in silence', async () => {
  const { files, storyboard } = await read(OLD);
  const todo = [...storyboard.todo, ...remarkFindings(readReview(files))];
  const markdown = storyboard.pages.flatMap(({ title, pieces }) => [title, ...pieces]).join('\n');
  const references = storyboard.references.map(({ text }) => text).join('\n');
  const all = wordsIn([markdown, references, todoText('old', 'old.docx', todo)].join('\n').replace(/\\/g, ''));

  const missing: string[] = [];
  for (const [path, bytes] of files) {
    if (!/^word\/(?:document|footnotes|header1)\.xml$/.test(path)) continue;
    for (const node of below(readPart(bytes), 'w:t', 'w:delText', 'm:t')) {
      for (const word of wordsIn(textOf(node))) if (!all.has(word) && word !== 'never') missing.push(word);
    }
  }
  expect([...new Set(missing)]).toEqual([]);
});

it('makes pages, lists, tables, links, figures and references of it', async () => {
  const { storyboard } = await read(OLD);

  expect(storyboard.pages.map(({ title, pieces }) => `# ${title}\n\n${pieces.join('\n\n')}`).join('\n\n'))
    .toMatchInlineSnapshot(`
    "# Introduction

    Kestrel ward story

    # Before the round

    Some **bold** words, *two slanted* ones, 3 * 4 = 12, a_b and \\<tag>. [@herring2011]

    A link to [the college](https://www.rcp.ac.uk/a_%28b%29), and a field: [NHS site](https://nhs.uk). Sam says so. [@ask]

    ## Order of beds

    - Sickest first
      - with the nurse
    - Then going home

    1. Count
    2. Divide

    - Typed bullet of a doctor

    | Minutes | Patients |
    | --- | --- |
    | 10 | twelve \\| or so |

    Frame round one thought

    **Narration**

    Voice says hello

    - and a listed point

    :::figure
    ![](media/picture.png)
    :::

    :::figure
    ![A quiet ward at dawn](media/picture.png)
    :::

    Boxed remark about privacy

    Formula a+b=c

    Shown

    We really mean it

    # Quiz

    :::question
    How long does one bed take on average?

    - [ ] Four minutes
    - [x] Twelve minutes
      > Ten on routine rounds.
    - [ ] Twenty minutes
    :::

    :::question
    Which of these calls for help now?

    - [x] A NEWS2 of seven
    - [ ] A full waiting list
    :::

    :::question
    Who opens the briefing?

    - [ ] The visitor
    - [x] The leader
    :::

    Which one nobody decided yet?

    A. First thing

    B. Second thing

    ### Resources

    A plain heading of an old storyboard stays a heading."
  `);
  expect(storyboard.references).toEqual([
    { key: 'herring2011', text: 'Herring R, Desai T. Quality and safety. Clin Med 2011;11:20-2.' },
    { key: 'ask', text: 'Ask Sam about this one' },
  ]);
  expect([...storyboard.media.keys()]).toEqual(['media/picture.png']);
});

it('says what is left to do, with the page and the words', async () => {
  const { storyboard } = await read(OLD);

  expect(storyboard.todo.map(({ where, message }) => [where ?? '', message].join(': ')).join('\n'))
    .toMatchInlineSnapshot(`
      ": the table at the top does not say Strand.
      : the table at the top does not say Minutes.
      : the table at the top does not say For.
      : the table at the top does not say Outcomes.
      : a footnote became the reference ask: "Ask Sam about this one".
      : there is text before the first Heading 1. It became a page of its own, "Introduction".
      Page 2, "Before the round": a formula stands on the page as "a+b=c".
      Page 2, "Before the round": hidden text was left out: "concealed facilitator hint".
      Page 2, "Before the round": a table has lists, pictures or several paragraphs in a cell, which no table on a page can have. It became running text. It begins: "Narration Voice says hello and a listed point".
      Page 2, "Before the round": the picture picture.png has no alt text.
      Page 2, "Before the round": the picture picture.png does not say who made it and on what terms it may be used.
      Page 2, "Before the round": the picture picture.png does not say who made it and on what terms it may be used.
      Page 2, "Before the round": a picture is emf, which browsers do not show. It was left out. It says: "An old metafile drawing".
      Page 2, "Before the round": a text box was put below the paragraph that it hung on: "Boxed remark about privacy".
      Page 3, "Quiz": a question was read from "1. How long does one bed take on average? / A) Four minutes / B) Twelve minutes / Feedback: Ten on routine rounds. / C) Twenty minutes / Correct answer: B".
      Page 3, "Quiz": the question "1. How long does one bed take on average?" has no feedback for: A, C.
      Page 3, "Quiz": a question was read from "Which of these calls for help now? / A NEWS2 of seven / A full waiting list / Answer: A".
      Page 3, "Quiz": the question "Which of these calls for help now?" has no feedback for: A, B.
      Page 3, "Quiz": a question was read from "Question 3: Who opens the briefing?".
      Page 3, "Quiz": the question "Question 3: Who opens the briefing?" has no feedback for: A, B.
      Page 3, "Quiz": this looks like a question, and it is not certain which answers are right: "Which one nobody decided yet?". It stayed text.
      Page 3, "Quiz": a table of contents was left out: "Contents line".
      : what stands at the top or bottom of every page was left out: "Confidential draft of the Trust"."
    `);
});

it('takes a document without headings as one page, and says so', async () => {
  const { storyboard } = await read({ body: p('Only words.') });

  expect(storyboard.pages).toMatchObject([{ title: 'old', pieces: ['Only words.'] }]);
  expect(storyboard.todo.map(({ id }) => id)).toContain('word/no-headings');
});

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu));
}
