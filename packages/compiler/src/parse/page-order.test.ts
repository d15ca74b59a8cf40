import { expect, it } from 'vitest';
import { parseModule } from './parse-module.js';

it('puts pages in the order of their numbers', () => {
  const names = ['100-d', '10-c', '9-b', '2-a', '2a-between', '2.5-half', 'old/1-x'];
  const files = new Map(names.map((name) => [`modules/m/pages/${name}.md`, `# ${name}\n\nText.\n`]));

  const { value } = parseModule(files, 'm');

  expect(value.pages.map(({ number, title }) => `${number} ${title}`)).toEqual([
    '1 2-a',
    '2 2.5-half',
    '3 2a-between',
    '4 9-b',
    '5 10-c',
    '6 100-d',
  ]);
});
