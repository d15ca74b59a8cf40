import { readBox } from '../../parse/list-habits.js';
import { shorten } from '../../model/words.js';
import {
  plainText,
  wordsOfBlock,
  type WordBlock,
  type WordInline,
  type WordParagraph,
  type WordPicture,
  type WordTable,
} from '../model.js';
import { GAP } from '../read/symbol-fonts.js';
import { CHARTS, pointsOf } from './charts.js';
import { inlineMarkdown, lineMarkdown, type InlineContext } from './inline-markdown.js';
import { noteLists } from './note-looks.js';
import { seenWords } from './raised.js';
import { cutStart, withQuestions } from './questions.js';
import { segmentsOf } from './segments.js';
import type { WordFindings } from './to-do.js';

/** What a page needs to become Markdown. */
export interface MarkdownContext extends Omit<InlineContext, 'cited'> {
  readonly findings: WordFindings;
  /** Keeps a picture and gives the name of its file. */
  keepPicture(picture: WordPicture): string | undefined;
  /** Whether these words in the style of notes are our own, and not to be kept. */
  isGuidance(words: string): boolean;
  /** Notes that a page names a file that Word cannot hold. */
  needsMedia(name: string): void;
}

/** Labels that begin a line of a block; written in bold, as the samples of the guide do. */
const LABEL =
  /^(Remember|Outcomes?|Credits?|Licen[cs]e|Decorative|Feedback|Otherwise|Answer|Within|Unit|Afterwards|Baseline|Target|Try|Source|Invented|Aim|Who|Captions|Transcript|Compare|Checked|Why|Go to)\s*:/i;

const VERDICT = /^(Best|Good|Acceptable|Weak|Unsafe)\s*([.:])(?=\s|$)/i;

/** Parts of blocks that people write without the style of a heading. */
const PARTS: Readonly<Record<string, RegExp>> = {
  scenario: /^(?:(?:decision|scene)\s*\d*\s*:|debrief\s*(?::|$))/i,
  reflection: /^(?:(?:so |now )?what\s*\?|example\s*:?)$/i,
  'action-plan': /^(?:ideas|example)\s*:?$/i,
};

/** The pieces of a page as Markdown, each a paragraph, list, table or block of its own. */
export function pageToMarkdown(
  blocks: readonly WordBlock[],
  where: string,
  context: MarkdownContext,
): readonly string[] {
  const segments = withQuestions(segmentsOf(blocks, where, context.findings), where, context.findings);
  noteLists(
    segments.flatMap(({ name, content }) => (name === 'question' ? [] : content)),
    where,
    context.findings,
  );
  const cited: string[] = [];
  const pieces = segments.flatMap(({ name, content }) => {
    const writer = new PieceWriter(name, where, context, (words, keys) => cited.push(`${words} ${keys}`));
    const written = writer.pieces(content);
    return name === undefined ? written : [`:::${name}\n${written.join('\n\n')}\n:::`];
  });
  if (cited.length > 0) context.findings.add('citation-read', where, { text: cited.join(', ') });
  return pieces;
}

class PieceWriter {
  private readonly name: string | undefined;
  private readonly where: string;
  private readonly context: MarkdownContext;
  private readonly inlineContext: InlineContext;
  private blocks: readonly WordBlock[] = [];
  private at = 0;

  constructor(
    name: string | undefined,
    where: string,
    context: MarkdownContext,
    cited: (words: string, keys: string) => void,
  ) {
    this.name = name;
    this.where = where;
    this.context = context;
    this.inlineContext = {
      keyOf: (target) => context.keyOf(target),
      numbered: context.numbered,
      keepsMarks: context.keepsMarks,
      cited,
    };
  }

  pieces(blocks: readonly WordBlock[]): readonly string[] {
    this.blocks = blocks.flatMap((block) => {
      const points =
        block.type === 'table' && this.name !== undefined && CHARTS.has(this.name) ? pointsOf(block) : undefined;
      return points ?? [typedItem(block)];
    });
    this.at = 0;
    const out: string[] = [];
    while (this.at < this.blocks.length) {
      const piece = this.next();
      if (piece !== '') out.push(piece);
    }
    return out;
  }

  private next(): string {
    const block = this.blocks[this.at];
    if (!block) return '';
    if (block.type === 'table') {
      this.at += 1;
      return this.table(block);
    }
    if (block.boxed === true)
      this.context.findings.add('text-box', this.where, { text: shorten(plainText(block.inline), 60) });
    if (block.inline.some(({ type }) => type === 'picture')) return this.picture(block);
    if (this.isItem(block)) return this.list();
    this.at += 1;
    const line = () => lineMarkdown(block.inline, this.inlineContext);
    switch (block.style) {
      case 'Heading':
        return this.heading(block);
      case 'Part':
        return `### ${this.headingWords(block)}`;
      case 'Section':
        return `#### ${this.headingWords(block)}`;
      case 'Quote':
      case 'Feedback':
        return this.run(
          block,
          (each) => each.style === block.style,
          (pieces) => pieces.map((piece) => quoted(piece)).join('\n>\n'),
        );
      case 'Code':
        return this.code(block);
      case 'Rule':
        return '***';
      case 'Note':
        return this.note(block);
      case 'Contents':
        this.leaveOut('a table of contents', block);
        return '';
      default:
        return this.inPart(block) ?? this.labelled(block, line());
    }
  }

  /** Words in a block that are a heading in every style, or begin with a label. */
  private inPart(block: WordParagraph): string | undefined {
    const words = plainText(block.inline);
    const part = PARTS[this.name ?? '']?.exec(words)?.[0];
    if (part === undefined) return undefined;
    if (!/^debrief/i.test(part) || words === part.trim()) return `### ${this.headingWords(block).replace(/\s*:$/, '')}`;
    return `### Debrief\n\n${lineMarkdown(cutStart(block.inline, part), this.inlineContext)}`;
  }

  private labelled(block: WordParagraph, line: string): string {
    if (this.name === undefined) return line;
    const words = plainText(block.inline);
    const label = LABEL.exec(words);
    if (!label) return line;
    const rest = lineMarkdown(cutStart(block.inline, label[0]), this.inlineContext);
    return `**${label[1] ?? ''}:**${rest === '' ? '' : ` ${rest}`}`;
  }

  private heading(block: WordParagraph): string {
    const level = block.level ?? 2;
    if (this.name !== undefined) return `${level <= 3 ? '###' : '####'} ${this.headingWords(block)}`;
    const words = this.headingWords(block);
    if (level > 3 && words !== '')
      this.context.findings.add('heading-deep', this.where, { level, text: shorten(plainText(block.inline), 60) });
    return words === '' ? '' : `${level <= 2 ? '##' : '###'} ${words}`;
  }

  /** A heading is bold anyway. */
  private headingWords({ inline }: WordParagraph): string {
    return inlineMarkdown(
      inline.map((one) =>
        one.type === 'text' ? withoutBold(one) : one.type === 'break' ? { type: 'text', text: ' ' } : one,
      ),
      this.inlineContext,
    );
  }

  private code(first: WordParagraph): string {
    const lines = [first];
    for (
      let block = this.blocks[this.at];
      block?.type === 'paragraph' && block.style === 'Code';
      block = this.blocks[this.at]
    ) {
      lines.push(block);
      this.at += 1;
    }
    const text = lines.map(({ inline }) => codeLine(inline)).join('\n');
    return `\`\`\`text\n${text}\n\`\`\``;
  }

  /** Paragraphs of one kind that belong together. */
  private run(
    first: WordParagraph,
    belongs: (block: WordParagraph) => boolean,
    join: (pieces: readonly string[]) => string,
  ): string {
    const pieces = [lineMarkdown(first.inline, this.inlineContext)];
    for (
      let block = this.blocks[this.at];
      block?.type === 'paragraph' && belongs(block);
      block = this.blocks[this.at]
    ) {
      const words = lineMarkdown(block.inline, this.inlineContext);
      if (words !== '') pieces.push(block.list ? `- ${words}` : words);
      this.at += 1;
    }
    return join(pieces.filter((piece) => piece !== ''));
  }

  private note(block: WordParagraph): string {
    const words = plainText(block.inline);
    const file = /^Media:\s*(media\/[\w./-]+)$/.exec(words)?.[1];
    if (file !== undefined) {
      this.context.needsMedia(file);
      return `![${this.altBelow() ?? ''}](${file})`;
    }
    if (words !== '' && !this.context.isGuidance(words)) this.leaveOut('a note', block);
    return '';
  }

  private leaveOut(what: string, block: WordParagraph): void {
    const words = plainText(block.inline);
    if (words !== '') this.context.findings.add('left-out', this.where, { what, text: words });
  }

  /** The alt text that stands below a picture in words; it counts more than the one behind it, because people see it. */
  private altBelow(): string | undefined {
    const block = this.blocks[this.at];
    if (block?.type !== 'paragraph') return undefined;
    const words = /^Alt(?:ernative)? text:\s*(.*)$/i.exec(seenWords(block.inline))?.[1];
    if (words === undefined) return undefined;
    this.at += 1;
    return /^none, the picture only decorates$/.test(words) ? '' : words.replace(/[[\]]/g, '\\$&');
  }

  private picture(block: WordParagraph): string {
    this.at += 1;
    const pieces: string[] = [];
    const rest: WordInline[] = [];
    const hasWords = plainText(block.inline) !== '';
    for (const one of block.inline) {
      if (one.type !== 'picture') {
        rest.push(one);
        continue;
      }
      const src = this.context.keepPicture(one);
      if (src === undefined) {
        this.context.findings.add('picture-kind', this.where, { kind: one.kind, text: one.alt });
        if (hasWords) {
          rest.push({ type: 'text', text: GAP });
          this.context.findings.add('gap', this.where, {
            what: `a picture of the kind ${one.kind}`,
            text: shorten(
              plainText(block.inline.map((each) => (each === one ? { type: 'text', text: GAP } : each))),
              80,
            ),
          });
        }
        continue;
      }
      if (/^media\/[\w.-]+\.svg$/.test(one.name) && src !== one.name)
        this.context.findings.add('picture-other', this.where, { name: one.name, other: src });
      const below = this.altBelow();
      const alt = below ?? one.alt.replace(/[[\]]/g, '\\$&').replace(/\s+/g, ' ');
      if (alt.trim() === '' && below === undefined && one.decorative !== true)
        this.context.findings.add('alt-missing', this.where, { name: src.replace('media/', '') });
      pieces.push(this.name === undefined ? this.figure(src, alt) : `![${alt}](${src})`);
    }
    const words = lineMarkdown(rest, this.inlineContext);
    return [...(words === '' ? [] : [words]), ...pieces].join('\n\n');
  }

  /** A picture in running text, with what stands below it, as a figure. */
  private figure(src: string, alt: string): string {
    const lines: string[] = [];
    const said: string[] = [];
    for (let block = this.blocks[this.at]; block?.type === 'paragraph'; block = this.blocks[this.at]) {
      const words = plainText(block.inline);
      const label = /^(?:credits?|licen[cs]e|photo|image|picture)\s*:/i.exec(words)?.[0];
      if (block.style !== 'Caption' && label === undefined) break;
      this.at += 1;
      if (label === undefined) {
        lines.push(lineMarkdown(block.inline, this.inlineContext));
        continue;
      }
      const key = /^licen/i.test(label) ? 'Licence' : 'Credit';
      if (!/^(?:licen|credit)/i.test(label))
        this.context.findings.add('line-read', this.where, { text: words, what: 'the credit of the picture above it' });
      said.push(key);
      lines.push(`**${key}:** ${lineMarkdown(cutStart(block.inline, label), this.inlineContext)}`);
    }
    if (!said.includes('Credit') || !said.includes('Licence'))
      this.context.findings.add('picture-rights', this.where, { name: src.replace('media/', '') });
    return [':::figure', `![${alt}](${src})`, ...lines.flatMap((line) => ['', line]), ':::'].join('\n');
  }

  private isItem(block: WordParagraph): boolean {
    return (
      (block.list !== undefined && block.style !== 'Quote') ||
      block.style === 'Option' ||
      this.boxOf(block) !== undefined
    );
  }

  /** The box in front of a paragraph, and what stands behind it. */
  private boxOf(block: WordParagraph): { readonly ticked: boolean; readonly rest: readonly WordInline[] } | undefined {
    const first = block.inline.findIndex((one) => one.type !== 'text' || one.text.trim() !== '');
    const one = block.inline[first];
    if (one?.type === 'box') return { ticked: one.ticked, rest: block.inline.slice(first + 1) };
    // In the style of an option and without a box: somebody pressed Enter and wrote one more.
    const fallback = block.style === 'Option' ? { ticked: false, rest: block.inline } : undefined;
    if (this.name !== 'question' && this.name !== 'fill-in') return fallback;
    const words = plainText(block.inline);
    const typed = readBox(words);
    if (!typed || typed.strange !== undefined) return fallback;
    return { ticked: typed.ticked, rest: cutStart(block.inline, words.slice(0, words.length - typed.rest.length)) };
  }

  /** A list with everything that hangs on its items: lists within, feedback, further paragraphs. */
  private list(): string {
    const lines: string[] = [];
    const indents: number[] = [];
    let indent = 0;
    let quoting = false;
    let numbers: number[] = [];
    let outermost: string | undefined;
    for (let block = this.blocks[this.at]; block; block = this.blocks[this.at]) {
      if (block.type !== 'paragraph' || block.inline.some(({ type }) => type === 'picture')) break;
      const box = this.boxOf(block);
      const words = plainText(block.inline);
      if (this.isItem(block)) {
        const kind = box ? 'box' : block.list?.ordered === true ? 'number' : 'bullet';
        const level = block.list?.level ?? block.level ?? 0;
        if (level === 0) {
          if (outermost !== undefined && outermost !== kind) break;
          outermost = kind;
        }
        const depth = Math.min(level, indents.length);
        numbers = numbers.slice(0, depth + 1);
        numbers[depth] = block.list?.number ?? (numbers[depth] ?? 0) + 1;
        const marker = box
          ? `- [${box.ticked ? 'x' : ' '}] `
          : block.list?.ordered === true
            ? `${numbers[depth]}. `
            : '- ';
        const before = depth === 0 ? 0 : (indents[depth - 1] ?? 0);
        indents.length = depth;
        indents[depth] = before + (box ? 2 : marker.length);
        indent = indents[depth];
        const inline = box ? box.rest : block.inline;
        lines.push(`${' '.repeat(before)}${marker}${lineMarkdown(inline, this.inlineContext)}`);
        quoting = false;
        this.at += 1;
        continue;
      }
      const feedback = this.feedbackOf(block, words);
      if (feedback !== undefined) {
        if (quoting) lines.push(`${' '.repeat(indent)}>`);
        lines.push(`${' '.repeat(indent)}> ${feedback.replace(/\n/g, `\n${' '.repeat(indent)}> `)}`);
        quoting = true;
      } else if (block.style === 'Continue' && words !== '') {
        lines.push('', `${' '.repeat(indent)}${lineMarkdown(block.inline, this.inlineContext)}`);
      } else if (words !== '' || block.style !== 'Normal') break;
      this.at += 1;
    }
    return lines.join('\n');
  }

  /** What a paragraph below an item says about it; `undefined` when it says something else. */
  private feedbackOf(block: WordParagraph, words: string): string | undefined {
    const styled = block.style === 'Feedback';
    const own = this.name === 'question' ? /^feedback\s*:\s*/i.exec(words)?.[0] : undefined;
    const verdict = this.name === 'scenario' ? VERDICT.exec(words) : null;
    const label = this.name === 'scenario' ? /^(why|go\s+to)\s*:/i.exec(words) : null;
    if (!styled && own === undefined && !verdict && !label) return undefined;
    if (own !== undefined) return lineMarkdown(cutStart(block.inline, own), this.inlineContext);
    const head = verdict ?? label;
    if (!head) return lineMarkdown(block.inline, this.inlineContext);
    const rest = lineMarkdown(cutStart(block.inline, head[0]), this.inlineContext);
    const bold = verdict ? `**${verdict[1] ?? ''}.**` : `**${/^why/i.test(head[0]) ? 'Why' : 'Go to'}:**`;
    return rest === '' ? bold : `${bold} ${rest}`;
  }

  private table({ rows }: WordTable): string {
    const columns = Math.max(...rows.map((row) => row.length));
    const lines = rows.map((row, line) => {
      const cells = Array.from({ length: columns }, (_, at) => {
        const inline = (row[at] ?? []).flatMap((block) => (block.type === 'paragraph' ? block.inline : []));
        const plain = line === 0 ? inline.map((one) => (one.type === 'text' ? withoutBold(one) : one)) : inline;
        return inlineMarkdown(plain, this.inlineContext, true);
      });
      return `| ${cells.join(' | ')} |`;
    });
    const [head = '', ...body] = lines;
    return [head, `|${' --- |'.repeat(columns)}`, ...body].join('\n');
  }
}

/** A paragraph that somebody began with a bullet of their own, as the item of a list that it looks like. */
function typedItem(block: WordBlock): WordBlock {
  if (block.type !== 'paragraph' || block.list || block.style !== 'Normal') return block;
  const bullet = /^[•●▪■◦‣∙⁃]\s*(?=\S)/u.exec(plainText(block.inline))?.[0];
  return bullet === undefined
    ? block
    : { ...block, inline: cutStart(block.inline, bullet), list: { ordered: false, level: 0, id: 'typed' } };
}

/** A line of code as it was typed, with its spaces and its tabs. */
function codeLine(inline: readonly WordInline[]): string {
  return inline
    .map((one) => {
      if (one.type === 'text') return one.text;
      if (one.type === 'link') return codeLine(one.children);
      if (one.type === 'break') return '\n';
      return plainText([one]);
    })
    .join('');
}

function withoutBold(one: Extract<WordInline, { type: 'text' }>): WordInline {
  const { bold: _, ...rest } = one;
  return rest;
}

function quoted(piece: string): string {
  return `> ${piece.replace(/\n/g, '\n> ')}`;
}

/** The words of blocks, for what cannot be placed. */
export function allWords(blocks: readonly WordBlock[]): string {
  return blocks.map(wordsOfBlock).join(' ').trim();
}
