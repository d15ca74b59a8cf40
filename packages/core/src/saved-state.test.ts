import { describe, expect, it } from 'vitest';
import { blocksOf } from './layout.js';
import { advance, emptyProgress } from './progress.js';
import { largeLayout, layoutOf, question, randomFrom, randomLayout, randomProgress } from './sample-layout.testing.js';
import { decodeState, encodeState, layoutFingerprint, SAVED_STATE_LIMIT, type SavedState } from './saved-state.js';

const random = randomFrom(20_261_121);

function randomSaved(layout: Parameters<typeof randomProgress>[0]): SavedState {
  const reported = (['none', 'failed', 'passed'] as const)[random(3)] ?? 'none';
  return { progress: randomProgress(layout, random), sequence: random(1e6), seconds: random(1e6), reported };
}

describe('size', () => {
  it('needs at most 150 characters for 37 answered blocks', () => {
    const layout = layoutOf([
      Array.from({ length: 12 }, (_, at) => question(`q${at}`)),
      Array.from({ length: 12 }, (_, at) => question(`r${at}`)),
      Array.from({ length: 13 }, (_, at) => question(`s${at}`)),
    ]);
    const progress = blocksOf(layout).reduce(
      (state, { id }) => advance(layout, state, { type: 'answered', block: id, choice: [3], seconds: 9 }),
      emptyProgress(layout),
    );

    const text = encodeState(layout, layoutFingerprint(layout), {
      progress,
      sequence: 412,
      seconds: 5_400,
      reported: 'none',
    });

    expect(text.length).toBeLessThanOrEqual(150);
  });

  it('fits 100 pages and 300 questions into what SCORM 1.2 guarantees', () => {
    const layout = largeLayout(100, 300);

    const text = encodeState(layout, layoutFingerprint(layout), {
      progress: randomProgress(layout, random),
      sequence: Number.MAX_SAFE_INTEGER,
      seconds: Number.MAX_SAFE_INTEGER,
      reported: 'passed',
    });

    expect(text.length).toBeLessThanOrEqual(SAVED_STATE_LIMIT);
  });
});

it('reads back what it wrote, whatever the module and the state, in characters that every platform keeps', () => {
  for (let round = 0; round < 500; round += 1) {
    const layout = randomLayout(random);
    const fingerprint = layoutFingerprint(layout);
    const saved = randomSaved(layout);

    const text = encodeState(layout, fingerprint, saved);

    expect(text).toMatch(/^[A-Za-z0-9_.-]+$/);
    expect(decodeState(layout, fingerprint, text)).toEqual({ type: 'read', saved });
  }
});

describe('damage', () => {
  const layout = randomLayout(randomFrom(7));
  const fingerprint = layoutFingerprint(layout);
  const text: string = encodeState(layout, fingerprint, randomSaved(layout));

  it('is seen when the text is cut off anywhere', () => {
    for (let length = 1; length < text.length; length += 1) {
      expect(decodeState(layout, fingerprint, text.slice(0, length)).type).toBe('damaged');
    }
  });

  it('is seen when one character was changed', () => {
    for (let at = 0; at < text.length; at += 1) {
      const other = text.charAt(at) === 'x' ? 'y' : 'x';
      expect(decodeState(layout, fingerprint, text.slice(0, at) + other + text.slice(at + 1)).type).toBe('damaged');
    }
  });

  it('never throws on any text', () => {
    for (let round = 0; round < 5_000; round += 1) {
      const length = random(60);
      const noise = Array.from({ length }, () =>
        String.fromCharCode(random(4) ? 45 + random(78) : random(65_536)),
      ).join('');
      expect(decodeState(layout, fingerprint, noise).type).toMatch(/^(empty|damaged)$/);
    }
  });

  it('does not take more right answers than there are questions', () => {
    const checked = layoutOf(
      [[question('q1', true), question('q2', true), question('q3', true), question('q4', true)]],
      {
        pass: 3,
        drawn: 4,
        tries: 0,
        shuffle: false,
      },
    );
    const progress = { ...emptyProgress(checked), assessment: { seed: 1, triesUsed: 1, best: 7 } };
    const forged = encodeState(checked, 'AAAA', { progress, sequence: 1, seconds: 1, reported: 'none' });

    expect(decodeState(checked, 'AAAA', forged)).toEqual({ type: 'damaged' });
  });
});

describe('another layout', () => {
  const layout = layoutOf([[question('q1', true)]], { pass: 1, drawn: 1, tries: 0, shuffle: false });
  const saved: SavedState = { progress: emptyProgress(layout), sequence: 5, seconds: 60, reported: 'passed' };

  it('keeps what was reported, when and for how long', () => {
    const changed = layoutOf([[question('q1', true), question('q2')]], layout.assessment);

    const decoded = decodeState(
      changed,
      layoutFingerprint(changed),
      encodeState(layout, layoutFingerprint(layout), saved),
    );

    expect(decoded).toEqual({ type: 'other-layout', kept: { sequence: 5, seconds: 60, reported: 'passed' } });
  });

  it.each([
    ['an option', layoutOf([[question('q1', true, 5)]], layout.assessment)],
    ['an id', layoutOf([[question('q9', true)]], layout.assessment)],
    ['a page', layoutOf([[question('q1', true)], []], layout.assessment)],
    ['the right answer', layoutOf([[question('q1', true, 4, [2])]], layout.assessment)],
    ['the rule', layoutOf([[question('q1', true)]], { pass: 1, drawn: 1, tries: 2, shuffle: false })],
  ])('is noticed when %s changed', (_, changed) => {
    expect(layoutFingerprint(changed)).not.toBe(layoutFingerprint(layout));
  });
});

it('calls no text empty', () => {
  expect(decodeState(layoutOf([[]]), 'AAAA', '')).toEqual({ type: 'empty' });
});
