import type { RootContent } from 'mdast';
import type { ParsedBlock, ParsedPage } from '../../parse/parsed-module.js';
import { nodeToWord, type PageContext } from './from-markdown.js';
import { isGuidance } from './guidance.js';
import { pageToMarkdown } from './to-markdown.js';
import { WordFindings } from './to-do.js';
import type { ReadPage } from './word-to-module.js';

/** A page after an import: what did not change stays as its author typed it. */
export interface MergedPage {
  readonly text: string;
  /** What the page had and the Word file has not. */
  readonly removed: readonly string[];
  /** What the Word file has and the page had not. */
  readonly added: readonly string[];
}

interface Piece {
  /** As the author typed it, with comments and line ends. */
  readonly typed: string;
  /** As it looks after a way through Word. */
  readonly plain: readonly string[];
}

/**
 * Puts a page from Word together with the page that is there. Each paragraph or block that only went through Word and
 * back keeps the author's own lines, so that a difference is a difference in what it says.
 */
export function mergePage(old: ParsedPage, page: ReadPage, context: PageContext): MergedPage {
  const { head, pieces } = piecesOf(old, context);
  const sameTitle = old.title.replace(/\s+/g, ' ') === page.title.replace(/\\/g, '').replace(/\s+/g, ' ');
  const free = new Set(pieces);
  const added: string[] = [];
  const lines: string[] = [];
  let next = 0;
  for (let at = 0; at < page.pieces.length;) {
    const fits = (piece: Piece | undefined) =>
      piece !== undefined &&
      free.has(piece) &&
      piece.plain.length > 0 &&
      piece.plain.every((words, offset) => asLinked(words) === asLinked(page.pieces[at + offset] ?? ''));
    // What follows the last one found is tried first, so that two alike pieces do not change places.
    const found = fits(pieces[next]) ? pieces[next] : pieces.find(fits);
    if (found) {
      free.delete(found);
      next = pieces.indexOf(found) + 1;
      lines.push(found.typed);
      at += found.plain.length;
    } else {
      added.push(page.pieces[at] ?? '');
      lines.push(page.pieces[at] ?? '');
      at += 1;
    }
  }
  const removed = [...free].filter(({ plain }) => plain.length > 0).map(({ typed }) => typed);
  const inOrder = pieces.filter((piece) => !free.has(piece)).map(({ typed }) => typed);
  if (sameTitle && added.length === 0 && removed.length === 0 && inOrder.join('\0') === lines.join('\0')) {
    return { text: old.text, removed, added };
  }
  const title = sameTitle ? head : `# ${page.title}`;
  return { text: [title, ...lines].join('\n\n') + '\n', removed, added };
}

/** LibreOffice ends the address of a bare host with a stroke; it is the same address. */
function asLinked(words: string): string {
  return words.replace(/\]\((https?:\/\/[^/()\s]+)\/\)/g, ']($1)');
}

function piecesOf(
  page: ParsedPage,
  context: PageContext,
): { readonly head: string; readonly pieces: readonly Piece[] } {
  const nodes = page.nodes.flatMap((node): readonly (RootContent | ParsedBlock)[] =>
    node.type === 'block' ? [node] : node.children,
  );
  const starts = nodes.map((node) => ('location' in node ? node.location.line : (node.position?.start.line ?? 1)));
  const lines = page.text.split('\n');
  const slice = (from: number, to: number) =>
    lines
      .slice(from - 1, to - 1)
      .join('\n')
      .trimEnd();
  const end = lines.length + 1;
  return {
    head: slice(1, starts[0] ?? end),
    pieces: nodes.map((node, at) => ({
      typed: slice(starts[at] ?? 1, starts[at + 1] ?? end),
      plain: pageToMarkdown(nodeToWord(node, page.file, context), '', quiet(context)),
    })),
  };
}

/** A context that neither finds nor keeps anything: the page is only looked at. */
function quiet(context: PageContext): Parameters<typeof pageToMarkdown>[2] {
  const keys = new Map([...context.references].map(([key, number]) => [`ref_${number}`, key]));
  return {
    findings: new WordFindings(),
    keyOf: (target) => keys.get(target),
    numbered: new Map(),
    isGuidance,
    keepPicture: ({ name }) => name,
    needsMedia: () => undefined,
    keepsMarks: true,
  };
}
