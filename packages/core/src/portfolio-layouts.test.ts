import { expect, it } from 'vitest';
import { PORTFOLIOS } from './portfolio-layouts.js';

const ALL = ['capabilities', 'length', 'others', 'plan', 'provider', 'reflection', 'result', 'title'];

it('names each portfolio once', () => {
  const ids = PORTFOLIOS.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
});

it.each(PORTFOLIOS.map((portfolio) => [portfolio.id, portfolio] as const))(
  '%s leaves out nothing that can be pasted',
  (_, { pieces }) => {
    expect([...pieces].sort()).toEqual(ALL);
  },
);

it('shows each fact beside one portfolio only', () => {
  const facts = PORTFOLIOS.flatMap((portfolio) => portfolio.facts);

  expect(new Set(facts).size).toBe(facts.length);
});
