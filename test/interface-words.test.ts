import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { targetsByName } from '../packages/compiler/src/targets/targets.js';
import { inMemory } from '../packages/compiler/src/zip/zip.js';
import { buildFiles, readModule } from '../scripts/gallery/build-files.js';
import { GALLERY } from '../scripts/gallery/gallery-module.js';
import { pathsBelow, ROOT } from './support/source-files.js';

/** Text between tags, and attributes that are read out, in a template of the elements. */
const IN_TEMPLATE = /(?<!=)>\s*([A-Z][a-z][^<>${}`]*)</g;
const IN_ATTRIBUTE = /\b(?:aria-label|title|placeholder|alt)="([A-Za-z][^"$]*)"/g;

/** Words given to hastscript as content or as a label. */
const IN_TREE = /\bh\('[\w-]+',(?: \{[^}]*\},)? \[?['"`]\s*([A-Z][a-z][^'"`]*)['"`]|ariaLabel: ['"`]([A-Z][^'"`]*)/g;

function wordsIn(text: string, ...patterns: readonly RegExp[]): readonly string[] {
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, one, other]) => one ?? other ?? ''));
}

function hardCodedBelow(folder: string, ...patterns: readonly RegExp[]): readonly string[] {
  return pathsBelow()
    .filter(
      (file) =>
        file.startsWith(folder) &&
        /\.ts$/.test(file) &&
        !/\.(?:test|examples|testing)\.ts$|\/test-[a-z-]+\.ts$/.test(file),
    )
    .flatMap((file) =>
      wordsIn(readFileSync(path.join(ROOT, file), 'utf8'), ...patterns).map((words) => `${file}: ${words}`),
    );
}

describe('words of the interface', () => {
  it('stand in no template of an element', () => {
    expect(wordsIn('html`<p>Hello you</p><a title="Go">', IN_TEMPLATE, IN_ATTRIBUTE)).toEqual(['Hello you', 'Go']);
    expect(hardCodedBelow('packages/components/src/', IN_TEMPLATE, IN_ATTRIBUTE)).toEqual([]);
  });

  it('stand in no code that renders the page', () => {
    expect(wordsIn("h('p', 'Hello you') h('h2', { id: 'x' }, ['Ideas'])", IN_TREE)).toEqual(['Hello you', 'Ideas']);
    for (const folder of ['render', 'blocks'])
      expect(hardCodedBelow(`packages/compiler/src/${folder}/`, IN_TREE)).toEqual([]);
  });
});

describe('a module in a language that the interface does not speak', () => {
  it('says of every interface word that it is English, and of nothing else', async () => {
    const html = new TextDecoder().decode((await buildFiles(GALLERY, 'web', 'cy')).get('index.html'));

    expect(html).toContain('<html lang="cy">');
    expect(html).not.toMatch(/[\uE000\uE001]/);
    expect(html).toContain('<h2 lang="en-GB">What you will be able to do</h2>');
    expect(html).toContain('<p class="ll-kind" lang="en-GB">Try it</p>');
    expect(html).not.toMatch(/<h1[^>]* lang="en-GB">Block/);
  }, 300_000);
});

describe('the language of a module', () => {
  it.each(['cy', 'en-XA'])('%s is said by the manifests', async (language) => {
    const { model } = await readModule(GALLERY, language);
    const content = { start: 'index.html', files: new Map([['index.html', new Uint8Array()]]) };
    const languagesIn = (standard: 'xapi' | 'cmi5', file: string): readonly (string | undefined)[] => {
      const packed = targetsByName(4)[standard].pack(model, content, new Map());
      return [...new TextDecoder().decode(inMemory(packed).get(file)).matchAll(/ lang="([^"]+)"/g)].map(
        ([, lang]) => lang,
      );
    };

    expect(languagesIn('xapi', 'tincan.xml')).toEqual([language, language, language]);
    expect(languagesIn('cmi5', 'cmi5.xml')).toEqual([language, language, language, language]);
  });
});
