import { isBlockName } from './block-names.js';

/** What a line that starts with colons says. */
export type Fence =
  | { readonly type: 'close' }
  /** `rest` is what stands behind the name: brackets, or words that belong on the next line. */
  | { readonly type: 'open'; readonly name: string; readonly typed: string; readonly rest: string };

/**
 * Reads `:::name` and `:::` as people type them: with spaces, in any case, with two colons or four,
 * with colons behind it, "Action plan" for action-plan. `undefined` for a line that is neither.
 */
export function readFence(line: string): Fence | undefined {
  const match = /^\s*(:{2,})\s*(.*?)[\s:]*$/u.exec(line);
  const colons = match?.[1]?.length ?? 0;
  const words = match?.[2] ?? '';
  // Two colons could begin an ordinary line; they count only with the name of a block alone behind them.
  if (colons < 3) return colons === 2 && isBlockName(nameOf(words)) ? open(words, '') : undefined;
  if (words === '' || /^(\/.*|end[\s-]*\p{L}*)$/iu.test(words)) return { type: 'close' };

  const two = /^\p{L}[\p{L}'’]*[ \t]+\p{L}+/u.exec(words)?.[0];
  const name = two !== undefined && isBlockName(nameOf(two)) ? two : /^\p{L}[\p{L}\d'’_-]*/u.exec(words)?.[0];
  return name === undefined ? open(words, '') : open(name, words.slice(name.length).trim());
}

function open(typed: string, rest: string): Fence {
  return { type: 'open', name: nameOf(typed), typed, rest };
}

function nameOf(typed: string): string {
  const name = typed
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[\s_]+/g, '-');
  return /^do-?nots?$/.test(name) ? 'dont' : name;
}
