import { BitReader, BitWriter, widthFor } from './bits.js';
import { fnv1a, toChars } from './hash.js';
import { blocksOf, type BlockLayout, type Layout } from './layout.js';
import { MAX_TRIES, type BlockState, type ProgressState } from './progress.js';

/** What is kept between launches, on the platform and as a copy on the device. Codes only. */
export interface SavedState {
  readonly progress: ProgressState;
  /** Grows by one with each save; tells which of two copies is the newer. */
  readonly sequence: number;
  /** Time spent in earlier launches and this one, in whole seconds. (Learning Hub's total_time cannot be read.) */
  readonly seconds: number;
  /** The final report that was already made. */
  readonly reported: 'none' | 'failed' | 'passed';
}

declare const coded: unique symbol;

/** Text that `encodeState` made: codes only. Branded, so that no other text can be handed to a platform in its place. */
export type CodedText = string & { readonly [coded]: 'CodedText' };

/** What `decodeState` makes of a saved text. */
export type DecodedState =
  | { readonly type: 'empty' }
  | { readonly type: 'read'; readonly saved: SavedState }
  /** Written for another layout: the answers do not fit, but what was reported, when and for how long still holds. */
  | { readonly type: 'other-layout'; readonly kept: Omit<SavedState, 'progress'> }
  /** Cut off, altered, or not ours. */
  | { readonly type: 'damaged' };

/** The format's version, the first character of every saved text. Rises when the text below is read differently. */
const FORMAT = '1';

const REPORTED = ['none', 'failed', 'passed'] as const;

/** The limit that SCORM 1.2 guarantees (RTE 3.4.4: CMIString4096), the strictest of all platforms. */
export const SAVED_STATE_LIMIT = 4096;

/**
 * Writes a saved state as one line of `[A-Za-z0-9_.-]`, which every platform keeps unchanged:
 * format and report, layout fingerprint, sequence, seconds, answers, checksum, with points between.
 */
export function encodeState(layout: Layout, fingerprint: string, saved: SavedState): CodedText {
  const body = [
    FORMAT + String(REPORTED.indexOf(saved.reported)),
    fingerprint,
    saved.sequence.toString(36),
    Math.max(0, Math.floor(saved.seconds)).toString(36),
    encodeProgress(layout, saved.progress),
  ].join('.');
  return `${body}.${checksum(body)}` as CodedText;
}

/** Reads a saved text back. Never throws, whatever the platform made of it. */
export function decodeState(layout: Layout, fingerprint: string, text: string): DecodedState {
  if (text === '') return { type: 'empty' };
  const cut = text.lastIndexOf('.');
  const body = text.slice(0, Math.max(cut, 0));
  const parts = body.split('.');
  const [head, print, sequence, seconds, bits] = parts;
  if (parts.length !== 5 || checksum(body) !== text.slice(cut + 1)) return { type: 'damaged' };
  const reported = REPORTED[Number(head?.charAt(1))];
  if (head?.charAt(0) !== FORMAT || head.length !== 2 || reported === undefined) return { type: 'damaged' };
  const kept = { sequence: parseInt(sequence ?? '', 36), seconds: parseInt(seconds ?? '', 36), reported };
  if (!Number.isSafeInteger(kept.sequence) || !Number.isSafeInteger(kept.seconds)) return { type: 'damaged' };
  if (print !== fingerprint) return { type: 'other-layout', kept };
  const progress = decodeProgress(layout, bits ?? '');
  return progress ? { type: 'read', saved: { ...kept, progress } } : { type: 'damaged' };
}

function checksum(body: string): string {
  return toChars(fnv1a(body), 4);
}

/**
 * A fingerprint of ids, kinds and order, not of any wording: a mended typo keeps progress, a new option does not.
 * Four base64url characters.
 */
export function layoutFingerprint(layout: Layout): string {
  return toChars(fnv1a(JSON.stringify([layout.pages, layout.assessment ?? null])), 4);
}

function encodeProgress(layout: Layout, progress: ProgressState): string {
  const out = new BitWriter();
  out.write(progress.place, widthFor(layout.pages.length + 2));
  for (const opened of progress.opened) out.write(opened ? 1 : 0, 1);
  blocksOf(layout).forEach((block, index) => {
    const state = progress.blocks[index];
    if (state) writeBlock(out, block, state);
  });
  if (layout.assessment) {
    const { seed, triesUsed, best } = progress.assessment;
    out.write(seed, 16);
    out.write(triesUsed, widthFor(MAX_TRIES + 1));
    out.write(best, widthFor(layout.assessment.drawn + 1));
  }
  return out.text();
}

function writeBlock(out: BitWriter, block: BlockLayout, state: BlockState): void {
  if (block.kind === 'question' && state.kind === 'question') {
    if (block.correct.length === 1) out.write((state.choice[0] ?? -1) + 1, widthFor(block.options.length + 1));
    else block.options.forEach((_, at) => out.write(state.choice.includes(at) ? 1 : 0, 1));
  } else if (block.kind === 'task' && state.kind === 'task') {
    out.write(state.choice.length > 0 ? 1 : 0, 1);
    block.options.forEach((_, at) => out.write(state.choice[at] ?? 0, widthFor(block.values.length)));
  } else if (block.kind === 'scenario' && state.kind === 'scenario') {
    block.decisions.forEach((decision, at) =>
      out.write((state.choices[at] ?? -1) + 1, widthFor(decision.options.length + 1)),
    );
    out.write(state.ended ? 1 : 0, 1);
  } else if ('wrote' in state) {
    out.write(state.wrote ? 1 : 0, 1);
  }
}

function decodeProgress(layout: Layout, text: string): ProgressState | undefined {
  const bits = new BitReader(text);
  const place = bits.read(widthFor(layout.pages.length + 2));
  const opened = layout.pages.map(() => bits.read(1) === 1);
  const blocks = blocksOf(layout).map((block) => readBlock(bits, block));
  let assessment = { seed: 0, triesUsed: 0, best: 0 };
  if (layout.assessment) {
    assessment = {
      seed: bits.read(16),
      triesUsed: bits.read(widthFor(MAX_TRIES + 1)),
      best: bits.read(widthFor(layout.assessment.drawn + 1)),
    };
  }
  const fits =
    !bits.failed &&
    place <= layout.pages.length + 1 &&
    assessment.best <= (layout.assessment?.drawn ?? 0) &&
    blocks.every((block) => block !== undefined);
  return fits ? { place, opened, blocks, assessment } : undefined;
}

function readBlock(bits: BitReader, block: BlockLayout): BlockState | undefined {
  switch (block.kind) {
    case 'question': {
      if (block.correct.length !== 1) {
        return { kind: 'question', choice: block.options.flatMap((_, at) => (bits.read(1) === 1 ? [at] : [])) };
      }
      const chosen = bits.read(widthFor(block.options.length + 1)) - 1;
      if (chosen >= block.options.length) return undefined;
      return { kind: 'question', choice: chosen < 0 ? [] : [chosen] };
    }
    case 'task': {
      const answered = bits.read(1) === 1;
      const choice = block.options.map(() => bits.read(widthFor(block.values.length)));
      if (choice.some((value) => value >= block.values.length)) return undefined;
      return { kind: 'task', choice: answered ? choice : [] };
    }
    case 'scenario': {
      const choices = block.decisions.map((decision) => {
        const chosen = bits.read(widthFor(decision.options.length + 1)) - 1;
        return chosen < 0 || chosen >= decision.options.length ? undefined : chosen;
      });
      return { kind: 'scenario', choices, ended: bits.read(1) === 1 };
    }
    default:
      return { kind: block.kind, wrote: bits.read(1) === 1 };
  }
}
