import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { h, p, r } from './testing/build-docx.js';
import { importBytes, importParts, listOf, pagesOf } from './testing/import-docx.js';

const options = ['☐ Now', '☒ Later'].map((words) => p(words)).join('');

describe('a word decides only where its place agrees', () => {
  it('so that a line "End of life care" stays where no block is open', async () => {
    const read = await importBytes(await readFile(new URL('testing/found/end-of-lines.docx', import.meta.url)));

    expect(pagesOf(read)).toBe(
      'Intro.\n\n## End of life care\n\nTalk early.\n\nEND OF LIFE\n\nEnd of treatment.\n\nEnd of shift',
    );
    expect(read.todo).toEqual([]);
  });

  it('so that a line ends a block only by the name of that block, and the list says which line was read so', async () => {
    const read = await importParts({
      styles: '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Ladder Block"/></w:style>',
      body: [
        p('Question', 'B'),
        p('When do you call at the'),
        p('End of shift'),
        options,
        p('End of the question'),
        p('End of scenario'),
        p('End'),
      ].join(''),
    });

    expect(pagesOf(read)).toBe(
      ':::question\nWhen do you call at the\n\nEnd of shift\n\n- [ ] Now\n- [x] Later\n:::\n\nEnd of scenario\n\nEnd',
    );
    expect(listOf(read)).toEqual([
      'line-read: the line "End of the question" was read as the end of the block Question.',
    ]);
  });

  it('so that a heading of a block begins one only where such a block follows, and the list says so', async () => {
    const read = await importParts({
      body: [
        h(2, 'Question'),
        p('Which one?'),
        options,
        h(2, 'Scenario'),
        p('A quiet word.'),
        p('End of scenario'),
      ].join(''),
    });

    expect(pagesOf(read)).toBe(
      ':::question\nWhich one?\n\n- [ ] Now\n- [x] Later\n:::\n\n## Scenario\n\nA quiet word.\n\nEnd of scenario',
    );
    expect(listOf(read)).toEqual(['line-read: the line "Question" was read as the beginning of a block, Question.']);
  });

  it('so that only sources become references', async () => {
    const read = await importParts({
      body: [
        p('Who can help you.'),
        h(2, 'Sources'),
        p('Your supervisor and the practitioner health service.'),
        h(2, 'References'),
        p('Adams A. First. 2001.'),
        p('Ask the library for more.'),
        p('End of references'),
      ].join(''),
    });

    expect(pagesOf(read)).toBe(
      'Who can help you.\n\n## Sources\n\nYour supervisor and the practitioner health service.',
    );
    expect(read.references.map(({ text }) => text)).toEqual(['Adams A. First. 2001.', 'Ask the library for more.']);
    expect(listOf(read)).toEqual([
      'line-read: the line "References" was read as the heading of the list of references.',
      'line-read: the line "End of references" was read as the end of the list of references.',
      'key-made: a line of the references became the reference ask: "Ask the library for more.".',
    ]);
  });

  it.each([
    ['Answer A is what most people choose', false],
    ['Key: A patient with sepsis cannot wait', false],
    ['Answer: B', true],
    ['The correct answer is B.', true],
    ['Correct answers: A and C', true],
    ['Answer: B – because it is safest', true],
  ])('so that "%s" gives the answer away: %s', async (line, isKey) => {
    const read = await importParts({
      body: [
        p('What is first?'),
        ...['A) Airway', 'B) Breathing', 'C) Circulation'].map((each) => p(each)),
        p(line),
      ].join(''),
    });

    expect(pagesOf(read).includes(':::question')).toBe(isKey);
    expect(pagesOf(read).includes(line.replace(/^Key/, 'Key'))).toBe(!isKey);
  });

  it('keeps why an answer is right as its feedback', async () => {
    const read = await importParts({
      body: [p('What is first?'), p('A) Airway'), p('B) Breathing'), p(r('Answer: A – without it nothing helps'))].join(
        '',
      ),
    });

    expect(pagesOf(read)).toContain('- [x] Airway\n  > without it nothing helps');
  });

  it('lists the line that was taken for the credit of a picture', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    const read = await importParts({
      relationships: '<Relationship Id="rId1" Type="x/image" Target="media/image1.png"/>',
      files: { 'word/media/image1.png': png },
      body:
        '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="A ward"/><a:graphic><a:graphicData><a:blip r:embed="rId1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>' +
        p('Photo: the ward at dawn'),
    });

    expect(listOf(read)).toContain(
      'line-read: the line "Photo: the ward at dawn" was read as the credit of the picture above it.',
    );
  });
});
