import { expect, it } from 'vitest';
import { sortDiagnostics } from '../../packages/core/src/index.js';
import { compileFront, frontRules } from '../../packages/compiler/src/front.js';
import { expectGolden } from './golden-file.js';
import { MISTAKES } from './mistake-cases.js';
import { front, lines, smallModule } from './small-module.js';

it('finds nothing wrong with the small module', async () => {
  const { diagnostics } = await front();

  expect(lines(diagnostics)).toBe('');
});

/** What needs two versions of a module, or what another rule finds first: update.test.ts, completion-proof.test.ts and check-needs.test.ts. */
const ELSEWHERE = /^load\/|^validate\/(?:update|released|completion)-|-release$/;

it('has a case for every rule of parse and validate', () => {
  const rules = frontRules.map(({ id }) => id).filter((id) => !ELSEWHERE.test(id));

  expect(Object.keys(MISTAKES).sort()).toEqual([...rules].sort());
});

it.each(Object.entries(MISTAKES))('names %s', async (rule, changes) => {
  const { diagnostics } = await compileFront(smallModule(changes), { id: 'small' });

  expect(diagnostics.map(({ id }) => id)).toContain(rule);
  for (const { message, remedy } of diagnostics) {
    expect(message).toMatch(/[.?]$/);
    expect(remedy).toMatch(/^[A-Z][^]*\S$/);
    expect(message + remedy).not.toMatch(/undefined|\[object|NaN/);
  }
});

it('words every mistake as the golden file has it', async () => {
  const parts: string[] = [];
  for (const [rule, changes] of Object.entries(MISTAKES)) {
    const { diagnostics } = await compileFront(smallModule(changes), { id: 'small' });
    const told = diagnostics.filter(({ id }) => rule === 'validate/ids-missing' || id !== 'validate/ids-missing');
    parts.push(`== ${rule}\n${lines(sortDiagnostics(told))}\n`);
  }

  expectGolden(parts.join('\n'), 'mistakes.txt');
});

it('finds all mistakes of a module at once', async () => {
  const { diagnostics } = await front({
    ...MISTAKES['parse/block-unknown'],
    ...MISTAKES['validate/setting-wrong'],
    ...MISTAKES['validate/reference-no-key'],
  });

  expect(new Set(diagnostics.map(({ id }) => id))).toEqual(
    new Set(['parse/block-unknown', 'validate/setting-wrong', 'validate/reference-no-key']),
  );
});
