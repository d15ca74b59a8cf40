import { describe, expect, it } from 'vitest';
import type { BlockId, Layout, OptionId, PageId } from '@ladder/core';
import { scorm12 } from '../targets/scorm12.js';
import { controlDocumentNames } from '../targets/control-documents.js';
import { lintPackage } from './lint.js';
import { manifest12, type ManifestParts } from './testing/packages.js';

const POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
const EMPTY: Layout = { pages: [] };

const PAGE = `${POLICY}<script src="a.js"></script>`;
const SCRIPT = 'set("cmi.core.lesson_status","passed")';

/** Findings about a package with these files, beside what every package has. */
function found(files: Readonly<Record<string, string>>, layout: Layout = EMPTY): readonly string[] {
  const own: Record<string, string> = { 'index.html': PAGE, 'a.js': SCRIPT, ...files };
  const listed = Object.keys(own).filter((path) => path !== 'imsmanifest.xml');
  const all: [string, string][] = [
    ['imsmanifest.xml', files['imsmanifest.xml'] ?? manifest12({ files: listed })],
    ...Object.entries(own).filter(([path]) => path !== 'imsmanifest.xml'),
    ...controlDocumentNames('scorm12').map((name): [string, string] => [name, '']),
  ];
  const package_ = new Map(all.map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const findings = lintPackage(package_, scorm12, layout, 'abcd');
  expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
  return findings.map(({ id }) => id);
}

/** A manifest that lists what every package of these tests has. */
const manifest = (parts: ManifestParts) => manifest12({ files: ['index.html', 'a.js'], ...parts });

describe('a package', () => {
  it('without faults passes', () => {
    expect(found({ 'assets/a.0123456789.js': '(function(){})();', 'assets/a.css': 'a{color:red}' })).toEqual([]);
  });

  it.each([
    ['lint/no-policy', { 'index.html': '<p><script src="a.js"></script>' }],
    ['lint/inline-style', { 'index.html': `${PAGE}<p style="color:red">` }],
    ['lint/inline-script', { 'index.html': `${PAGE}<script>1</script>` }],
    ['lint/inline-script', { 'index.html': `${PAGE}<p onclick="a()">` }],
    ['lint/module-script', { 'index.html': `${PAGE}<script type="module" src="a.js"></script>` }],
    ['lint/outside-request', { 'index.html': `${PAGE}<script src="https://example.org/a.js"></script>` }],
    ['lint/outside-request', { 'index.html': `${PAGE}<img src='//example.org/a.png'>` }],
    ['lint/outside-request', { 'b.css': 'a{background:url(https://example.org/a.png)}' }],
    ['lint/outside-request', { 'b.css': '@import "other.css";' }],
    ['lint/outside-request', { 'b.js': 'fetch("x")' }],
    ['lint/unload-handler', { 'b.js': 'addEventListener("unload",f)' }],
    ['lint/import-meta', { 'b.js': 'f(import.meta.url)' }],
    ['lint/module-script', { 'b.js': 'import"b";' }],
    ['lint/script-in-picture', { 'media/a.svg': '<svg><script>1</script></svg>' }],
    ['lint/outside-picture', { 'media/a.svg': '<svg><image href="https://example.org/a.png"/></svg>' }],
    ['lint/name-style', { 'media/A.svg': '<svg/>' }],
    ['lint/name-style', { 'media/a b.svg': '<svg/>' }],
    ['lint/file-name', { 'con.txt': '' }],
    ['lint/denied-type', { 'a.php': '' }],
    ['lint/missing-reference', { 'index.html': `${PAGE}<img alt="" src="b.png">` }],
    ['lint/no-completion', { 'a.js': '' }],
    ['lint/unlisted-file', { 'imsmanifest.xml': manifest12() }],
    ['lint/missing-file', { 'imsmanifest.xml': manifest({ files: ['index.html', 'a.js', 'b.js'] }) }],
    ['lint/no-sco', { 'imsmanifest.xml': manifest({ resource: 'type="webcontent" href="index.html"' }) }],
    ['lint/mastery-score', { 'imsmanifest.xml': manifest({ inItem: '<adlcp:masteryscore>80</adlcp:masteryscore>' }) }],
    ['lint/value-too-long', { 'imsmanifest.xml': manifest({ title: 'a'.repeat(256) }) }],
  ])('is stopped for %s', (id, files) => {
    expect(found(files as unknown as Record<string, string>)).toEqual([id]);
  });

  it('may link to other sites, and listen to pagehide', () => {
    const links = `${PAGE}<a href="https://example.org/" target="_blank">out</a>`;

    expect(found({ 'index.html': links, 'b.js': 'addEventListener("pagehide",f)' })).toEqual([]);
  });

  it('is not mistaken about tags that stand in an attribute', () => {
    expect(found({ 'index.html': `${PAGE}<ll-player module='{"title":"<script>"}'></ll-player>` })).toEqual([]);
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
