import { findIdentifiers } from '@ladder/core';
import { expect, it, vi } from 'vitest';
import { Watch } from './watch.js';

const SENTENCE = 'I asked Dr Patel on Ward 7B what we had missed, and nobody had looked at the chart. ';

/** Some 20,000 words in so many fields. */
const fields = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `Field ${at}. ${SENTENCE.repeat(Math.round(1_176 / count))}`);

it('gathers each text once, with how often it stands there', async () => {
  const findings = await new Watch().look(['Dr Patel, then Dr Patel.\n3 March', 'Dr Patel']);

  expect(findings).toEqual([
    { kind: 'name', texts: [{ text: 'Dr Patel', times: 3 }] },
    { kind: 'date', texts: [{ text: '3 March', times: 1 }] },
  ]);
});

it('looks at 20,000 words in short turns, and lets the page work in between', async () => {
  const texts = fields(40);
  let longest = 0;
  let turn = 0;
  const find = vi.fn((piece: string) => {
    turn += piece.length;
    longest = Math.max(longest, turn);
    return findIdentifiers(piece);
  });
  const pause = vi.fn(async () => {
    turn = 0;
  });

  const findings = await new Watch(find, pause).look(texts);

  const words = texts.join(' ').split(' ').length;
  expect(words).toBeGreaterThan(19_000);
  expect(findings?.[0]?.texts[0]?.times).toBe(1_160);
  expect(longest).toBeLessThan(16_000);
  expect(pause.mock.calls.length).toBeGreaterThan(5);
});

it('looks again only at the piece that changed', async () => {
  const texts = fields(40);
  const find = vi.fn(findIdentifiers);
  const watch = new Watch(find, async () => undefined);
  await watch.look(texts);
  find.mockClear();

  await watch.look([...texts.slice(1), `${texts[0]}Sister Adeyemi too.`]);

  expect(find.mock.calls.length).toBeLessThanOrEqual(2);
});

it('gives up where newer words came meanwhile', async () => {
  const watch = new Watch();
  const [old, latest] = await Promise.all([watch.look(fields(40)), watch.look(['Dr Patel'])]);

  expect(old).toBeUndefined();
  expect(latest).toHaveLength(1);
});

it('forgets what is gone', async () => {
  const find = vi.fn(findIdentifiers);
  const watch = new Watch(find);
  await watch.look(['Dr Patel']);
  await watch.look([]);

  await watch.look(['Dr Patel']);

  expect(find).toHaveBeenCalledTimes(2);
});
