import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Node } from 'unist';
import type { FileTree } from '../../model/file-tree.js';
import type { ParsedBlock, ParsedPage } from '../../parse/parsed-module.js';
import { paragraph, type WordBlock, type WordInline, type WordStyle, type WordText } from '../model.js';
import { CHARTS, pointsTable } from './charts.js';
import { blockLabel, endLabel, markOf } from './names.js';

/** What pages need to know of their module. */
export interface PageContext {
  /** Numbers of the cited references by key. */
  readonly references: ReadonlyMap<string, number>;
  /** The module's own files by their path within it: `media/bedside.svg`. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}

/** Pictures that Word shows. */
const SHOWN = new Set(['svg', 'png', 'jpg', 'jpeg']);

/** The media of a module by their paths within it. */
export function mediaOf(files: FileTree, id: string): ReadonlyMap<string, Uint8Array> {
  const folder = `modules/${id}/`;
  return new Map(
    [...files].flatMap(([path, content]) =>
      path.startsWith(`${folder}media/`) && content instanceof Uint8Array
        ? [[path.slice(folder.length), content] as const]
        : [],
    ),
  );
}

/** A page as it stands in a storyboard: its title, running text, and each block under its name. */
export function pageToWord(page: ParsedPage, context: PageContext): readonly WordBlock[] {
  const writer = new PageWriter(page.file, context);
  const title = paragraph('Heading', page.title, {
    level: 1,
    marks: [markOf(page.file, page.titleAt.line, page.titleAt.column)],
  });
  return [
    title,
    ...page.nodes.flatMap((node) => (node.type === 'block' ? writer.block(node) : writer.text(node.children))),
  ];
}

/** One node of a page as a storyboard has it. */
export function nodeToWord(node: RootContent | ParsedBlock, file: string, context: PageContext): readonly WordBlock[] {
  const writer = new PageWriter(file, context);
  return node.type === 'block' ? writer.block(node) : writer.text([node]);
}

/** Where in lists and quotes a node stands. */
interface Depth {
  readonly level: number;
  readonly quote: WordStyle | undefined;
}

const OUTSIDE: Depth = { level: 0, quote: undefined };

class PageWriter {
  private readonly file: string;
  private readonly context: PageContext;
  private inBlock: string | undefined;
  private lists = 0;

  constructor(file: string, context: PageContext) {
    this.file = file;
    this.context = context;
  }

  block(block: ParsedBlock): readonly WordBlock[] {
    this.inBlock = block.name;
    const { line, column } = block.location;
    const last = block.children.at(-1)?.position?.end.line ?? line;
    const content = this.text(block.children);
    this.inBlock = undefined;
    return [
      paragraph('Block', blockLabel(block.name), { marks: [markOf(this.file, line, column)] }),
      ...content,
      paragraph('End', endLabel(block.name), { marks: [`${markOf(this.file, last + 1, 1)}_e`] }),
    ];
  }

  text(nodes: readonly RootContent[], depth: Depth = OUTSIDE): readonly WordBlock[] {
    return nodes.flatMap((node) => this.node(node, depth));
  }

  private node(node: RootContent, depth: Depth): readonly WordBlock[] {
    switch (node.type) {
      case 'heading': {
        const inline = this.inline(node.children);
        if (this.inBlock !== undefined) return [paragraph(node.depth <= 3 ? 'Part' : 'Section', inline, this.at(node))];
        return [paragraph('Heading', inline, { level: node.depth, ...this.at(node) })];
      }
      case 'paragraph':
        return this.paragraph(node.children, node, depth);
      case 'list':
        return this.list(node, depth);
      case 'blockquote':
        return this.text(node.children, { ...depth, quote: 'Quote' });
      case 'table':
        return [
          {
            type: 'table',
            header: true,
            rows: node.children.map((row, line) =>
              row.children.map((cell) => {
                const inline = this.inline(cell.children);
                return [paragraph('Normal', line === 0 ? inline.map(inBold) : inline, this.at(cell))];
              }),
            ),
          },
        ];
      case 'code':
        // The first line is the one of the fence.
        return node.value.split('\n').map((line, at) =>
          paragraph('Code', line, {
            marks: [markOf(this.file, (node.position?.start.line ?? 1) + 1 + at, 1)],
          }),
        );
      case 'thematicBreak':
        return [paragraph('Rule', '* * *', this.at(node))];
      default:
        return 'children' in node ? this.text(node.children, depth) : [];
    }
  }

  private list(list: List, depth: Depth): readonly WordBlock[] {
    if (this.inBlock !== undefined && CHARTS.has(this.inBlock)) {
      const table = pointsTable(
        list,
        (item, quote) => item.children.flatMap((child) => this.plainOf(child, quote)),
        (item) => this.mark(item),
      );
      if (table) return [table];
    }
    this.lists += 1;
    const id = `${this.file} ${this.lists}`;
    return list.children.flatMap((item, at) => this.item(item, list, (list.start ?? 1) + at, id, depth));
  }

  private plainOf(child: RootContent, quote: boolean): readonly WordInline[] {
    if (child.type === 'blockquote')
      return quote
        ? child.children.flatMap((each) => (each.type === 'paragraph' ? this.inline(each.children) : []))
        : [];
    return !quote && child.type === 'paragraph' ? this.inline(child.children) : [];
  }

  private item(item: ListItem, list: List, number: number, id: string, { level, quote }: Depth): readonly WordBlock[] {
    const ordered = list.ordered === true || this.inBlock === 'ordering';
    const [first, ...rest] = item.children;
    const style: WordStyle = quote ?? 'Normal';
    const words = first?.type === 'paragraph' ? this.inline(first.children) : [];
    const isBox = typeof item.checked === 'boolean';
    const label = isBox
      ? paragraph('Option', [{ type: 'box', ticked: item.checked === true }, ...words], {
          ...(level > 0 ? { level } : {}),
          ...this.at(item),
        })
      : paragraph(style, words, {
          list: { ordered, level, id, ...(ordered ? { number } : {}) },
          ...this.at(item),
        });
    const inner = first?.type === 'paragraph' ? rest : item.children;
    let firstQuote = true;
    const below = inner.flatMap((child): readonly WordBlock[] => {
      if (child.type === 'list') return this.list(child, { level: level + 1, quote });
      if (child.type === 'blockquote') {
        const said = this.text(child.children, { level: 0, quote: 'Feedback' });
        const named =
          firstQuote && this.inBlock === 'question'
            ? said.map((each, at) => (at === 0 ? withLabel(each) : each))
            : said;
        firstQuote = false;
        return named;
      }
      return this.text([child], { level, quote: quote ?? 'Continue' });
    });
    return [label, ...below];
  }

  /** A paragraph; pictures in it stand alone, with their alt text as words below them. */
  private paragraph(children: readonly PhrasingContent[], node: Node, { quote }: Depth): readonly WordBlock[] {
    const found: WordBlock[] = [];
    let words: PhrasingContent[] = [];
    const style = quote ?? 'Normal';
    const flush = () => {
      const inline = trimmed(this.inline(words));
      if (inline.length > 0) found.push(paragraph(style, inline, found.length === 0 ? this.at(node) : {}));
      words = [];
    };
    for (const child of children) {
      if (child.type !== 'image') {
        words.push(child);
        continue;
      }
      flush();
      const src = child.url.replace(/^(?:\.\/)+/, '').replace(/\/{2,}/g, '/');
      const kind = src.slice(src.lastIndexOf('.') + 1).toLowerCase();
      const bytes = SHOWN.has(kind) ? this.context.media.get(src) : undefined;
      const alt = child.alt ?? '';
      found.push(
        bytes
          ? paragraph(
              'Normal',
              [{ type: 'picture', name: src, alt, bytes, kind: kind === 'jpeg' ? 'jpg' : kind }],
              this.at(child),
            )
          : paragraph('Note', `Media: ${src}`, this.at(child)),
        paragraph('Note', alt === '' ? 'Alt text: none, the picture only decorates' : `Alt text: ${alt}`, {
          marks: [`${this.mark(child)}_a`],
        }),
      );
    }
    flush();
    return found;
  }

  private inline(
    nodes: readonly PhrasingContent[],
    format: Omit<WordText, 'type' | 'text'> = {},
  ): readonly WordInline[] {
    return nodes.flatMap((node): readonly WordInline[] => {
      switch (node.type) {
        case 'text':
          return this.cited(node.value.replace(/\s*\n\s*/g, ' '), format);
        case 'strong':
          return this.inline(node.children, { ...format, bold: true });
        case 'emphasis':
          return this.inline(node.children, { ...format, italic: true });
        case 'delete':
          return this.inline(node.children, { ...format, strike: true });
        case 'superscript':
          return this.inline(node.children, { ...format, raised: true });
        case 'subscript':
          return this.inline(node.children, { ...format, lowered: true });
        case 'inlineCode':
          return [{ type: 'text', text: node.value, ...format, code: true }];
        case 'break':
          return [{ type: 'break' }];
        case 'link':
          return [{ type: 'link', href: node.url, children: this.inline(node.children, format) }];
        default:
          return 'children' in node ? this.inline(node.children, format) : [];
      }
    });
  }

  /** Words, with `[@key]` as the number of the reference, which leads to the list at the end. */
  private cited(text: string, format: Omit<WordText, 'type' | 'text'>): readonly WordInline[] {
    const found: WordInline[] = [];
    let from = 0;
    const words = (to: number) => {
      if (to > from) found.push({ type: 'text', text: text.slice(from, to), ...format });
    };
    for (const match of text.matchAll(/\[\s*@[^\]]+\]/g)) {
      for (const key of match[0].matchAll(/@([\w:.+/-]+)/g)) {
        const number = this.context.references.get(key[1] ?? '');
        if (number === undefined) continue;
        words(match.index + key.index);
        found.push({ type: 'link', href: `#ref_${number}`, children: [{ type: 'text', text: String(number) }] });
        from = match.index + key.index + key[0].length;
      }
    }
    words(text.length);
    return found;
  }

  private at(node: Node): { readonly marks: readonly string[] } {
    return { marks: [this.mark(node)] };
  }

  private mark(node: Node): string {
    return markOf(this.file, node.position?.start.line ?? 1, node.position?.start.column ?? 1);
  }
}

function inBold(inline: WordInline): WordInline {
  return inline.type === 'text' ? { ...inline, bold: true } : inline;
}

function withLabel(block: WordBlock): WordBlock {
  if (block.type !== 'paragraph') return block;
  return { ...block, inline: [{ type: 'text', text: 'Feedback: ', italic: true }, ...block.inline] };
}

/** Inline content without spaces at its edges. */
function trimmed(inline: readonly WordInline[]): readonly WordInline[] {
  const list = [...inline];
  const first = list[0];
  if (first?.type === 'text') list[0] = { ...first, text: first.text.replace(/^\s+/, '') };
  const last = list.at(-1);
  if (last?.type === 'text') list[list.length - 1] = { ...last, text: last.text.replace(/\s+$/, '') };
  return list.filter((one) => one.type !== 'text' || one.text !== '');
}
