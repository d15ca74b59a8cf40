import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BLOCKS } from '../packages/compiler/src/parse/block-names.js';
import { front, lines, settings } from './golden/small-module.js';
import { pathsBelow, readTexts, ROOT, type SourceText } from './support/source-files.js';
import { brokenLinks, markdownSamples } from './support/markdown.js';

const pages = readTexts(pathsBelow().filter((file) => /^(?:docs\/.*|[^/]+)\.md$/.test(file)));

describe('links in README and docs', () => {
  it('lead somewhere', () => {
    const exists = (file: string) => existsSync(path.join(ROOT, file));

    expect(pages.length).toBeGreaterThan(10);
    expect(brokenLinks(pages, exists)).toEqual([]);
  });

  it.each([
    ['a file', '[x](nowhere.md)'],
    ['a picture', '![x](pictures/none.png)'],
    ['a heading', '# Here\n\n[x](#there)'],
    ['a heading of another page', '[x](b.md#there)'],
  ])('are noticed when they miss %s', (_, text) => {
    const two: readonly SourceText[] = [
      { path: 'docs/a.md', text },
      { path: 'docs/b.md', text: '# Only this' },
    ];

    expect(brokenLinks(two, (file) => file === 'docs/b.md')).toHaveLength(1);
  });

  it('may point to other hosts, to headings, and stand in code', () => {
    const text =
      '# The *one* heading: here\n\n[x](https://example.org) [y](#the-one-heading-here)\n\n```md\n[z](no.md)\n```\n';

    expect(brokenLinks([{ path: 'a.md', text }], () => false)).toEqual([]);
  });
});

describe('the list of decisions', () => {
  it('names each of them', () => {
    const decisions = pages.flatMap(({ path: file }) => /^docs\/decisions\/(\d{4}-.*)$/.exec(file)?.[1] ?? []);
    const list = pages.find((page) => page.path === 'docs/decisions/README.md')?.text ?? '';

    expect(decisions.filter((file) => !list.includes(`(${file})`))).toEqual([]);
    expect(decisions.length).toBeGreaterThan(5);
  });
});

/** The recordings that the samples play. */
const PLAYED = {
  'media/talk.mp4': '\0\0\0\x0cftypisom',
  'media/talk.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nBed 4 first.\n',
  'media/sister.mp3': 'ID3\x03\0\0\0\0\0\0',
  'media/poster.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path d="M0 0h16v9z"/></svg>',
};

describe('the samples for authors', () => {
  const guides = pages.filter(({ path }) => /^docs\/authors\/(?:writing-a-page|blocks\/[a-z-]+)\.md$/.test(path));
  const samples = guides.flatMap(({ text }) => markdownSamples(text));

  it('show every block there is', () => {
    const shown = samples.flatMap((sample) => [...sample.matchAll(/^:::([a-z-]+)/gm)].map(([, name = '']) => name));

    expect([...new Set(shown)].sort()).toEqual(Object.keys(BLOCKS).sort());
  });

  it('mark the six blocks that a new author begins with', () => {
    expect(Object.values(BLOCKS).filter(({ startHere }) => startHere)).toHaveLength(6);
  });

  it.each(samples.map((sample) => [sample.split('\n', 1)[0], sample]))('build as they stand: %s', async (_, sample) => {
    const { diagnostics } = await front({
      ...settings('  - Lead the round', '  - Hear concerns'),
      'pages/02-second.md': sample.startsWith('# ') ? sample : `# A page\n\n${sample}`,
      ...PLAYED,
      'media/time-budget.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>',
    });

    expect(lines(diagnostics.filter(({ severity }) => severity === 'error'))).toBe('');
  });
});
