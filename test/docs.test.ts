import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../packages/core/src/index.js';
import { BLOCKS } from '../packages/compiler/src/parse/block-names.js';
import { parseModule } from '../packages/compiler/src/parse/parse-module.js';
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

describe('the samples for authors', () => {
  const guide = pages.find((page) => page.path === 'docs/authors/writing-a-page.md')?.text ?? '';
  const samples = markdownSamples(guide);

  it('show every block there is', () => {
    const shown = samples.flatMap((sample) => /^:::([a-z-]+)/m.exec(sample)?.[1] ?? []);

    expect([...new Set(shown)].sort()).toEqual(Object.keys(BLOCKS).sort());
  });

  it.each(samples.map((sample) => [sample.split('\n', 1)[0], sample]))(
    'can be typed as they stand: %s',
    (_, sample) => {
      const page = sample.startsWith('# ') ? sample : `# A page\n\n${sample}`;
      const files = new Map([['modules/sample/pages/01-page.md', page]]);

      expect(parseModule(files, 'sample').diagnostics.map(formatDiagnostic)).toEqual([]);
    },
  );
});
