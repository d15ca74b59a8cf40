import { beforeAll, describe, expect, it } from 'vitest';
import { compileFront } from '../../front.js';
import type { FileTree } from '../../model/file-tree.js';
import { parseModule } from '../../parse/parse-module.js';
import { readReferences } from '../../references/read-references.js';
import { unzip, zip } from '../../zip/zip.js';
import { contextOf, headerOf, moduleToWord } from '../storyboard/module-to-word.js';
import { wordsOfBlock } from '../model.js';
import { readDocx } from '../read/read-docx.js';
import { buildDocx, p, r } from '../testing/build-docx.js';
import { writeDocx } from '../write/write-docx.js';
import { placeRemarks } from './place-remarks.js';
import { readReview } from './read-review.js';
import { countRemarks, remarkLines, remarksText } from './remark-text.js';

const PAGE = [
  '# Plan it',
  '',
  'Planning does **not** make more time.',
  'It lets you decide openly [@herring2011].',
  '',
  ':::question',
  'What was the mean time?',
  '',
  '- [ ] 4 minutes',
  '  > Too fast.',
  '- [x] 12 minutes',
  '  > Yes. It was 10 minutes on routine rounds [@herring2011].',
  ':::',
  '',
  'Say it aloud, and say it aloud again.',
  '',
].join('\n');

function module(page = PAGE): FileTree {
  return new Map([
    [
      'modules/round/module.yaml',
      'title: A round\nstrand: practice\nminutes: 1\nfor: Doctors\noutcomes:\n  - Plan a round\n',
    ],
    ['modules/round/pages/01-plan-it.md', page],
    ['modules/round/references.md', '- herring2011: Herring R. How long should a ward round take? Clin Med 2011.\n'],
    ['organisation.yaml', 'provider: Us\nmailbox: us@example.org\n'],
  ]);
}

async function understood(files: FileTree) {
  const model = (await compileFront(files, { id: 'round' })).value;
  if (!model) throw new Error('no model');
  return {
    parsed: parseModule(files, 'round').value,
    model,
    context: contextOf(model, files),
    references: readReferences(files, 'round'),
  };
}

const WHO = 'w:author="Ann Example" w:date="2026-11-20T10:00:00Z"';

/** The export after a reviewer had it: comments and changes put into its XML as Word writes them. */
async function reviewed(): Promise<Uint8Array> {
  const { parsed, model } = await understood(module());
  const parts = new Map(
    await unzip(
      await writeDocx(moduleToWord(parsed, model, module()), {
        language: 'en-GB',
        header: headerOf(model),
        draw: () => undefined,
      }),
    ),
  );
  const xml = new TextDecoder().decode(parts.get('word/document.xml'));
  const t = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const replaced = [
    // Half of a paragraph, over two runs.
    [
      t(' make more time. It lets you decide openly ['),
      `${t(' make ')}<w:commentRangeStart w:id="0"/>${t('more time. It lets')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${t(' you decide openly [')}`,
    ],
    // A change of a word in feedback: one word deleted, one inserted.
    [
      t('Yes. It was 10 minutes on routine rounds ['),
      `${t('Yes. It was ')}<w:del w:id="8" ${WHO}><w:r><w:delText xml:space="preserve">10 minutes</w:delText></w:r></w:del><w:ins w:id="9" ${WHO}>${t('ten')}${t(' minutes')}</w:ins>${t(' on routine rounds [')}`,
    ],
    // The second of two places with the same words.
    [
      t('Say it aloud, and say it aloud again.'),
      `${t('Say it aloud, and ')}<w:commentRangeStart w:id="1"/>${t('say it aloud')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${t(' again.')}`,
    ],
    // The title in the table at the top.
    [
      t('A round'),
      `<w:commentRangeStart w:id="3"/>${t('A round')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`,
    ],
  ] as const;
  let out = xml;
  for (const [from, to] of replaced) {
    if (!out.includes(from)) throw new Error(`not in the export: ${from}`);
    const at = from === t('A round') ? out.lastIndexOf(from, out.indexOf('ll_module_strand')) : out.indexOf(from);
    out = out.slice(0, at) + to + out.slice(at + from.length);
  }
  const comment = (id: number, para: string, words: string, who = 'Ann Example') =>
    `<w:comment w:id="${id}" w:author="${who}" w:date="2026-11-20T10:00:00Z"><w:p w14:paraId="${para}"><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`;
  const names =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
  const text = (body: string) => new TextEncoder().encode(body);
  parts.set('word/document.xml', text(out));
  parts.set(
    'word/comments.xml',
    text(
      `<w:comments ${names}>${comment(0, '0A', 'Is that so?')}${comment(1, '0B', 'Twice?')}${comment(2, '0C', 'On purpose.', 'Sam Other')}${comment(3, '0D', 'Shorter?')}</w:comments>`,
    ),
  );
  parts.set(
    'word/commentsExtended.xml',
    text(
      `<w15:commentsEx ${names}><w15:commentEx w15:paraId="0B" w15:done="1"/><w15:commentEx w15:paraId="0C" w15:paraIdParent="0B" w15:done="0"/></w15:commentsEx>`,
    ),
  );
  return zip(parts);
}

async function listed(page = PAGE): Promise<readonly string[]> {
  const { parsed, context, references } = await understood(module(page));
  return placeRemarks(readReview(await unzip(await reviewed())), parsed, context, references).flatMap(remarkLines);
}

describe('comments and tracked changes', () => {
  let lines: readonly string[];
  beforeAll(async () => {
    lines = await listed();
  });

  it('stand at file, line and column, in reading order, with replies and what is resolved', () => {
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "modules/round/module.yaml:1:1
        module.yaml, title. Ann Example, 20 November 2026, on "A round":
          Shorter?
      modules/round/pages/01-plan-it.md:3:28
        Page 1, "Plan it". Ann Example, 20 November 2026, on "more time. It lets":
          Is that so?
      modules/round/pages/01-plan-it.md:12:17
        Page 1, "Plan it". Ann Example, 20 November 2026, deleted "10 minutes".
      modules/round/pages/01-plan-it.md:12:27
        Page 1, "Plan it". Ann Example, 20 November 2026, inserted "ten minutes".
      modules/round/pages/01-plan-it.md:15:19
        Page 1, "Plan it". Ann Example, 20 November 2026, on "say it aloud":
          Twice?
          Sam Other, 20 November 2026, replied:
            On purpose.
          (marked as resolved)"
    `);
  });

  it('are found again when the page was changed meanwhile', async () => {
    const page = PAGE.replace('# Plan it\n', '# Plan it\n\nA new beginning, which moves everything down.\n').replace(
      'Say it aloud, and',
      'Say it aloud to all, and',
    );
    const moved = await listed(page);

    expect(moved.filter((line) => line.startsWith('modules/'))).toEqual([
      'modules/round/module.yaml:1:1',
      'modules/round/pages/01-plan-it.md:5:28',
      'modules/round/pages/01-plan-it.md:14:17',
      'modules/round/pages/01-plan-it.md:14:27',
      'modules/round/pages/01-plan-it.md:17:26',
    ]);
  });

  it('say what was there when the place has changed', async () => {
    const gone = await listed(PAGE.replace('Say it aloud, and say it aloud again.', 'Nothing of it is left.'));

    expect(gone.join('\n')).toContain('The place has changed. It was: "Say it aloud, and say it aloud again."');
  });
});

it('reads comments as LibreOffice writes them: on a place, over two paragraphs, without a second part', async () => {
  const comment = (id: number, words: string) =>
    `<w:comment w:id="${id}" w:author="" w:initials=""><w:p><w:r><w:t>${words}</w:t></w:r></w:p><w:p><w:r><w:t>And more.</w:t></w:r></w:p></w:comment>`;
  const bytes = await buildDocx({
    comments: comment(0, 'Here') + comment(1, 'Both'),
    body: [
      p(`${r('One')}<w:r><w:commentReference w:id="0"/></w:r>`),
      '<w:commentRangeStart w:id="1"/>',
      p(r('Two')),
      p(`${r('Three')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`),
    ].join(''),
  });
  const remarks = readReview(await unzip(bytes));

  expect(remarks.map(({ who, text, quote, paragraph }) => [who, text, quote, paragraph.before])).toEqual([
    ['Somebody', 'Here\nAnd more.', '', 'One'],
    ['Somebody', 'Both\nAnd more.', 'Two Three', 'Two'],
  ]);
});

it('makes a list to work through, what is resolved ticked', async () => {
  const { parsed, context, references } = await understood(module());
  const placed = placeRemarks(readReview(await unzip(await reviewed())), parsed, context, references);

  expect(countRemarks(placed)).toBe('3 comments, 1 insertion and 1 deletion');
  expect(remarksText('A round', ['About it.'], placed)).toContain('- [x] modules/round/pages/01-plan-it.md:15:19\n');
});

it('finds the place of a comment on whatever line of a copy, and never the top of module.yaml', async () => {
  const page = [
    PAGE,
    '![Four beds in a row.](media/beds.png)',
    '',
    ':::run-chart',
    '- Mon: 4',
    '- Tue: 6',
    '  > A strike.',
    ':::',
    '',
    '| Sign | Means |',
    '| --- | --- |',
    '| BP | Pressure |',
    '',
    '```text',
    'first line',
    'second line',
    '```',
    '',
  ].join('\n');
  const { parsed, model, context, references } = await understood(module(page));
  const document = moduleToWord(parsed, model, module(page));
  const bytes = await writeDocx(document, { language: 'en-GB', header: headerOf(model), draw: () => undefined });
  const parts = new Map(await unzip(bytes));
  let count = 0;
  const comments: string[] = [];
  const commented = (xml: string) =>
    xml.replace(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g, (each) => {
      if (!each.includes('<w:t')) return each;
      count += 1;
      comments.push(`<w:comment w:id="${count}" w:author="Ann"><w:p><w:r><w:t>Hm</w:t></w:r></w:p></w:comment>`);
      const open = `<w:commentRangeStart w:id="${count}"/>`;
      const close = `<w:commentRangeEnd w:id="${count}"/><w:r><w:commentReference w:id="${count}"/></w:r>`;
      return each.replace(/(<w:p>(?:<w:pPr>.*?<\/w:pPr>)?)(.*)(<\/w:p>)/, `$1${open}$2${close}$3`);
    });
  for (const path of ['word/document.xml', 'word/header1.xml']) {
    const xml = commented(new TextDecoder().decode(parts.get(path)));
    parts.set(path, new TextEncoder().encode(xml));
  }
  const root = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  parts.set('word/comments.xml', new TextEncoder().encode(`<w:comments ${root}>${comments.join('')}</w:comments>`));
  const placed = placeRemarks(readReview(await unzip(await zip(parts))), parsed, context, references);
  const at = (quote: string) =>
    placed
      .filter(({ remark }) => remark.quote === quote)
      .map(({ location: { file, line } }) => `${file.replace(/^modules\/round\//, '')}:${line}`);

  expect(placed).toHaveLength(count);
  expect(placed.filter(({ was }) => was !== undefined).map(({ remark }) => remark.quote)).toEqual([]);
  expect(at('Alt text: Four beds in a row.')).toEqual(['pages/01-plan-it.md:17']);
  expect(at('Question')).toEqual(['pages/01-plan-it.md:6']);
  expect(at('End of question')).toEqual(['pages/01-plan-it.md:13']);
  expect(at('6')).toEqual(['pages/01-plan-it.md:21']);
  expect(at('A strike.')).toEqual(['pages/01-plan-it.md:22']);
  expect(at('Pressure')).toEqual(['pages/01-plan-it.md:27']);
  expect(at('second line')).toEqual(['pages/01-plan-it.md:31']);
  expect(at('Plan a round')).toEqual(['module.yaml:6']);
  expect(at('Doctors')).toEqual(['module.yaml:4']);
  expect(at('References')).toEqual(['references.md:1']);
  expect(at('A round')).toEqual(['module.yaml:1', 'module.yaml:1']);
  expect(at('Review copy · A round · version 0.1.0 (draft)')).toEqual(['module.yaml:1']);
});

it('lists deleted rows, joined paragraphs and changes in headers, and the import takes them as made', async () => {
  const who = 'w:id="1" w:author="Ann"';
  const cell = (words: string) => `<w:tc><w:p>${r(words)}</w:p></w:tc>`;
  const bytes = await buildDocx({
    header: p(`${r('Top ')}<w:ins ${who}>${r('new')}</w:ins>`),
    body: [
      `<w:tbl><w:tr>${cell('Drug')}${cell('Dose')}</w:tr><w:tr><w:trPr><w:del ${who}/></w:trPr>${cell('Old')}${cell('50 mg')}</w:tr></w:tbl>`,
      `<w:p><w:pPr><w:rPr><w:del ${who}/></w:rPr></w:pPr>${r('First half, ')}</w:p>`,
      p(r('second half.')),
    ].join(''),
  });
  const files = await unzip(bytes);

  expect(readReview(files).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'deleted Old',
    'deleted 50 mg',
    'deleted (the end of a paragraph)',
    'inserted new',
  ]);
  expect(readDocx(files).body.map(wordsOfBlock)).toEqual(['Drug Dose', 'First half, second half.']);
});
