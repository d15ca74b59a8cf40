import { isWithinWord } from '../../model/word-edge.js';
import { shorten } from '../../model/words.js';
import { plainText, type WordBlock, type WordInline, type WordParagraph } from '../model.js';
import { isOrdinal, placeOf, raisedMarks, raisedSigns } from './raised.js';
import type { WordFindings } from './to-do.js';

/** How many places one line of the list quotes; the author finds the others by these. */
const QUOTED = 6;

/**
 * Lists everything that Word shows and a page cannot have as it is, wherever it stands: in text, lists, cells, headings.
 * Looking at all content at one place, and not where each piece is written, is what keeps anything from being forgotten.
 */
export function noteLooks(
  blocks: readonly WordBlock[],
  where: string | undefined,
  findings: WordFindings,
  isOurs: boolean,
): void {
  const looks = new Map<string, string[]>();
  const raised: string[] = [];
  const quote = (look: string, words: string) => {
    if (words.trim() === '') return;
    looks.set(look, [...(looks.get(look) ?? []), words.trim()]);
  };
  for (const block of paragraphsOf(blocks)) {
    // The table of contents is left out as a whole.
    if (block.style === 'Contents') continue;
    noteLost(block, where, findings);
    for (const [look, words] of seenIn(block)) quote(look, words);
    for (const words of withinWords(block.inline)) quote('partly in bold or italics', words);
    for (const look of block.seen ?? []) quote(look, plainText(block.inline));
    if (!isOurs) raised.push(...marked(block.inline));
  }
  for (const table of tablesOf(blocks)) for (const { look, text } of table.coloured ?? []) quote(look, text);
  for (const [look, words] of looks) findings.add('look', where, { look, text: quoted(words) });
  if (raised.length > 0) findings.add('raised', where, { text: quoted(raised) });
  noteHeadings(blocks, where, findings);
  noteTabs(blocks, where, findings);
}

/** Words of which a part is bold or in italics. */
function withinWords(inline: readonly WordInline[]): readonly string[] {
  const parts: { look: string; text: string }[] = [];
  for (const one of inline) {
    const look = one.type === 'text' ? `${one.bold === true} ${one.italic === true}` : '';
    const text = one.type === 'text' ? one.text : ' ';
    const last = parts.at(-1);
    if (last?.look === look) last.text += text;
    else parts.push({ look, text });
  }
  return parts.flatMap(({ look, text }, at) => {
    const before = parts[at - 1]?.text ?? '';
    const after = parts[at + 1]?.text ?? '';
    if (!look.includes('true') || text.trim() === '' || !/[\p{L}\p{N}]/u.test(text)) return [];
    const edge = /^[\p{P}\p{S}\s]/u.test(text) ? '' : before;
    const end = /[\p{P}\p{S}\s]$/u.test(text) ? '' : after;
    if (!isWithinWord(edge, text, end)) return [];
    return [`${/[\p{L}\p{N}]*$/u.exec(edge)?.[0] ?? ''}${text}${/^[\p{L}\p{N}]*/u.exec(end)?.[0] ?? ''}`];
  });
}

/** Lists crossed-out words where nothing can be crossed out, because they are left out there. */
export function noteStruck(text: string, where: string | undefined, findings: WordFindings): void {
  if (text !== '') findings.add('left-out', where, { what: 'what is crossed out', text });
}

function noteLost(block: WordParagraph, where: string | undefined, findings: WordFindings): void {
  const words = shorten(plainText(block.inline), 80);
  let hidden = '';
  const flush = () => {
    if (hidden.trim() !== '') findings.add('left-out', where, { what: 'hidden text', text: hidden.trim() });
    hidden = '';
  };
  for (const one of flat(block.inline)) {
    // Word cuts hidden words into runs; they are one remark.
    if (one.type === 'lost' && one.what === 'hidden text') hidden += one.text;
    else flush();
    if (one.type === 'picture' && one.shownAs !== undefined)
      findings.add(one.shownAs === 'cropped' ? 'picture-cropped' : 'picture-turned', where, {
        text: one.alt || one.name,
      });
    if (one.type !== 'lost' || one.what === 'hidden text') continue;
    if (one.rule === 'gap') findings.add('gap', where, { what: one.what, text: words });
    else findings.add(one.rule, where, { what: one.what, text: one.text });
  }
  flush();
}

/** Runs of words in one look, each as one. Headings are coloured and underlined because they are headings. */
function seenIn(block: WordParagraph): readonly (readonly [string, string])[] {
  const isHeading = block.level !== undefined || block.style === 'Title';
  const found: [string, string][] = [];
  let open = new Map<string, [string, string]>();
  for (const one of flat(block.inline)) {
    if (one.type !== 'text') continue;
    const next = new Map<string, [string, string]>();
    for (const look of one.seen ?? []) {
      if (isHeading && look !== 'highlighted') continue;
      const before = open.get(look);
      if (before) before[1] += one.text;
      const entry = before ?? [look, one.text];
      if (!before) found.push(entry);
      next.set(look, entry);
    }
    open = next;
  }
  return found;
}

/** Raised and lowered words that have no sign of their own, as they stand on the page. */
function marked(inline: readonly WordInline[]): readonly string[] {
  const all = flat(inline);
  return all.flatMap((one, at) => {
    const place = one.type === 'text' ? placeOf(one) : undefined;
    if (one.type !== 'text' || place === undefined || one.text.trim() === '') return [];
    if (raisedSigns(one.text, place) !== undefined || isOrdinal(one.text)) return [];
    const before = all[at - 1];
    const word = before?.type === 'text' ? (/\S*$/.exec(before.text)?.[0] ?? '') : '';
    return [word + raisedMarks(one.text, place)];
  });
}

/** Lists the numbers and letters of lists that a page shows otherwise. */
export function noteLists(blocks: readonly WordBlock[], where: string | undefined, findings: WordFindings): void {
  const lists = paragraphsOf(blocks).flatMap(({ list, inline }) => {
    const shown = list?.shown ?? '';
    const isCounted = shown === '' || shown === `${list?.number ?? 0}.` || /^[☐☑☒✓✔✗✘✕✖×+!?-]$/u.test(shown);
    return isCounted ? [] : [`${shown} ${shorten(plainText(inline), 30)}`];
  });
  if (lists.length > 0) findings.add('list-numbers', where, { text: quoted(lists) });
}

function noteHeadings(blocks: readonly WordBlock[], where: string | undefined, findings: WordFindings): void {
  const headings = paragraphsOf(blocks).flatMap(({ numbered, inline }) =>
    numbered === undefined ? [] : [`${numbered} ${shorten(plainText(inline), 30)}`],
  );
  if (headings.length > 0) findings.add('heading-numbers', where, { text: quoted(headings) });
}

/** Lines that tabs set in columns: two and more, one below the other. */
function noteTabs(blocks: readonly WordBlock[], where: string | undefined, findings: WordFindings): void {
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 1) findings.add('tabs', where, { text: quoted(lines) });
    lines = [];
  };
  for (const block of blocks) {
    const inline = block.type === 'paragraph' && block.style === 'Normal' && !block.list ? flat(block.inline) : [];
    const words = inline.map((one) => (one.type === 'text' ? one.text : '')).join('');
    if (/\S\t+\S/.test(words)) lines.push(shorten(words.replace(/\s+/g, ' ').trim(), 50));
    else flush();
  }
  flush();
}

function quoted(words: readonly string[]): string {
  const shown = words.slice(0, QUOTED).map((each) => shorten(each.replace(/\s+/g, ' ').trim(), 60));
  const more = words.length - shown.length;
  return `"${shown.join('", "')}"${more > 0 ? ` and ${more} more` : ''}`;
}

function flat(inline: readonly WordInline[]): readonly WordInline[] {
  return inline.flatMap((one) => (one.type === 'link' ? flat(one.children) : [one]));
}

function paragraphsOf(blocks: readonly WordBlock[]): readonly WordParagraph[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : paragraphsOf(block.rows.flat(2))));
}

function tablesOf(blocks: readonly WordBlock[]): readonly Extract<WordBlock, { type: 'table' }>[] {
  return blocks.flatMap((block) => (block.type === 'table' ? [block, ...tablesOf(block.rows.flat(2))] : []));
}
