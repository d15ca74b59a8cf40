import type { ByteSource } from '../../zip/read/source.js';
import { letters, viewOf } from './bytes.js';

/** One box of a film (ISO/IEC 14496-12, 4.2). */
export interface Box {
  readonly type: string;
  /** Where it begins, and where its content does. */
  readonly at: number;
  readonly inside: number;
  readonly end: number;
}

/** The boxes in a range, one after the other; ends where lengths do not add up. */
export function* boxesIn(source: ByteSource, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to;) {
    const head = source.read(at, 16);
    if (head.byteLength < 8) return;
    const view = viewOf(head);
    const short = view.getUint32(0);
    const wide = short === 1 && head.byteLength === 16;
    const size = short === 0 ? to - at : wide ? Number(view.getBigUint64(8)) : short;
    const inside = at + (wide ? 16 : 8);
    if (size < inside - at || at + size > to) return;
    yield { type: letters(head, 4, 4), at, inside, end: at + size };
    at += size;
  }
}

/** A box of that name below, by way of the names before it. */
export function boxAt(source: ByteSource, box: Box, ...names: readonly string[]): Box | undefined {
  let found: Box | undefined = box;
  for (const name of names) {
    let next: Box | undefined;
    for (const each of found ? boxesIn(source, found.inside, found.end) : []) if (each.type === name) next ??= each;
    found = next;
  }
  return found;
}
