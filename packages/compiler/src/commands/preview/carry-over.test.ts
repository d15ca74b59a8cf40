import {
  emptyProgress,
  encodeState,
  layoutFingerprint,
  readSaved,
  type BlockId,
  type Layout,
  type OptionId,
  type PageId,
} from '@ladder/core';
import { expect, it } from 'vitest';
import { createCarryOver } from './carry-over.js';

function layoutWith(...ids: readonly string[]): Layout {
  const options = ['a', 'b'].map((id) => id as OptionId);
  const blocks = ids.map(
    (id) => ({ kind: 'question', id: id as BlockId, options, correct: [0], scored: false }) as const,
  );
  return { pages: [{ id: 'first' as PageId, blocks }] };
}

function saved(layout: Layout): string {
  const progress = { ...emptyProgress(layout), blocks: [{ kind: 'question', choice: [1] } as const] };
  return encodeState(layout, layoutFingerprint(layout), { progress, sequence: 3, seconds: 60, reported: 'none' });
}

it('keeps the answers that still fit when an author adds a block', () => {
  const carry = createCarryOver();
  const [before, after] = [layoutWith('one'), layoutWith('new', 'one')];
  carry.see(before);
  carry.see(after);

  const text = carry.carry(saved(before));

  const read = readSaved({ layout: after, fingerprint: layoutFingerprint(after) }, text);
  expect(read).toMatchObject({
    type: 'read',
    saved: { sequence: 3, progress: { blocks: [{ choice: [] }, { choice: [1] }] } },
  });
});

it('leaves alone what fits already, and what nobody can read', () => {
  const carry = createCarryOver();
  const layout = layoutWith('one');
  carry.see(layout);

  expect(carry.carry(saved(layout))).toBe(saved(layout));
  expect(carry.carry('not ours')).toBe('not ours');
  expect(carry.carry('')).toBe('');
});
