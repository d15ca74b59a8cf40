import { likeness } from '../../ids/match.js';
import type { ParsedModule } from '../../parse/parsed-module.js';
import type { ReadReferences } from '../../references/written-reference.js';
import type { SourceLocation } from '@ladder/core';
import type { PageContext } from '../storyboard/from-markdown.js';
import { pageToWord } from '../storyboard/from-markdown.js';
import { placeOfMark, stemOf } from '../storyboard/names.js';
import { settingOfMark } from '../storyboard/settings.js';
import { wordsOfBlock, type WordBlock, type WordParagraph } from '../model.js';
import type { Remark } from './read-review.js';

/** A remark with the place in the module that it is about. */
export interface PlacedRemark {
  readonly remark: Remark;
  /** `Page 3, "Plan it"`. */
  readonly where: string;
  readonly location: SourceLocation;
  /** The words that stood there, when the place cannot be found again. */
  readonly was?: string;
}

/** How alike a paragraph must be to count as the one that was commented on. */
const ALIKE = 0.6;

/** How much more alike where nothing but the words leads there. */
const MORE_ALIKE = 0.75;

interface Spot {
  readonly file: string;
  readonly where: string;
  readonly line: number;
  readonly column: number;
  readonly words: string;
  readonly marks: readonly string[];
}

/**
 * Finds the place of each remark in the module as it is now: by the bookmark where the words below it are still the
 * same or nearly, then by the words on the same page, then anywhere. What cannot be found says what it was.
 */
export function placeRemarks(
  remarks: readonly Remark[],
  parsed: ParsedModule,
  context: PageContext,
  references: ReadReferences,
): readonly PlacedRemark[] {
  const spots = parsed.pages.flatMap((page) =>
    paragraphsOf(pageToWord(page, context)).flatMap((each): Spot[] => {
      const at = each.marks.map(placeOfMark).find((place) => place !== undefined);
      return at
        ? [
            {
              file: page.file,
              where: page.where,
              line: at.line,
              column: at.column,
              words: wordsOfBlock(each),
              marks: each.marks,
            },
          ]
        : [];
    }),
  );
  const keys = new Map([...context.references].map(([key, number]) => [`ref_${number}`, key]));
  return remarks.map((remark) => {
    const marks = remark.paragraph.marks.length > 0 ? remark.paragraph.marks : remark.paragraph.marksAbove;
    const outside = outsidePages(marks, parsed, keys, references);
    if (outside && remark.paragraph.marks.length > 0) return { remark, ...outside };
    const spot = findSpot(remark, marks, spots);
    if (spot) {
      const text = parsed.pages.find(({ file }) => file === spot.file)?.text ?? '';
      return { remark, where: spot.where, location: { file: spot.file, ...within(text, spot, remark, spots) } };
    }
    return outside ? { remark, ...outside } : changed(remark, marks, parsed);
  });
}

function paragraphsOf(blocks: readonly WordBlock[]): readonly WordParagraph[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : paragraphsOf(block.rows.flat(2))));
}

function findSpot({ paragraph }: Remark, marks: readonly string[], spots: readonly Spot[]): Spot | undefined {
  const words = plain(paragraph.before);
  const byMark =
    paragraph.marks.length === 0 ? undefined : spots.find((spot) => spot.marks.some((mark) => marks.includes(mark)));
  if (byMark && (words === '' || plain(byMark.words) === words)) return byMark;
  const place = marks.map(placeOfMark).find((each) => each !== undefined);
  const near = (spot: Spot) => Math.abs(spot.line - (place?.line ?? 0));
  const onPage = spots.filter(({ file }) => place && stemOf(file) === place.stem);
  const same = (list: readonly Spot[]) =>
    list.filter((spot) => plain(spot.words) === words).sort((a, b) => near(a) - near(b))[0];
  if (words === '') return byMark ?? onPage.sort((a, b) => near(a) - near(b))[0];
  const alike = (list: readonly Spot[], least: number) =>
    list
      .map((spot) => ({ spot, how: likeness(spot.words, paragraph.before) }))
      .filter(({ how }) => how >= least)
      .sort((a, b) => b.how - a.how || near(a.spot) - near(b.spot))[0]?.spot;
  return (
    same(onPage) ?? (words.length > 12 ? same(spots) : undefined) ?? alike(onPage, ALIKE) ?? alike(spots, MORE_ALIKE)
  );
}

/** The place of the quoted words, or of an insertion, within the paragraph in the file. */
function within(
  text: string,
  spot: Spot,
  { quote, from, paragraph }: Remark,
  spots: readonly Spot[],
): { readonly line: number; readonly column: number } {
  const lines = text.split('\n');
  const start = lines.slice(0, spot.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + spot.column - 1;
  const next = spots.filter(({ file, line }) => file === spot.file && line > spot.line).map(({ line }) => line);
  const end = lines.slice(0, Math.min(...next, lines.length + 1) - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const part = text.slice(start, Math.max(end, start + (lines[spot.line - 1] ?? '').length));
  const wanted = quote === '' ? paragraph.before.slice(0, from).split(/\s+/).slice(-4).join(' ') : quote.slice(0, 200);
  const pattern = patternOf(wanted);
  if (!pattern) return spot;
  // The same words may stand there several times: count those in front.
  const earlier = [
    ...paragraph.before.slice(0, quote === '' ? Math.max(0, from - wanted.length) : from).matchAll(pattern),
  ].length;
  const found = [...part.matchAll(pattern)];
  const match = found[Math.min(earlier, found.length - 1)];
  if (!match) return spot;
  const at = start + match.index + (quote === '' ? match[0].length : 0);
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Words with whatever marks the Markdown has between them; numbers of references are keys there. */
function patternOf(words: string): RegExp | undefined {
  const parts = words.replace(/\[[\d;\s]+\]/g, ' ').match(/[\p{L}\p{N}]+/gu);
  if (!parts) return undefined;
  return new RegExp(parts.slice(0, 24).join('(?:[^\\p{L}\\p{N}]|\\[@[^\\]]*\\])*?'), 'gu');
}

function outsidePages(
  marks: readonly string[],
  parsed: ParsedModule,
  keys: ReadonlyMap<string, string>,
  references: ReadReferences,
): { readonly where: string; readonly location: SourceLocation } | undefined {
  for (const mark of marks) {
    const setting = settingOfMark(mark);
    if (setting !== undefined && parsed.settings)
      return { where: `module.yaml, ${String(setting[0])}`, location: parsed.settings.placeOf(setting) };
    if (mark.startsWith('ll_notes_') && parsed.settings)
      return { where: 'The notes for reviewers, on no page', location: parsed.settings.placeOf(['title']) };
    const [first] = references.references;
    if (mark === 'll_references' && first) return { where: 'References', location: first.location };
    const reference = references.references.find(({ key }) => key === keys.get(mark));
    if (reference) return { where: `References, ${reference.key}`, location: reference.location };
  }
  return undefined;
}

function changed(remark: Remark, marks: readonly string[], parsed: ParsedModule): PlacedRemark {
  const place = marks.map(placeOfMark).find((each) => each !== undefined);
  const page = parsed.pages.find(({ file }) => place && stemOf(file) === place.stem);
  const was = remark.paragraph.before.replace(/\s+/g, ' ').trim();
  if (!page) {
    const file = parsed.settings?.file ?? `modules/${parsed.id}/module.yaml`;
    return { remark, where: 'No page of the module', location: { file, line: 1, column: 1 }, was };
  }
  const line = Math.min(place?.line ?? 1, page.text.split('\n').length);
  return { remark, where: page.where, location: { file: page.file, line, column: 1 }, was };
}

function plain(words: string): string {
  return words
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
