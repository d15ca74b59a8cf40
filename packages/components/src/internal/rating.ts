import { ratingMessages as words } from '@ladder/core/messages';

/** A rating as the device notes keep it: "4 of 5: Fairly confident". */
export function ratingText(scale: readonly string[], at: number): string {
  return words.rating(at + 1, scale.length, scale[at] ?? '');
}

/** The position that a kept rating stands for, counted from 0; -1 where it is none. */
export function ratingAt(scale: readonly string[], text: string): number {
  const at = Number.parseInt(text, 10) - 1;
  return at >= 0 && at < scale.length ? at : -1;
}
