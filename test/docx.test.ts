import { convertToHtml, extractRawText } from 'mammoth';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeDocx } from '../packages/components/src/makers/docx/make-docx.js';
import type { PortableDocument } from '../packages/core/src/portable-document.js';
import { filesOfZip } from '../packages/lms-lab/src/zip-files.js';

const DOCUMENT: PortableDocument = {
  title: 'My notes: <Ward> & round',
  language: 'en-GB',
  kind: 'notes',
  parts: [
    { type: 'heading', level: 2, text: 'Reflection' },
    { type: 'heading', level: 3, text: 'What happened?' },
    { type: 'paragraph', text: 'First line\n\nSecond line\u0007 \ud83d' },
    { type: 'paragraph', text: 'Łukasz Żółć, 李小龍, محمد عبد الله', look: 'large' },
    { type: 'list', items: ['One', 'Two'] },
    { type: 'pairs', rows: [{ label: 'Provider', text: 'The "team"\nand others' }] },
  ],
  foot: 'Version 1.0.0',
};

const made = makeDocx(DOCUMENT);
let files: ReadonlyMap<string, Uint8Array>;
const textOf = (name: string) => new TextDecoder().decode(files.get(name));

beforeAll(async () => {
  files = await filesOfZip(made);
});

describe('the Word file', () => {
  it('opens with headings, list and table, and every name as it was typed', async () => {
    const { value, messages } = await convertToHtml({ buffer: Buffer.from(made) }, { ignoreEmptyParagraphs: true });

    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value).toContain('<h1>My notes: &lt;Ward&gt; &amp; round</h1><h2>Reflection</h2><h3>What happened?</h3>');
    expect(value).toContain('<p>First line</p><p>Second line </p>');
    expect(value).toContain('Łukasz Żółć, 李小龍, محمد عبد الله');
    expect(value).toContain('<ul><li>One</li><li>Two</li></ul>');
    expect(value).toMatch(/<table>.*Provider.*The "team".*and others.*<\/table>/s);
    expect((await extractRawText({ buffer: Buffer.from(made) })).value).toContain('Second line');
  });

  it('says its title and its language', () => {
    expect(textOf('docProps/core.xml')).toContain('<dc:title>My notes: &#60;Ward&#62; &#38; round</dc:title>');
    expect(textOf('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    expect(textOf('word/footer1.xml')).toContain('Version 1.0.0');
  });

  it('sets what runs from right to left that way', () => {
    expect(textOf('word/document.xml')).toMatch(/<w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/><\/w:rPr>/);
  });

  it('is the same bytes each time, wherever the clock stands', () => {
    vi.stubEnv('TZ', 'Pacific/Auckland');
    const elsewhere = makeDocx(DOCUMENT);
    vi.unstubAllEnvs();

    expect(Buffer.from(elsewhere).equals(Buffer.from(made))).toBe(true);
    expect(made.length).toBeLessThan(6000);
  });
});
