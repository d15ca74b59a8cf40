import type { SourceLocation } from '@ladder/core';
import { parse } from 'yaml';
import { textAt, type FileTree } from '../model/file-tree.js';
import { shorten } from '../model/words.js';
import { withoutComments } from '../parse/comments.js';
import type { CheckFindings } from './check-findings.js';

/** What one of the toolkit's templates holds, by path in its folder. */
export type Template = ReadonlyMap<string, string | Uint8Array>;

/** Something in a module that still stands as the template has it. */
export interface LeftOver {
  readonly kind: 'title' | 'text' | 'setting' | 'picture';
  readonly location: SourceLocation;
  /** Its first words, or its name. */
  readonly words: string;
}

/** Settings that say what the module is about; the rest may well be the same. */
const SETTINGS = ['title', 'summary', 'outcomes'] as const;

/** A piece of fewer words may come to anybody: "What happened?" */
const FEWEST_WORDS = 6;

/** The words of one piece of a page, however they are broken into lines and whatever marks they have. */
interface Piece {
  readonly plain: string;
  readonly words: string;
  readonly line: number;
  readonly isTitle: boolean;
}

/**
 * Finds what is still a template's own: whole paragraphs, list items, titles, settings and pictures. Of a paragraph that
 * was edited nothing is said. Pure.
 */
export function leftOvers(files: FileTree, id: string, templates: readonly Template[]): readonly LeftOver[] {
  const known = knownOf(templates);
  return [
    ...settingsLeft(files, id, known.settings),
    ...[...files].flatMap(([file, content]): readonly LeftOver[] => {
      if (!file.startsWith(`modules/${id}/`)) return [];
      if (typeof content === 'string' && file.endsWith('.md') && file.includes('/pages/')) {
        const same = piecesOf(content).filter(({ plain: own, isTitle }) =>
          (isTitle ? known.titles : known.pieces).has(own),
        );
        // A title such as "Check what you know" may be anybody's, until the text below it is the template's as well.
        return same.every(({ isTitle }) => isTitle)
          ? []
          : same.map(({ words, line, isTitle }) => ({
              kind: isTitle ? 'title' : 'text',
              location: { file, line, column: 1 },
              words,
            }));
      }
      const isPicture = content instanceof Uint8Array && known.pictures.some((one) => sameBytes(one, content));
      return isPicture
        ? [{ kind: 'picture', location: { file, line: 1, column: 1 }, words: file.slice(file.lastIndexOf('/') + 1) }]
        : [];
    }),
  ];
}

function knownOf(templates: readonly Template[]) {
  const [titles, pieces, settings] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const pictures: Uint8Array[] = [];
  for (const [path, content] of templates.flatMap((template) => [...template])) {
    if (typeof content !== 'string') {
      if (path.startsWith('media/')) pictures.push(content);
    } else if (path === 'module.yaml') for (const { text } of settingsIn(content)) settings.add(plain(text));
    else if (path.startsWith('pages/'))
      for (const piece of piecesOf(content)) (piece.isTitle ? titles : pieces).add(piece.plain);
  }
  return { titles, pieces, settings, pictures };
}

/** Paragraphs and list items, without marks, notes and the lines that only hold a block together. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: { words: string; line: number } | undefined;
  const close = () => {
    const words = open === undefined ? '' : open.words.replace(/\s+/g, ' ').trim();
    if (open && words !== '') {
      const isTitle = /^#\s/.test(words);
      const own = plain(words);
      if (isTitle || own.split(' ').length >= FEWEST_WORDS)
        pieces.push({ plain: own, words, line: open.line, isTitle });
    }
    open = undefined;
  };
  for (const { typed, line } of withoutComments(text).lines) {
    const isLabel = /^\s*(?::::|\*\*(?:outcomes?|licen[cs]e|credit|go to|captions)\s*:)/i.test(typed);
    if (typed.trim() === '' || isLabel || /^\s*(?:[-*+>#|]|\d+[.)])/.test(typed)) close();
    if (typed.trim() === '' || isLabel) continue;
    open = open === undefined ? { words: typed, line } : { words: `${open.words} ${typed}`, line: open.line };
    if (/^\s*#/.test(typed)) close();
  }
  close();
  return pieces;
}

function settingsLeft(files: FileTree, id: string, known: ReadonlySet<string>): readonly LeftOver[] {
  const file = `modules/${id}/module.yaml`;
  const text = textAt(files, file) ?? '';
  const lines = text.split('\n');
  return settingsIn(text)
    .filter((setting) => known.has(plain(setting.text)))
    .map((setting) => {
      const start = setting.text.slice(0, 20);
      const line = Math.max(
        0,
        lines.findIndex((each) => !/^\s*#/.test(each) && each.includes(start)),
      );
      const column = Math.max(0, (lines[line] ?? '').indexOf(start)) + 1;
      return { kind: 'setting', location: { file, line: line + 1, column }, words: setting.text };
    });
}

function settingsIn(text: string): readonly { readonly text: string }[] {
  let data: unknown;
  try {
    data = parse(text, { logLevel: 'silent', maxAliasCount: 0 });
  } catch {
    // What is wrong with it is said where it is read.
    return [];
  }
  if (typeof data !== 'object' || data === null) return [];
  return SETTINGS.flatMap((key) => {
    const value = (data as Record<string, unknown>)[key];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? [{ text: each }] : []));
  });
}

function plain(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length > 0 && one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Says of each piece that it is still the template's own. */
export function noteLeftOvers(left: readonly LeftOver[], findings: CheckFindings): void {
  for (const { kind, location, words } of left) {
    findings.add('template-text', undefined, location, { kind, words: shorten(words.replace(/^[#>\s-]+/, '')) });
  }
}
