import { expect, it } from 'vitest';
import { readIdsFile } from '../ids/ids-file.js';
import { Findings } from '../model/rules.js';
import { readReferences } from '../references/read-references.js';
import { readSignOffs } from '../sign/signoff-file.js';
import { readReleased } from '../update/released-file.js';
import { parsePage } from './parse-page.js';
import { parseYaml } from './parse-yaml.js';
import { PARSE_RULES } from './rules.js';

const KEYS = new Set(['title', 'a']);

function saidOfPage(text: string): readonly string[] {
  const findings = new Findings('parse', PARSE_RULES);
  parsePage(`# A page\n\n${text}`, 'pages/01-a.md', 1, findings);
  return findings.found.map(({ id, location }) => `${id} ${location?.line ?? 0}:${location?.column ?? 0}`);
}

function saidOfYaml(text: string): readonly string[] {
  const findings = new Findings('parse', PARSE_RULES);
  parseYaml(text, 'module.yaml', KEYS, findings);
  return findings.found.map(({ id }) => id);
}

it.each([
  ['backticks', '`'.repeat(20_000)],
  ['quotes in quotes', '>'.repeat(2_000)],
  ['quotes in quotes, with spaces', '> '.repeat(2_000)],
  ['lists in lists', '- '.repeat(500) + 'x'],
  ['numbers in numbers', '1. '.repeat(500) + 'x'],
  ['lists by their indent', Array.from({ length: 500 }, (_, at) => `${' '.repeat(at * 2)}- x`).join('\n')],
  ['a list of everything', '- x\n'.repeat(50_000)],
  ['brackets', '['.repeat(50_000)],
  ['links in links', '[a]('.repeat(20_000)],
  ['pictures in pictures', '![['.repeat(20_000)],
  ['stars', '*a '.repeat(20_000)],
  ['two kinds of force', '*a_ '.repeat(20_000)],
  ['half a tag', '<a '.repeat(20_000)],
  ['raised signs', '^a'.repeat(20_000)],
  ['a table of a thousand columns', `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|`],
  ['one line of a megabyte', 'a'.repeat(1_000_000)],
  ['a megabyte of lines', 'word word\n\n'.repeat(100_000)],
])('reads no page of %s, and says where', (_, text) => {
  const started = performance.now();
  const said = saidOfPage(text);

  expect(said).toEqual([expect.stringMatching(/^parse\/too-much \d+:\d+$/)]);
  expect(performance.now() - started).toBeLessThan(1000);
});

it.each([
  [
    'aliases of aliases',
    'a: &a [x,x,x,x]\n' +
      Array.from(
        { length: 9 },
        (_, at) =>
          `b${at}: &b${at} [*${at === 0 ? 'a' : `b${at - 1}`},*${at === 0 ? 'a' : `b${at - 1}`},*${at === 0 ? 'a' : `b${at - 1}`},*${at === 0 ? 'a' : `b${at - 1}`}]\n`,
      ).join(''),
  ],
  ['an alias of itself', 'a: &a [*a]\n'],
  ['brackets in brackets', `a: ${'['.repeat(5000)}`],
  ['braces in braces', `a: ${'{b: '.repeat(5000)}`],
  ['lists in lists', `a:\n  ${'- '.repeat(5000)}x`],
  ['values in values', `a: b${': '.repeat(2500)}`],
  ['names in names', `a: ${'b: '.repeat(2500)}`],
  ['keys in keys', `a: ${'? '.repeat(2500)}b`],
  ['keys and lists in one another', `a: ${'? - '.repeat(2500)}b`],
  ['a megabyte', 'a: b\n'.repeat(200_000)],
])('reads no settings of %s, and throws nothing', (_, text) => {
  const started = performance.now();
  const said = saidOfYaml(text);

  expect(said.filter((id) => id === 'parse/too-much' || id === 'parse/yaml')).not.toEqual([]);
  expect(performance.now() - started).toBeLessThan(1000);
});

it.each([
  '*b* ',
  '^b^ ',
  '~b~ ',
  '~~b~~ ',
  '[b] ',
  '[@b] ',
  '[b](c) ',
  '![b](c) ',
  '| b ',
  ':b: ',
  '`b` ',
  '==b== ',
  '<b> ',
  '&b; ',
])('is never held up by %s again and again', (mark) => {
  saidOfPage('A *b* [c](d).');
  const started = process.cpuUsage();
  for (const times of [300, 5_000, 20_000]) saidOfPage(mark.repeat(times));
  const { user, system } = process.cpuUsage(started);

  expect((user + system) / 1000).toBeLessThan(3_000);
});

it.each(['A line of words.\n', '  indented\n', 'TY  - JOUR\n'])(
  'says where a paragraph, a list item or a table has no end: %s',
  (line) => {
    for (const before of ['', '- What? ', '| a | b |\n|---|---|\n| 1 | 2 |\n'])
      expect(saidOfPage(before + line.repeat(3000))).toEqual([expect.stringMatching(/^parse\/too-much 1\d{3}:1$/)]);
  },
);

it('lets an ordinary long page through', () => {
  const part = (at: number) =>
    `## Part ${at}\n\nThe **first** thing on a *round* is to say who is there [@smith2020]. ${'Words follow words in a sentence that goes on. '.repeat(13)}\n\n- one **bold** point with a [link](https://example.org)\n- two [@a${at}; @b${at}]\n- three 10^9^/L\n\n| A | B |\n|---|---|\n| 1 | **2** |\n`;
  const page = Array.from({ length: 120 }, (_, at) => part(at)).join('\n');

  expect(page.length).toBeGreaterThan(90_000);
  expect(saidOfPage(page)).toEqual([]);
});

it('says what a tag that nobody knows would take, and writes nothing of its own on the console', () => {
  const warned: unknown[] = [];
  const onWarning = (warning: unknown) => warned.push(warning);
  process.on('warning', onWarning);

  expect(saidOfYaml('title: !important Ask first\n')).toEqual([]);
  expect(saidOfYaml('a: {title: !important Ask}\n')).toEqual(['parse/yaml']);
  expect(saidOfYaml('title: a\na: {[b, c]: d}\n')).toEqual([]);
  expect(readIdsFile('pages: {[b, c]: d}\nblocks: !x {}\n')).toBeUndefined();
  expect(readReleased('releases: !x []\n')).toEqual([]);
  expect(readSignOffs('signed: !x []\n').problem).toBeDefined();
  process.off('warning', onWarning);
  expect(warned).toEqual([]);
});

const MEGABYTE = 1_000_000;

it.each([
  ['ids.yaml', readIdsFile],
  ['released.yaml', readReleased],
  ['signoff.yaml', (text: string) => (readSignOffs(text).problem ? undefined : 'read')],
])('reads no megabyte of anything as %s, nor brackets and lists without end', (_, read) => {
  const started = process.cpuUsage();
  for (const text of [
    'a: b\n'.repeat(MEGABYTE / 5),
    `pages: ${'['.repeat(100_000)}`,
    `pages:\n  ${'- '.repeat(100_000)}x`,
    `pages:\n  ${'? '.repeat(100_000)}x`,
    `pages: a${': '.repeat(2500)}`,
    'pages: &a [*a]\nblocks: *a\nsigned: *a\nreleases: *a\n',
  ])
    expect(read(text)).toBeUndefined();
  const { user, system } = process.cpuUsage(started);

  expect((user + system) / 1000).toBeLessThan(2_000);
});

it.each([
  ['bib', `@article{a, title={x}, author={${' '.repeat(MEGABYTE / 2)}B}}`, 1],
  ['bib', `@article{a, title={x}, author={family=${' '.repeat(900).concat('b').repeat(500)}}}`, 0],
  ['bib', `@article{a, title=${'{'.repeat(MEGABYTE / 2)}`, 1],
  [
    'bib',
    `@string{a0="${'x'.repeat(99)}"}\n${Array.from({ length: 60 }, (_, at) => `@string{a${at + 1}=a${at}#a${at}}`).join('\n')}\n@article{a, title=a60}`,
    1,
  ],
  ['json', `[{"id":"a","title":"x","note":${JSON.stringify(' \n'.repeat(MEGABYTE / 4))}}]`, 0],
  ['json', `${'['.repeat(MEGABYTE / 2)}${']'.repeat(MEGABYTE / 2)}`, 1],
  ['ris', `TY  - JOUR\n${'AU  - a\n'.repeat(MEGABYTE / 8)}`, 1],
  ['nbib', `PMID- 1\n${'LID - a\n'.repeat(MEGABYTE / 10)}`, 0],
  ['md', `- k1: ${'*a '.repeat(MEGABYTE / 4)}`, 1],
] as const)('reads a megabyte of references.%s soon, or says where it is too much', (ending, text, said) => {
  const started = process.cpuUsage();
  const { problems } = readReferences(new Map([[`modules/a/references.${ending}`, text]]), 'a');
  const { user, system } = process.cpuUsage(started);

  expect(problems).toHaveLength(said);
  for (const { location } of problems) expect(location.line * location.column).toBeGreaterThan(0);
  expect((user + system) / 1000).toBeLessThan(1_000);
});

it('is far above what authors write', () => {
  expect(
    saidOfPage(
      Array.from({ length: 500 }, (_, at) => `- **Point ${at}** with [a link](https://example.org) and \`code\``).join(
        '\n\n',
      ),
    ),
  ).toEqual([]);
  expect(
    saidOfPage(
      Array.from({ length: 200 }, () => `| ${'a | '.repeat(12)}`)
        .join('\n')
        .replace('\n', `\n|${' - |'.repeat(12)}\n`),
    ),
  ).toEqual([]);
});
