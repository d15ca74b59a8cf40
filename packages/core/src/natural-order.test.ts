import { expect, it } from 'vitest';
import { compareNatural } from './natural-order.js';

const sorted = (...names: string[]) => [...names].reverse().sort(compareNatural);

it.each<[string, string[]]>([
  ['numbers by their size', ['2-b.md', '9-c.md', '10-a.md', '100-d.md']],
  ['zeros in front', ['01-a.md', '2-b.md', '003-c.md', '10-d.md']],
  ['pages put between', ['1-a.md', '1.5-b.md', '1.10-c.md', '1a-d.md', '1b-e.md', '2-f.md']],
  ['one number twice, by the words', ['1-a.md', '01-b.md', '1-c.md']],
  ['dashes of any length, and none', ['1–a.md', '1-b.md', '1_c.md', '1 d.md', '2—e.md', '10–f.md']],
  ['digits of full width', ['２-a.md', '9-b.md', '１０-c.md']],
  ['no number last', ['10-a.md', 'a.md', 'a2.md', 'a10.md', 'b.md']],
  ['more digits than a number holds', ['9007199254740993-a.md', '9007199254740994-a.md', '19007199254740993-a.md']],
  ['folders', ['modules/a/module.yaml', 'modules/a/pages/9-a.md', 'modules/a/pages/10-a.md', 'modules/b/ids.yaml']],
])('sorts %s', (_, names) => {
  expect(sorted(...names)).toEqual(names);
});
