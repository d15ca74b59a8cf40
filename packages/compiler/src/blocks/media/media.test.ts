import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { compileFront } from '../../front.js';
import type { ModuleModel } from '../../model/module-model.js';
import { plan } from '../../plan/plan.js';
import type { RenderContext } from '../../render/context.js';
import { glossary } from '../../render/glossary.js';
import { pageSection } from '../../render/page.js';
import { readDay } from './read-day.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const MEDIA = {
  'media/talk.mp4': bytes('\0\0\0\bftypfilm'),
  'media/talk.vtt':
    'WEBVTT\n\nNOTE for us\n\nSTYLE\n::cue { color: red }\n\none\n00:00.000 --> 00:02.000 line:80%\n<v Sam>Bed 4\nfirst.\n\n01:00:02,500 --> 01:00:05.000\nAgreed.\n',
  'media/sister.mp3': bytes('ID3\u0003\0\0\0\0\0\0sound'),
  'media/poster.svg': bytes('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path d="M0 0h16v9z"/></svg>'),
};

interface Read {
  readonly found: readonly string[];
  /** The page, as it stands in the document; empty where a mistake stops the build. */
  readonly html: string;
  readonly list: string;
  readonly packed: readonly string[];
}

/** A page with this text: what was found wrong on it, its static HTML, and the module's list of words. */
async function read(
  text: string,
  settings = '',
  media: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Read> {
  const files = new Map<string, string | Uint8Array>([
    ['organisation.yaml', 'provider: Example team\nmailbox: team@example.org\n'],
    ...Object.entries(media).map(([path, content]) => [`modules/small/${path}`, content] as const),
    [
      'modules/small/module.yaml',
      `title: Small\nstrand: practice\nminutes: 1\nfor: Doctors\noutcomes:\n  - Plan\n${settings}`,
    ],
    ['modules/small/pages/01-first.md', `# First\n\n${text}\n`],
    ['modules/small/references.md', '- a1: One A. First things. Clin Med 2011;11:20-2.\n'],
  ]);
  const { value, diagnostics } = await compileFront(files, { id: 'small' });
  const ELSEWHERE = /ids-missing|outcome-unserved|minutes-estimate|reference-uncited/;
  const found = diagnostics.map(({ id }) => id.replace('validate/', '')).filter((id) => !ELSEWHERE.test(id));
  if (diagnostics.some(({ severity }) => severity === 'error')) return { found, html: '', list: '', packed: [] };
  const planned = plan(value as ModuleModel, files);
  const context = { plan: planned } as unknown as RenderContext;
  const [page] = planned.pages;
  if (!page) throw new Error('There is no page.');
  const words = glossary(context);
  return {
    found,
    html: toHtml(pageSection(page, context)),
    list: words ? toHtml(words) : '',
    packed: [...planned.recordings.values()].map(({ path }) => path),
  };
}

describe('a quotation', () => {
  it('is a quotation with who said it below', async () => {
    const { found, html } = await read(':::quotation\n> We stop.\n\nWho: Ann Example, ward sister [@a1].\n:::');

    expect(found).toEqual([]);
    expect(html).toContain(
      '<figure class="ll-quotation"><blockquote class="ll-quotation__words"><p>We stop.</p></blockquote><figcaption class="ll-quotation__who">Ann Example, ward sister <a class="ll-cite"',
    );
    expect(html).toContain('[1]</a>.</figcaption>');
  });

  it('says so when nobody can look it up, and loses no text', async () => {
    const { found } = await read(':::quotation\nWe stop.\n\n**Who:** Ann Example\n\nAnd this?\n:::');

    expect(found).toEqual(['quotation-no-source', 'media-text-lost']);
  });
});

describe('a glossary', () => {
  const block = (lines: string): string => `:::glossary\n${lines}\n:::`;

  it.each([
    '**Median:** the middle',
    '**Median**: the middle',
    '**Median** – the middle',
    'Median: the middle',
    'Median - the middle',
  ])('takes "%s"', async (line) => {
    const { found, list } = await read(block(`- ${line}`));

    expect(found).toEqual([]);
    expect(list).toContain('<dt class="ll-terms__term">Median</dt><dd class="ll-terms__meaning">the middle</dd>');
  });

  it('makes one list in the order of the alphabet, with no id twice', async () => {
    const { html, list } = await read(
      `${block('- **Trend:** rises [@a1]\n- **Median:** the middle')}\n\n${block('- **Aim:** where to\n- **Median:** the middle')}`,
    );

    expect([...list.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'glossary',
      'term-aim',
      'term-median',
      'term-trend',
    ]);
    expect(html).toContain('id="cite-a1-1"');
    expect(html).toContain('<a href="#glossary">');
  });

  it.each([
    ['the first use, whatever its capitals', 'The MEDIAN and the median.', 'The [MEDIAN] and the median.'],
    ['a plural', 'Two medians.', 'Two [medians].'],
    ['no part of a word', 'A submedian, a median-like one, a medianly one.', undefined],
    ['an abbreviation in capitals only', 'Take a spc, then SPC.', 'Take a spc, then [SPC].'],
    ['the words of an abbreviation', 'Use Statistical Process  Control.', 'Use [Statistical Process Control].'],
    ['no word with a note', 'A night shift.', undefined],
    ['the longer of two', 'A run chart, then a run.', 'A [run chart], then a [run].'],
    ['no heading, code or link', '## Median\n\n`median` and [median](https://example.org).', undefined],
    ['a list, bold and a quotation', '- **Median**', '[Median]'],
  ])('is linked from %s', async (_, text, expected) => {
    const terms = block(
      '- **Median:** the middle\n- **Statistical process control (SPC):** noise or not\n- **Shift (on a chart):** a long run\n- **Run:** a row\n- **Run chart:** a chart',
    );
    const { html } = await read(`${text}\n\n${terms}`);
    const prose = html.slice(0, html.indexOf('ll-glossary')).replace(/<a href="#term-[^"]*">(.*?)<\/a>/gs, '[$1]');
    const words = prose.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

    if (expected === undefined) expect(prose).not.toContain('[');
    else expect(words).toContain(expected);
  });

  it('leaves the options of a question alone', async () => {
    const { html } = await read(
      `:::question\nThe median?\n\n- [x] Median\n  > Yes.\n- [ ] Mean\n  > No median.\n:::\n\n${block('- **Median:** the middle')}`,
    );

    expect(html).not.toContain('#term-median');
  });
});

describe('resources', () => {
  const resources = (lines: string): string => `:::resources\n${lines}\n:::`;

  it.each([
    ['bold', '- [Here](https://example.org): how to. **Checked:** 2026-11-01'],
    ['plain', '- [Here](https://example.org): how to. Checked: 1 November 2026.'],
    ['on a line of its own', '- [Here](https://example.org): how to.\n  **Checked:** 2026-11-1'],
    ['below the list', '- [Here](https://example.org): how to.\n\n**Checked:** 1 Nov 2026'],
  ])('say when they were checked: %s', async (_, lines) => {
    const { found, html } = await read(resources(lines));

    expect(found).toEqual([]);
    expect(html).toContain('</a>: how to.</p><p class="ll-resources__checked">Checked 1 November 2026</p>');
    expect(html).toContain('(opens in a new tab)');
  });

  it.each([
    ['2026-11-01', []],
    ['2026-10-31', ['resource-stale']],
    ['2028-01-01', []],
  ])('checked on %s, for a review on 1 November 2027', async (day, expected) => {
    const { found } = await read(
      resources(`- [Here](https://example.org): how to. **Checked:** ${day}`),
      'review: 2027-11-01\n',
    );

    expect(found).toEqual(expected);
  });

  it.each([
    ['2026-02-30', undefined],
    ['01/11/2026', undefined],
    ['1st November, 2026', '2026-11-01'],
    ['soon', undefined],
  ])('read %s as %s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });
});

describe('a recording', () => {
  const FILM = [
    ':::video',
    'How it could be.',
    '',
    '![In four minutes](media/talk.mp4)',
    '![](media/poster.svg)',
    '',
    '**Captions:** media/talk.vtt',
    '',
    '**Credit:** Us',
    '',
    '**Licence:** CC BY 4.0',
    '',
    '**Transcript:**',
    '',
    'Sam: Bed 4 first.',
    '',
    '### Later',
    '',
    '- Ada: Agreed.',
    ':::',
  ].join('\n');

  it('has captions in the page, a transcript, and never plays by itself', async () => {
    const { 'media/sister.mp3': _, ...media } = MEDIA;
    const { found, html, packed } = await read(FILM, '', media);

    expect(found).toEqual([]);
    expect(html).toContain('<video class="ll-media__player" controls preload="none" src="media/talk.');
    expect(html).toMatch(/aria-label="In four minutes" playsinline poster="media\/poster\.[0-9a-f]+\.svg" width="16"/);
    expect(html).not.toContain('autoplay');
    const captions = JSON.parse(
      (/captions="([^"]*)"/.exec(html)?.[1] ?? '')
        .replaceAll('&#x22;', '"')
        .replaceAll('&quot;', '"')
        .replaceAll('&#x3C;', '<'),
    ) as unknown;
    expect(captions).toEqual([
      [0, 2, '<v Sam>Bed 4\nfirst.'],
      [3602.5, 3605, 'Agreed.'],
    ]);
    expect(html.slice(html.indexOf('<details'))).toMatch(/Sam: Bed 4 first\.[^]*Later[^]*Ada: Agreed\./);
    // The Learning Hub sends .mp4 as a playlist.
    expect(packed).toEqual([expect.stringMatching(/^media\/talk\.[0-9a-f]{10}\.m4v$/)]);
  });

  it('may have no captions where nobody speaks, with the reason', async () => {
    const silent = FILM.replace('media/talk.vtt', 'none needed: nobody speaks in it.');
    const { 'media/sister.mp3': _, 'media/talk.vtt': __, ...media } = MEDIA;
    const { found, html } = await read(silent, '', media);

    expect(found).toEqual([]);
    expect(html).toContain('<strong>No captions:</strong> nobody speaks in it.');
    expect((await read(silent.replace(/: nobody.*/, ''), '', media)).found).toEqual(['recording-captions-form']);
  });

  it('of sound needs a transcript alone', async () => {
    const sound =
      ':::audio\n![A sister](media/sister.mp3)\n\nCredit: Us\n\nLicence: CC BY 4.0\n\nTranscript: Look up.\n:::';
    const media = { 'media/sister.mp3': MEDIA['media/sister.mp3'] };
    const { found, html } = await read(sound, '', media);

    expect(found).toEqual([]);
    expect(html).toContain('<audio class="ll-media__player" controls preload="none"');
    expect((await read(sound.replace('Transcript: Look up.', ''), '', media)).found).toEqual([
      'recording-no-transcript',
    ]);
  });

  it('names what is wrong with each caption at its own line', async () => {
    const media = { ...MEDIA, 'media/talk.vtt': 'WEBVTT\n\n00:03.000 --> 00:01.000\nNo.\n\n0:1 -> 0:2\nNo.\n' };

    expect((await read(FILM, '', media)).found).toEqual(['recording-unused', 'captions-order', 'captions-time']);
  });
});
