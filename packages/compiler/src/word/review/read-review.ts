import { below, child, elementsOf, textOf, type XmlNode } from '../package/xml.js';
import { partAt } from '../read/parts.js';
import type { PackageFiles } from '../../zip/zip.js';
import { dayOf, markChange, readComments, whoOf, type WordComment } from './read-comments.js';

/** One thing that a reviewer did, and the paragraph in which they did it. */
export interface Remark {
  readonly kind: 'comment' | 'inserted' | 'deleted' | 'moved away' | 'moved here' | 'look';
  readonly who: string;
  readonly when: string;
  /** What the comment says, or the words that were inserted or deleted. */
  readonly text: string;
  /** The words that it is about; empty for a place between words. */
  readonly quote: string;
  /** Where in the paragraph's own words, as they were before the changes, it begins. */
  readonly from: number;
  readonly paragraph: ReviewedParagraph;
  readonly resolved: boolean;
  readonly replies: readonly WordComment[];
}

/** A paragraph as it was before somebody reviewed it. */
export interface ReviewedParagraph {
  /** Its words without insertions and with what was deleted. */
  before: string;
  readonly marks: string[];
  /** Bookmarks of the nearest paragraph above that has some: they lead near here where this one has none. */
  readonly marksAbove: readonly string[];
}

interface Walk {
  readonly remarks: (Omit<Remark, 'quote' | 'from'> & { quote: string; from: number })[];
  readonly comments: ReadonlyMap<string, WordComment>;
  /** Comments whose range is open, with the words so far. */
  readonly open: Map<string, { quote: string; from: number; paragraph: ReviewedParagraph }>;
  readonly told: Set<string>;
  paragraph: ReviewedParagraph;
  /** The paragraph in which each footnote and endnote is called. */
  readonly calls: Map<string, ReviewedParagraph>;
  /** The last change, which the next run of the same one continues. */
  last: { readonly key: string; readonly at: number } | undefined;
}

/** Every comment and tracked change of a Word file, in reading order. */
export function readReview(files: PackageFiles): readonly Remark[] {
  const comments = readComments(files);
  const walk: Walk = {
    remarks: [],
    comments,
    open: new Map(),
    told: new Set(),
    paragraph: { before: '', marks: [], marksAbove: [] },
    calls: new Map(),
    last: undefined,
  };
  const around = [...files.keys()].filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path)).sort();
  for (const path of ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml', ...around]) {
    const root = partAt(files, path);
    // What stands round every page is made from the title.
    const marksAbove = around.includes(path) ? ['ll_module_title_t'] : [];
    if (path !== 'word/document.xml') walk.paragraph = { before: '', marks: [], marksAbove };
    if (root) visit(root, walk, undefined);
  }
  for (const id of [...walk.open.keys()]) tell(id, walk);
  for (const comment of comments.values()) {
    if (!walk.told.has(comment.id) && comment.repliesTo === undefined) tell(comment.id, walk);
  }
  return walk.remarks;
}

interface Change {
  readonly kind: Exclude<Remark['kind'], 'comment' | 'look'>;
  readonly node: XmlNode;
}

const CHANGES: Readonly<Record<string, Change['kind']>> = {
  'w:ins': 'inserted',
  'w:del': 'deleted',
  'w:moveFrom': 'moved away',
  'w:moveTo': 'moved here',
};

function visit(node: XmlNode, walk: Walk, change: Change | undefined): void {
  for (const each of elementsOf(node)) {
    const kind = CHANGES[each.name];
    if (kind) {
      visit(each, walk, { kind, node: each });
      continue;
    }
    switch (each.name) {
      case 'w:p':
        visitParagraph(each, walk, change);
        break;
      case 'w:tr':
        visit(each, walk, change ?? rowChange(child(each, 'w:trPr')));
        break;
      case 'w:tc':
        visit(each, walk, change ?? cellChange(child(each, 'w:tcPr')));
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        walk.calls.set(noteKey(each), walk.paragraph);
        break;
      case 'w:footnote':
      case 'w:endnote': {
        const called = walk.calls.get(noteKey(each));
        const marks = called && called.marks.length > 0 ? called.marks : (called?.marksAbove ?? []);
        walk.paragraph = { before: '', marks: [], marksAbove: marks };
        visit(each, walk, change);
        break;
      }
      case 'w:t':
      case 'w:delText':
        say(textOf(each), walk, change);
        break;
      case 'w:tab':
      case 'w:br':
      case 'w:cr':
        if (node.name === 'w:r') say(' ', walk, change);
        break;
      case 'w:bookmarkStart':
        addMark(each.attributes['w:name'] ?? '', walk);
        break;
      case 'w:commentRangeStart':
        walk.open.set(each.attributes['w:id'] ?? '', {
          quote: '',
          from: walk.paragraph.before.length,
          paragraph: walk.paragraph,
        });
        break;
      case 'w:commentRangeEnd':
      case 'w:commentReference':
        // The reference is for a comment on a place and on no words; where there was a range, it is told already.
        tell(each.attributes['w:id'] ?? '', walk);
        break;
      case 'mc:AlternateContent':
        visit(elementsOf(each)[0] ?? each, walk, change);
        break;
      case 'w:pPr':
      case 'w:trPr':
      case 'w:tcPr':
        break;
      case 'w:rPr':
        noteLook(each, node, walk);
        break;
      default:
        visit(each, walk, change);
    }
  }
}

function noteKey({ name, attributes }: XmlNode): string {
  return `${name.slice(2, 6)} ${attributes['w:id'] ?? ''}`;
}

/** Rows and cells say by themselves that they were inserted or deleted; their words need not. */
function rowChange(properties: XmlNode | undefined): Change | undefined {
  const deleted = child(properties, 'w:del');
  const inserted = child(properties, 'w:ins');
  if (deleted) return { kind: 'deleted', node: deleted };
  return inserted && { kind: 'inserted', node: inserted };
}

function cellChange(properties: XmlNode | undefined): Change | undefined {
  const deleted = child(properties, 'w:cellDel');
  const inserted = child(properties, 'w:cellIns');
  if (deleted) return { kind: 'deleted', node: deleted };
  return inserted && { kind: 'inserted', node: inserted };
}

function visitParagraph(node: XmlNode, walk: Walk, change: Change | undefined): void {
  const above = walk.paragraph;
  const marksAbove = above.marks.length > 0 ? above.marks : above.marksAbove;
  walk.paragraph = { before: '', marks: [], marksAbove };
  walk.last = undefined;
  for (const one of walk.open.values()) if (one.quote !== '') one.quote += ' ';
  visit(node, walk, change);
  const mark = markChange(node);
  const isWhole = walk.paragraph.before.trim() !== '' && below(node, 'w:t').length > 0;
  if (mark?.kind === 'deleted' && isWhole) {
    const text = '(the end of a paragraph)';
    const from = walk.paragraph.before.length;
    add({ kind: 'deleted', text, quote: '', from, who: whoOf(mark.node), when: dayOf(mark.node) }, walk);
  }
  const style = child(child(node, 'w:pPr'), 'w:pPrChange');
  if (style && walk.paragraph.before.trim() !== '') {
    const text = walk.paragraph.before.trim();
    add({ kind: 'look', text, quote: text, from: 0, who: whoOf(style), when: dayOf(style) }, walk);
  }
  if (mark && walk.paragraph.before === '' && !walk.remarks.some(({ paragraph }) => paragraph === walk.paragraph)) {
    add(
      {
        kind: mark.kind,
        text: '(an empty paragraph)',
        quote: '',
        from: 0,
        who: whoOf(mark.node),
        when: dayOf(mark.node),
      },
      walk,
    );
  }
}

function addMark(name: string, walk: Walk): void {
  if (/^(?:ll_|ref_)/.test(name)) walk.paragraph.marks.push(name);
}

function say(words: string, walk: Walk, change: Change | undefined): void {
  const from = walk.paragraph.before.length;
  const isNew = change?.kind === 'inserted' || change?.kind === 'moved here';
  if (!isNew) walk.paragraph.before += words;
  for (const one of walk.open.values()) {
    // A range may begin between two paragraphs; it is about the second.
    if (one.quote === '') Object.assign(one, { from, paragraph: walk.paragraph });
    if (!isNew) one.quote += words;
  }
  if (!change) {
    walk.last = undefined;
    return;
  }
  const key = `${change.kind} ${whoOf(change.node)} ${change.node.attributes['w:date'] ?? ''}`;
  const before = walk.last?.key === key ? walk.remarks[walk.last.at] : undefined;
  if (before) {
    (before as { text: string }).text += words;
    if (!isNew) before.quote += words;
    return;
  }
  add(
    {
      kind: change.kind,
      text: words,
      quote: isNew ? '' : words,
      from,
      who: whoOf(change.node),
      when: dayOf(change.node),
    },
    walk,
  );
  walk.last = { key, at: walk.remarks.length - 1 };
}

/** Says a comment once, with its replies. */
function tell(id: string, walk: Walk): void {
  const comment = walk.comments.get(id);
  const range = walk.open.get(id);
  walk.open.delete(id);
  if (!comment || walk.told.has(id)) return;
  walk.told.add(id);
  if (comment.repliesTo !== undefined && walk.comments.has(comment.repliesTo)) return;
  const replies = [...walk.comments.values()].filter(({ repliesTo }) => repliesTo === id);
  for (const reply of replies) walk.told.add(reply.id);
  const { who, when, text, resolved } = comment;
  walk.remarks.push({
    kind: 'comment',
    who,
    when,
    text,
    resolved,
    replies,
    quote: (range?.quote ?? '').replace(/\s+/g, ' ').trim(),
    from: range?.from ?? walk.paragraph.before.length,
    paragraph: range?.paragraph ?? walk.paragraph,
  });
}

function noteLook(look: XmlNode, run: XmlNode, walk: Walk): void {
  const changed = below(look, 'w:rPrChange')[0];
  const words = below(run, 'w:t', 'w:delText').map(textOf).join('');
  if (!changed || words.trim() === '') return;
  add(
    {
      kind: 'look',
      text: words,
      quote: words,
      from: walk.paragraph.before.length,
      who: whoOf(changed),
      when: dayOf(changed),
    },
    walk,
  );
}

function add(remark: Pick<Remark, 'kind' | 'text' | 'quote' | 'from' | 'who' | 'when'>, walk: Walk): void {
  walk.remarks.push({ ...remark, paragraph: walk.paragraph, resolved: false, replies: [] });
}
