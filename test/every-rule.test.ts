import { expect, it } from 'vitest';
import { backRules, checkRules, frontRules, wordRules } from '../packages/compiler/src/index.js';
import { pathsBelow, readTexts } from './support/source-files.js';

/** What shows findings: tests, their tables of cases, and goldens. Not this file, which names what it looks for. */
const SHOWS = /(?:\.test\.ts|-(?:cases|samples)\.ts|golden\/.*\.txt|\.snap)$/;

const shown = readTexts([...pathsBelow('packages'), ...pathsBelow('test')].filter((file) => SHOWS.test(file)))
  .filter(({ path }) => path !== 'test/every-rule.test.ts')
  .map(({ text }) => text)
  .join('\n');

/** What a rule says, with anything where something is filled in. */
const asSaid = (says: string): RegExp =>
  new RegExp(
    says
      .split(/\{\w+\}/)
      .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.{1,300}?'),
  );

/** By its id; by its name, whole or without the group that a table of cases leaves out; or by what it says. */
function isShown({ id, says }: { readonly id: string; readonly says: string }): boolean {
  const name = id.slice(id.indexOf('/') + 1);
  const short = name.replace(/^(?:update|completion)-/, '');
  return (
    [name, short].some((one) =>
      new RegExp(one.includes('-') ? `\\b${one}\\b` : `(?:['"\`/(]${one}['"\`)\\s:]|\n  ${one}: )`).test(shown),
    ) || asSaid(says).test(shown)
  );
}

it('no message is without a test that shows it', () => {
  const rules = [...frontRules, ...backRules, ...checkRules, ...wordRules];

  expect(rules.length).toBeGreaterThan(400);
  expect(rules.filter((rule) => !isShown(rule)).map(({ id }) => id)).toEqual([]);
  expect(isShown({ id: 'load/no-such-rule', says: 'nobody has ever said this of a module.' })).toBe(false);
});
