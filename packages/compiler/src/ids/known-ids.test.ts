import { expect, it } from 'vitest';
import type { ParsedPage } from '../parse/parsed-module.js';
import { knownIds } from './known-ids.js';

const PAGES = ['01-a.md', '02-b.md'].map((name) => ({ file: `modules/m/pages/${name}`, title: name })) as ParsedPage[];
const page = (id: string, file: string) => `  ${id}: { file: ${file}, title: T }`;
const SOUND = `pages:\n${page('a', '01-a.md')}\n${page('b', '02-b.md')}\nblocks: {}\n`;

it.each<[string, string | undefined, string]>([
  ['none', undefined, 'missing'],
  ['an empty file', '', 'damaged'],
  ['half a file', 'pages:\n  a: { file: 01-a.md, ti', 'damaged'],
  ['a list', '- a\n', 'damaged'],
  ['its own', SOUND, 'sound'],
  ['that of another module', `pages:\n${page('x', '01-x.md')}\n${page('y', '02-y.md')}\nblocks: {}\n`, 'other-module'],
])('knows %s', (_, text, state) => {
  expect(knownIds(text, PAGES).state).toBe(state);
});

it('keeps the names of both versions that were put into one file', () => {
  const text = `pages:\n${page('a', '01-a.md')}\n<<<<<<< HEAD\n${page('b', '02-b.md')}\n||||||| base\n=======\n${page('b', '02-bee.md')}\n${page('c', '03-c.md')}\n>>>>>>> theirs\nblocks: {}\n`;

  const { known, state } = knownIds(text, PAGES);

  expect(state).toBe('two-versions');
  expect(known?.pages.map(({ id, file }) => `${id} ${file}`)).toEqual(['a 01-a.md', 'b 02-b.md', 'c 03-c.md']);
});
