import { expect, it } from 'vitest';
import { Findings } from '../model/rules.js';
import { MODULE_KEYS } from './parse-module.js';
import { parseYaml } from './parse-yaml.js';
import { PARSE_RULES } from './rules.js';
import { hashNotes } from './yaml-hash.js';

function read(text: string) {
  const findings = new Findings('parse', PARSE_RULES);
  const written = parseYaml(text, 'modules/m/module.yaml', MODULE_KEYS, findings);
  return {
    value: written?.value,
    found: findings.found.map(({ id, location }) => `${id} ${location?.line ?? 0}:${location?.column ?? 0}`),
  };
}

it.each<[string, unknown]>([
  ['title: Ward rounds #1', { title: 'Ward rounds #1' }],
  ['title: Rounds: the basics', { title: 'Rounds: the basics' }],
  ['title: @home & away', { title: '@home & away' }],
  ['title: "Rounds # 1"', { title: 'Rounds # 1' }],
  ['title: *Important* rounds', { title: '*Important* rounds' }],
  ['title: ! read this', { title: '! read this' }],
  ['title: 100 % of rounds', { title: '100 % of rounds' }],
  ['title: ? or !', { title: '? or !' }],
  ['title: No', { title: 'No' }],
  ['title: null', { title: 'null' }],
  ['title: 007', { title: '007' }],
  ['version: 1.10', { version: '1.10' }],
  ['keywords: [1.10, 007, 10:30, 1e3, handover]', { keywords: ['1.10', '007', '10:30', '1e3', 'handover'] }],
  ['keywords:\n  - 1.10\n  - yes\n  - 2026-01-01', { keywords: ['1.10', 'yes', '2026-01-01'] }],
  ['minutes: 25', { minutes: 25 }],
  ['title: “Ward rounds”', { title: 'Ward rounds' }],
  ['cover:\n\u00A0\u00A0image: media/a.svg', { cover: { image: 'media/a.svg' } }],
])('reads %s as it was typed', (text, value) => {
  expect(read(text)).toEqual({ value, found: [] });
});

it.each<[string, string[]]>([
  ['title: Ward rounds # 1', ['parse/yaml-hash 1:20']],
  ['outcomes:\n  - Lead # two\n  - Plan', ['parse/yaml-hash 2:10']],
  ['summary: "See C:\\temp"', ['parse/yaml-backslash 1:17']],
  ['summary: "See C:\\books"', ['parse/yaml-sign 1:10']],
  ['title: "\\x07 A"\nsummary: "\\u202E B"', ['parse/yaml-sign 1:8', 'parse/yaml-sign 2:10']],
  ['summary: "\\u0001 and\n  C:\\temp"', ['parse/yaml-sign 1:10']],
  ['keywords:\n  - "a\\vb"\n  - "c\\td"', ['parse/yaml-sign 2:5', 'parse/yaml-backslash 3:7']],
  ['summary: "See D:\\quality"', ['parse/yaml 1:17']],
  ['title: "Ward rounds" # a note', []],
  ['# a note\nminutes: 25 # a guess', []],
  ['keywords: [a, b] # a note', []],
  ['title: A\ntitle: B', ['parse/yaml 2:1']],
])('says of %j what does not arrive as it looks', (text, found) => {
  expect(read(text).found).toEqual(found);
});

it('quotes the whole of a text with a hash in it', () => {
  expect(hashNotes('title: The "big" round # 1\n', MODULE_KEYS)).toEqual([
    { line: 1, column: 24, note: '# 1', quoted: 'title: "The \\"big\\" round # 1"' },
  ]);
});
