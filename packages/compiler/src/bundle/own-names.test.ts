import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { LONG_NAMES } from './own-names.js';

const PACKAGES = resolve(import.meta.dirname, '../../..');

/** What is in an on-demand script, or is lent to one (components, internal/kit.ts): there nothing is renamed. */
const NOT_RENAMED = [
  /^components\/src\/(?:makers|certificate|curriculum|notes)\//,
  /^components\/src\/internal\/(?:copy-out|file-out|ll-element|summon)\.ts$/,
  // What travels as data, and what the start page is read from.
  /^core\/src\//,
];

const sources = ['components', 'core', 'runtime'].flatMap((name) =>
  readdirSync(join(PACKAGES, name, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `${name}/src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /^(?!.*\.(?:test|examples)\.ts$).*\.ts$/.test(file) && !/\/test(?:ing)?[/-]/.test(file))
    .map((file) => ({ file, text: readFileSync(join(PACKAGES, file), 'utf8') })),
);

it.each(LONG_NAMES)('renames %s only where all who call it are in the same script, and nobody by a string', (name) => {
  const word = new RegExp(String.raw`\b${name}\b`);
  const using = sources.filter(({ text }) => word.test(text));
  const decorated = new RegExp(String.raw`@(?:state|property)\([^)]*\)\s+(?:\w+ )*${name}\b|['"]${name}['"]`);

  expect(using).not.toEqual([]);
  expect(using.filter(({ file }) => NOT_RENAMED.some((place) => place.test(file)))).toEqual([]);
  expect(using.filter(({ text }) => decorated.test(text))).toEqual([]);
});
