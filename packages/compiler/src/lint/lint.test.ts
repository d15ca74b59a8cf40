import { describe, expect, it } from 'vitest';
import type { BlockId, Layout, OptionId, PageId } from '@ladder/core';
import { scorm12 } from '../targets/scorm12.js';
import { controlDocumentNames } from '../targets/control-documents.js';
import { lintPackage } from './lint.js';

const POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
const EMPTY: Layout = { pages: [] };

/** Findings about a package with these files, beside what every package has. */
function found(files: Readonly<Record<string, string>>, layout: Layout = EMPTY): readonly string[] {
  const own: Record<string, string> = { 'index.html': POLICY, ...files };
  const list = Object.keys(own).map((path) => `<file href="${path}"/>`);
  const all: [string, string][] = [
    ['imsmanifest.xml', files['imsmanifest.xml'] ?? `<resource href="index.html">${list.join('')}</resource>`],
    ...Object.entries(own).filter(([path]) => path !== 'imsmanifest.xml'),
    ...controlDocumentNames('scorm12').map((name): [string, string] => [name, '']),
  ];
  const package_ = new Map(all.map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return lintPackage(package_, scorm12, layout, 'abcd').map(({ id }) => id);
}

describe('a package', () => {
  it('without faults passes', () => {
    expect(found({ 'assets/a.0123456789.js': '(function(){})();', 'assets/a.css': 'a{color:red}' })).toEqual([]);
  });

  it.each([
    ['lint/no-policy', { 'index.html': '<p>' }],
    ['lint/inline-style', { 'index.html': `${POLICY}<p style="color:red">` }],
    ['lint/inline-script', { 'index.html': `${POLICY}<script>1</script>` }],
    ['lint/inline-script', { 'index.html': `${POLICY}<p onclick="a()">` }],
    ['lint/module-script', { 'index.html': `${POLICY}<script type="module" src="a.js"></script>` }],
    ['lint/outside-request', { 'index.html': `${POLICY}<script src="https://example.org/a.js"></script>` }],
    ['lint/outside-request', { 'index.html': `${POLICY}<img src='//example.org/a.png'>` }],
    ['lint/outside-request', { 'a.css': 'a{background:url(https://example.org/a.png)}' }],
    ['lint/outside-request', { 'a.css': '@import "other.css";' }],
    ['lint/outside-request', { 'a.js': 'fetch("x")' }],
    ['lint/unload-handler', { 'a.js': 'addEventListener("unload",f)' }],
    ['lint/import-meta', { 'a.js': 'f(import.meta.url)' }],
    ['lint/module-script', { 'a.js': 'import"b";' }],
    ['lint/script-in-picture', { 'media/a.svg': '<svg><script>1</script></svg>' }],
    ['lint/outside-picture', { 'media/a.svg': '<svg><image href="https://example.org/a.png"/></svg>' }],
    ['lint/file-name', { 'media/A.svg': '<svg/>' }],
    ['lint/file-name', { 'media/a b.svg': '<svg/>' }],
    ['lint/file-name', { 'con.txt': '' }],
    ['lint/denied-type', { 'a.php': '' }],
    ['lint/unlisted-file', { 'imsmanifest.xml': '<resource ></resource>' }],
    ['lint/missing-file', { 'imsmanifest.xml': '<resource ><file href="index.html"/><file href="b.js"/></resource>' }],
    ['lint/not-one-sco', { 'imsmanifest.xml': '<file href="index.html"/>' }],
    [
      'lint/mastery-score',
      { 'imsmanifest.xml': '<resource ><file href="index.html"/></resource><adlcp:masteryscore/>' },
    ],
    [
      'lint/value-too-long',
      { 'imsmanifest.xml': `<title>${'a'.repeat(256)}</title><resource ><file href="index.html"/></resource>` },
    ],
  ])('is stopped for %s', (id, files) => {
    expect(found(files as unknown as Record<string, string>)).toEqual([id]);
  });

  it('may link to other sites, and listen to pagehide', () => {
    const links = `${POLICY}<a href="https://example.org/" target="_blank">out</a>`;

    expect(found({ 'index.html': links, 'a.js': 'addEventListener("pagehide",f)' })).toEqual([]);
  });

  it('is not mistaken about tags that stand in an attribute', () => {
    expect(found({ 'index.html': `${POLICY}<ll-player module='{"title":"<script>"}'></ll-player>` })).toEqual([]);
  });
});

it('a module whose full state is longer than every platform keeps is stopped', () => {
  const options = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => id as OptionId);
  const blocks = Array.from({ length: 5000 }, (_, at) => ({
    kind: 'question' as const,
    id: `q${at}` as BlockId,
    options,
    correct: [0, 1],
    scored: false,
  }));

  expect(found({}, { pages: [{ id: 'one' as PageId, blocks }] })).toEqual(['lint/saved-state-too-long']);
});
