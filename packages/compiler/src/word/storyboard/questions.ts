import { shorten } from '../../model/words.js';
import { paragraph, plainText, type WordBlock, type WordInline, type WordParagraph } from '../model.js';
import type { Segment } from './segments.js';
import type { WordFindings } from './to-do.js';

interface Option {
  readonly letter: string;
  readonly inline: readonly WordInline[];
  ticked: boolean;
  readonly feedback: (readonly WordInline[])[];
}

/**
 * A line that says which answers are right, and what they are. What follows must not go on as a sentence: "Answer A is
 * what most people choose" and "Key: A patient with sepsis" are none.
 */
const ANSWER =
  /^((?:the\s+)?(?:correct\s+|right\s+)?(?:answers?|key)(?:\s+(?:is|are))?\s*[:=]?\s*)((?:[A-H](?:\s*(?:,|;|&|\+|\band\b|\bor\b)\s*[A-H])*|true|false))(?:\s*$|\s*[.,;:()–—-]+\s*|\s+(?=because\b|since\b))/i;

const FEEDBACK = /^(?:feedback|rationale|explanation|why)\s*(?:\(?([A-H])\)?)?\s*[:–-]\s*/i;

const RIGHT = /\s*(?:\((?:correct|right)(?:\s+answer)?\)|[✓✔]|←\s*correct)\s*$/iu;

/** Finds the questions that running text holds in the ways in which people write them. */
export function withQuestions(segments: readonly Segment[], where: string, findings: WordFindings): readonly Segment[] {
  return segments.flatMap((segment): readonly Segment[] => {
    if (segment.name === 'question') return [{ ...segment, content: readHabits(segment.content, where, findings) }];
    return segment.name === undefined ? splitProse(segment.content, where, findings) : [segment];
  });
}

/** The content of a block that is called a question, its options with boxes. */
function readHabits(content: readonly WordBlock[], where: string, findings: WordFindings): readonly WordBlock[] {
  if (content.some((block) => block.type === 'paragraph' && hasBox(block))) return content;
  const start = content.findIndex((block, at) => optionsFrom(content, at) !== undefined);
  const read = start < 0 ? undefined : optionsFrom(content, start);
  if (!read || !isCertain(read.options)) return content;
  const rest = content.slice(read.next);
  note(content.slice(0, start), read, where, findings);
  return [...content.slice(0, start), ...optionBlocks(read.options), ...rest];
}

function splitProse(content: readonly WordBlock[], where: string, findings: WordFindings): readonly Segment[] {
  const segments: Segment[] = [];
  let prose: WordBlock[] = [];
  for (let at = 0; at < content.length; at += 1) {
    const block = content[at];
    const read = optionsFrom(content, at);
    const stem = prose.at(-1);
    const asks = stem?.type === 'paragraph' && stem.style === 'Normal' && !stem.list ? plainText(stem.inline) : '';
    const meant =
      read && asks !== '' && (read.said || (/\?\s*$/.test(asks) && read.options.length > 1 && read.kind !== 'list'));
    if (!block || !read || !meant || !stem) {
      if (block) prose.push(block);
      continue;
    }
    if (!isCertain(read.options)) {
      findings.add('question-unclear', where, { text: shorten(asks, 80) });
      prose.push(block);
      // Options stay one under another; looking at them once is enough.
      prose.push(...content.slice(at + 1, read.next));
      at = read.next - 1;
      continue;
    }
    prose.pop();
    if (prose.length > 0) segments.push({ content: prose });
    prose = [];
    note([stem], read, where, findings);
    segments.push({ name: 'question', content: [withoutNumber(stem), ...optionBlocks(read.options)] });
    at = read.next - 1;
  }
  if (prose.length > 0) segments.push({ content: prose });
  return segments;
}

interface ReadOptions {
  readonly options: readonly Option[];
  readonly next: number;
  /** Whether something says which answer is right. */
  readonly said: boolean;
  readonly kind: 'box' | 'letter' | 'list';
  /** The words that the ticks and quotes now say. */
  readonly raw: readonly string[];
}

/** The options that begin at a place, with feedback between and the answer behind them; `undefined` where none do. */
function optionsFrom(content: readonly WordBlock[], start: number): ReadOptions | undefined {
  const first = content[start];
  const kind = first && kindOf(first, 0);
  if (!kind) return undefined;
  const options: Option[] = [];
  const raw: string[] = [];
  let general: readonly WordInline[] | undefined;
  let said = false;
  let at = start;
  for (; at < content.length; at += 1) {
    const block = content[at];
    if (block?.type !== 'paragraph') break;
    const words = plainText(block.inline);
    if (words === '') continue;
    if (kindOf(block, options.length) === kind && !ANSWER.test(words)) {
      if (said) break;
      options.push(option(block, options.length));
      if (kind !== 'box') raw.push(words);
      continue;
    }
    const answer = ANSWER.exec(words);
    if (answer) {
      said = true;
      raw.push(words);
      const letters = answer[2] ?? '';
      for (const each of options) each.ticked = each.ticked || isNamed(each, letters);
      // Many say why on the same line.
      if (words.length > answer[0].length + 2) general = cutStart(block.inline, answer[0]);
      continue;
    }
    const feedback = FEEDBACK.exec(words);
    if (feedback === null) break;
    raw.push(words);
    const inline = cutStart(block.inline, feedback[0]);
    const named = options.find(({ letter }) => letter === feedback[1]?.toUpperCase());
    if (named) named.feedback.push(inline);
    else if (said) general = inline;
    else options.at(-1)?.feedback.push(inline);
  }
  if (options.length < 2) return undefined;
  if (general) for (const each of options) if (each.ticked && each.feedback.length === 0) each.feedback.push(general);
  return { options, next: at, said: said || options.some(({ ticked }) => ticked), kind, raw };
}

function kindOf(block: WordBlock, count: number): 'box' | 'letter' | 'list' | undefined {
  if (block.type !== 'paragraph' || block.style === 'Heading') return undefined;
  if (hasBox(block)) return 'box';
  const letter = String.fromCharCode(65 + count);
  const typed = /^\(?([A-Ha-h])[).:]\s*\S/.exec(plainText(block.inline))?.[1]?.toUpperCase();
  if (typed === letter || (block.list?.label === letter && block.list.ordered)) return 'letter';
  return block.list && block.list.level === 0 ? 'list' : undefined;
}

function hasBox({ inline }: WordParagraph): boolean {
  const first = inline.find((one) => one.type !== 'text' || one.text.trim() !== '');
  return first?.type === 'box' || (first?.type === 'text' && /^\s*\[[ xX✓]?\]\s/.test(first.text));
}

function option(block: WordParagraph, count: number): Option {
  const box = block.inline.find((one) => one.type === 'box');
  const rest = block.inline.filter((one) => one !== box);
  const typed = /^\s*(?:\(?[A-Ha-h][).:]\s*|\[([ xX✓]?)\]\s*)/.exec(plainText(rest));
  const bare = typed && block.list?.label === undefined ? cutStart(rest, typed[0]) : rest;
  const words = plainText(bare);
  const right = RIGHT.exec(words);
  return {
    letter: String.fromCharCode(65 + count),
    inline: right ? cutEnd(bare, RIGHT) : bare,
    ticked: (box?.type === 'box' && box.ticked) || /[xX✓]/.test(typed?.[1] ?? '') || right !== null,
    feedback: [],
  };
}

function isNamed({ letter, inline }: Option, answer: string): boolean {
  const words = plainText(inline).toLowerCase();
  if (/^(?:true|false)\b/i.test(answer)) return answer.toLowerCase().startsWith(words.replace(/\W+$/, ''));
  return answer
    .toUpperCase()
    .replace(/AND|OR/g, ' ')
    .includes(letter);
}

function isCertain(options: readonly Option[]): boolean {
  return options.some(({ ticked }) => ticked) && options.some(({ ticked }) => !ticked);
}

function note(stem: readonly WordBlock[], { options, raw }: ReadOptions, where: string, findings: WordFindings): void {
  const last = stem.at(-1);
  const asked = last?.type === 'paragraph' ? plainText(last.inline) : '';
  findings.add('question-read', where, { text: [asked, ...raw].join(' / ') });
  const without = options.filter(({ feedback }) => feedback.length === 0).map(({ letter }) => letter);
  if (without.length > 0)
    findings.add('question-feedback', where, { text: shorten(asked, 60), options: without.join(', ') });
}

function optionBlocks(options: readonly Option[]): readonly WordBlock[] {
  return options.flatMap(({ inline, ticked, feedback }) => [
    paragraph('Option', [{ type: 'box', ticked }, ...inline]),
    ...feedback.map((each) => paragraph('Feedback', each)),
  ]);
}

function withoutNumber(block: WordBlock): WordBlock {
  if (block.type !== 'paragraph') return block;
  const number = /^(?:Q(?:uestion)?\s*\d*\s*[.:)]|\d{1,2}[.)])\s*/i.exec(plainText(block.inline))?.[0];
  return { ...block, inline: number === undefined ? block.inline : cutStart(block.inline, number) };
}

/** Inline content without its first words; runs may cut them anywhere. */
export function cutStart(inline: readonly WordInline[], words: string): readonly WordInline[] {
  let left = words.replace(/\s/g, '').length;
  const out: WordInline[] = [];
  for (const one of inline) {
    if (left <= 0 || one.type !== 'text') {
      out.push(one);
      continue;
    }
    let at = 0;
    while (at < one.text.length && left > 0) {
      if (/\S/.test(one.text[at] ?? '')) left -= 1;
      at += 1;
    }
    if (at < one.text.length) out.push({ ...one, text: one.text.slice(at) });
  }
  const first = out[0];
  if (first?.type === 'text') out[0] = { ...first, text: first.text.replace(/^\s+/, '') };
  return out;
}

function cutEnd(inline: readonly WordInline[], pattern: RegExp): readonly WordInline[] {
  const last = inline.map((one) => one.type === 'text' && one.text.trim() !== '').lastIndexOf(true);
  return inline.map((one, at) =>
    at === last && one.type === 'text' ? { ...one, text: one.text.replace(pattern, '') } : one,
  );
}
