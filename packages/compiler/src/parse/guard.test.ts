import { expect, it } from 'vitest';
import { Findings } from '../model/rules.js';
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
  ['a megabyte', 'a: b\n'.repeat(200_000)],
])('reads no settings of %s, and throws nothing', (_, text) => {
  const started = performance.now();
  const said = saidOfYaml(text);

  expect(said.filter((id) => id === 'parse/too-much' || id === 'parse/yaml')).not.toEqual([]);
  expect(performance.now() - started).toBeLessThan(1000);
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
