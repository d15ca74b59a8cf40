import { readFence } from '../../parse/fence.js';
import { BLOCKS, blockMeantBy, isBlockName } from '../../parse/block-names.js';
import { slug } from '../../model/words.js';

/** Names that capital letters and hyphens do not make. */
const NAMES: Readonly<Record<string, string>> = { dont: 'Don’t', pdsa: 'PDSA cycle', 'spc-chart': 'SPC chart' };

/** How a block is called in Word: `Action plan`. */
export function blockLabel(name: string): string {
  const words = name.replaceAll('-', ' ');
  return NAMES[name] ?? `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** The block that a label names, as people type it: with a colon, a number, other capitals, `:::`. */
export function blockNamed(label: string): string | undefined {
  const words = label
    .replace(/^:+\s*/, '')
    .replace(/[\s:.]*(?:no\.?\s*)?\d*[\s:.]*$/i, '')
    .trim();
  const named = Object.keys(BLOCKS).find((name) => blockLabel(name).toLowerCase() === words.toLowerCase());
  if (named !== undefined) return named;
  const fence = readFence(`::: ${words}`);
  if (fence?.type !== 'open' || fence.rest !== '') return undefined;
  return isBlockName(fence.name) ? fence.name : blockMeantBy(fence.name);
}

/** Names that stand alone on a line for nothing else, so that they begin a block in whatever style they are written. */
const UNMISTAKABLE: ReadonlySet<string> = new Set(['question', 'scenario', 'reflection', 'action-plan', 'job-aid']);

/** The block that a line in an ordinary style begins. */
export function blockByLine(line: string): string | undefined {
  const name = line.startsWith(':::') || line.length < 24 ? blockNamed(line) : undefined;
  if (name === undefined) return undefined;
  return line.startsWith(':::') ||
    (UNMISTAKABLE.has(name) && /^(?:question|scenario|reflection|action plan|job aid)\b/i.test(line))
    ? name
    : undefined;
}

/** Whether a line ends the block of that name: `End of question`, `:::`. Of any other block or thing it says nothing. */
export function endsBlock(line: string, name: string): boolean {
  if (line.trim() === ':::') return true;
  const said = /^end(?:\s+of\s+(?:the\s+)?([\p{L}’' -]{2,30}))?[.:]?$/iu.exec(line.trim());
  if (!said) return false;
  const words = said[1]?.trim().toLowerCase();
  return (
    words === undefined ||
    words === 'block' ||
    words ===
      endLabel(name)
        .replace(/^End of /, '')
        .toLowerCase() ||
    words === blockLabel(name).toLowerCase() ||
    words.replace(/\s+/g, '-') === name
  );
}

/** Whether a line is what we write at the end of some block. */
export function isEndLabel(line: string): boolean {
  const words = line.trim().toLowerCase();
  return words === ':::' || Object.keys(BLOCKS).some((name) => endLabel(name).toLowerCase() === words);
}

/** The line that ends a block in what we write. */
export function endLabel(name: string): string {
  return name === 'dont' || name === 'do'
    ? 'End of list'
    : `End of ${blockLabel(name).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`;
}

/** The bookmark of a place in a page: Word allows 40 signs of a to z, figures and underscores. */
export function markOf(file: string, line: number, column: number): string {
  return `ll_${stemOf(file)}_${line}_${column}`;
}

/**
 * The place that a bookmark names; `stem` is the beginning of the file's name in the bookmark's letters. A letter at its
 * end tells apart what stands at one place: a picture and its alt text, a block's first and last line.
 */
export function placeOfMark(
  mark: string,
): { readonly stem: string; readonly line: number; readonly column: number } | undefined {
  const found = /^ll_(\w*?)_(\d+)_(\d+)(?:_[a-z]\d*)?$/.exec(mark);
  return found ? { stem: found[1] ?? '', line: Number(found[2]), column: Number(found[3]) } : undefined;
}

/** A file's name as bookmarks have it. */
export function stemOf(file: string): string {
  const name = slug(file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, ''));
  return name.replaceAll('-', '_').slice(0, 24);
}
