import { decodeState, type Layout, type SavedState } from '@ladder/core';

const NO_LAYOUT: Layout = { pages: [] };

/** What a saved state says of itself to whoever does not know the module's layout; `undefined` where it is none. */
export function headOf(text: string): Omit<SavedState, 'progress'> | undefined {
  const decoded = decodeState(NO_LAYOUT, '', text.trim());
  return decoded.type === 'other-layout' ? decoded.kept : undefined;
}

/**
 * Whether a state that was found in our place was written elsewhere (another tab, another device) and is not older than
 * ours, so that it must stay.
 */
export function mustStay(there: string, ours: string): boolean {
  return there !== ours && (headOf(there)?.sequence ?? -1) >= (headOf(ours)?.sequence ?? 0);
}
