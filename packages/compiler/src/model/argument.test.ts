import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { argument } from './argument.js';

it.each([
  ['ward-round', 'ward-round'],
  ['modules/ward-round', 'modules/ward-round'],
  ['My module', '"My module"'],
  ['übergabe', '"übergabe"'],
  ["Ann's round", '"Ann\'s round"'],
  ['R&D (new)', '"R&D (new)"'],
  ['-round', './-round'],
  ['C:\\files\\a.docx', 'C:\\files\\a.docx'],
  ['C:\\My files\\a.docx', '"C:\\My files\\a.docx"'],
  ['50% off', "'50% off'"],
  ['cost $HOME', "'cost $HOME'"],
  ['a "b"', `'a "b"'`],
])('writes %s as %s', (name, typed) => {
  expect(argument(name)).toBe(typed);
});

it
  .skipIf(process.platform === 'win32')
  .each(['My module', "Ann's $HOME `x`", 'a "b" !c', 'tab\there', 'a;b|c>d', '*', '~'])(
  'comes through a shell unchanged: %s',
  (name) => {
    expect(execFileSync('sh', ['-c', `printf %s ${argument(name)}`], { encoding: 'utf8' })).toBe(name);
  },
);
