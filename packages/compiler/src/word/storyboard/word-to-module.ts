import { shorten, slug } from '../../model/words.js';
import type { Diagnostic } from '@ladder/core';
import {
  plainText,
  wordsOfBlock,
  type WordBlock,
  type WordDocument,
  type WordInline,
  type WordTable,
} from '../model.js';
import { isGuidance, REVIEW_COPY, STORYBOARD } from './guidance.js';
import { inlineMarkdown } from './inline-markdown.js';
import { noteLooks, noteStruck } from './note-looks.js';
import { struckWords } from './raised.js';
import { isReferences, listBelow, readReferences, type ReadReference } from './references.js';
import { isEmpty, isSettings, readSettings, type ReadSettings } from './settings.js';
import { fallbacksOf } from '../write/fallback-mark.js';
import { PictureShelf } from './pictures.js';
import { allWords, pageToMarkdown, type MarkdownContext } from './to-markdown.js';
import { WordFindings } from './to-do.js';

/** A module as it was read from a Word file. */
export interface ReadStoryboard {
  readonly title: string;
  /** The module that the file was exported from. */
  readonly id: string | undefined;
  readonly settings: ReadSettings;
  readonly pages: readonly ReadPage[];
  readonly references: readonly ReadReference[];
  /** Pictures by their path within the module. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  /** Pictures of pixels that stand for drawings of the module, by the path of the drawing. */
  readonly drawings: ReadonlyMap<string, Uint8Array>;
  /** Media that a page names and Word cannot hold. */
  readonly missing: readonly string[];
  readonly todo: readonly Diagnostic[];
}

/** One page, in pieces: each a paragraph, list, table or block. */
export interface ReadPage {
  readonly title: string;
  readonly pieces: readonly string[];
  readonly marks: readonly string[];
}

/** Makes pages, settings, references and media of a document, and a list of what could not be placed. Pure. */
export function wordToModule(document: WordDocument, name: string): ReadStoryboard {
  const findings = new WordFindings();
  const isOurs = document.properties.has('Ladder module');
  const sections = sectionsOf(document.body, findings);
  const front = readFront(sections.front, findings);
  const title = front.title !== '' ? front.title : document.title.replace(/\s*\(review copy\)$/, '');
  const settings = readSettings(front.settings, title === '' ? name : title, findings);
  const references = readReferences(sections.references, document.notes, findings);
  const shelf = new PictureShelf(fallbacksOf(document.properties));
  const missing = new Set<string>();
  const context: MarkdownContext = {
    findings,
    keyOf: (target) => references.targets.get(target),
    numbered: references.numbered,
    isGuidance,
    keepPicture: (picture) => shelf.keep(picture),
    needsMedia: (file) => void missing.add(file),
    keepsMarks: isOurs,
  };
  const look = (blocks: readonly WordBlock[], where: string | undefined) => {
    noteLooks(blocks, where, findings, isOurs);
  };
  const apart = front.settings ? [front.settings] : [];
  look(apart, undefined);
  for (const entries of [apart.flatMap(({ rows }) => rows.flat(2)), sections.references, ...document.notes.values()])
    for (const entry of entries)
      if (entry.type === 'paragraph') noteStruck(struckWords(entry.inline), undefined, findings);
  look([...sections.references, ...[...document.notes.values()].flat()], undefined);
  const titled: TitledSection[] = sections.pages.map((page) => ({ ...page, title: titleOf(page.heading, context) }));
  if (front.rest.some((block) => !isEmpty(block))) {
    const first = titled.length === 0 ? String(settings.get('title') ?? name) : 'Introduction';
    findings.add(titled.length === 0 ? 'no-headings' : 'before-first', undefined, { title: first });
    titled.unshift({ heading: undefined, content: front.rest, title: first });
  }
  const pages = titled.map(({ heading, content, title: words }, at): ReadPage => {
    const where = `Page ${at + 1}, "${shorten(words, 60)}"`;
    if (words === '') findings.add('no-title', where);
    if (heading) noteStruck(struckWords(heading.inline), where, findings);
    look([...(heading ? [heading] : []), ...content], where);
    return {
      title: words === '' ? `Page ${at + 1}` : words,
      pieces: pageToMarkdown(
        content.filter((block) => !isEmpty(block)),
        where,
        context,
      ),
      marks: heading?.marks ?? [],
    };
  });
  noteAround(document, findings);
  return {
    title: String(settings.get('title') ?? name),
    id: document.properties.get('Ladder module'),
    settings,
    pages,
    references: references.list,
    media: shelf.files,
    drawings: shelf.drawings,
    missing: [...missing],
    todo: findings.found,
  };
}

interface Section {
  readonly heading: Extract<WordBlock, { type: 'paragraph' }> | undefined;
  readonly content: WordBlock[];
}

interface TitledSection {
  readonly heading: Section['heading'];
  readonly content: readonly WordBlock[];
  readonly title: string;
}

interface Sections {
  readonly front: readonly WordBlock[];
  readonly pages: readonly Section[];
  readonly references: readonly WordBlock[];
}

/** Cuts the document at its highest headings: text in front, pages, and the list of references. */
function sectionsOf(body: readonly WordBlock[], findings: WordFindings): Sections {
  const levels = body.flatMap((block) =>
    block.type === 'paragraph' && block.style === 'Heading' && plainText(block.inline) !== '' ? [block.level ?? 1] : [],
  );
  const highest = Math.min(...levels, 9);
  const front: WordBlock[] = [];
  const pages: Section[] = [];
  const references: WordBlock[] = [];
  let current = front;
  const note = (text: string, what: string) => {
    findings.add('line-read', undefined, { text, what });
  };
  for (const [at, block] of body.entries()) {
    const words = block.type === 'paragraph' ? plainText(block.inline) : '';
    const heads = block.type === 'paragraph' && block.style === 'Heading' && words !== '';
    // The list at the end may have a heading of any level; what follows it at the level of pages is a page again.
    const kind = heads && isReferences(words) ? listBelow(body.slice(at + 1)) : undefined;
    if (kind !== undefined) {
      current = references;
      if (kind === 'typed') note(words, 'the heading of the list of references');
    } else if (
      current === references &&
      /^end\s+of\s+(?:the\s+)?(?:references?|bibliography|sources|list)[.:]?$/i.test(words)
    )
      note(words, 'the end of the list of references');
    else if (heads && block.level === highest) {
      const section = { heading: block, content: [] };
      pages.push(section);
      current = section.content;
    } else current.push(block);
  }
  return { front, pages, references };
}

interface Front {
  readonly title: string;
  readonly settings: WordTable | undefined;
  readonly rest: readonly WordBlock[];
}

/** What stands before the first page: the title, the table of settings, guidance, and anything else. */
function readFront(blocks: readonly WordBlock[], findings: WordFindings): Front {
  let title = '';
  let settings: WordTable | undefined;
  const rest: WordBlock[] = [];
  for (const block of blocks) {
    const words = block.type === 'paragraph' ? plainText(block.inline) : '';
    if (block.type === 'table' && !settings && isSettings(block)) settings = block;
    else if (block.type === 'paragraph' && block.style === 'Banner' && [REVIEW_COPY, STORYBOARD].includes(words))
      continue;
    else if (block.type === 'paragraph' && block.style === 'Title' && title === '') title = words;
    else if (block.type === 'paragraph' && block.style === 'Contents') {
      if (words !== '') findings.add('left-out', undefined, { what: 'a line of the table of contents', text: words });
    } else if (block.type === 'paragraph' && block.style === 'Note') {
      if (words !== '' && !isGuidance(words)) findings.add('left-out', undefined, { what: 'a note', text: words });
    } else rest.push(block);
  }
  const said = settings?.rows.find((row) => /^title/i.test((row[0] ?? []).map(wordsOfBlock).join('')));
  const inTable = (said?.[1] ?? []).map(wordsOfBlock).join(' ').trim();
  if (title !== '' && inTable !== '' && !/^…?$/.test(inTable) && inTable !== title) {
    findings.add('left-out', undefined, { what: 'the title above the table, which says another one,', text: title });
  }
  return { title, settings, rest };
}

function titleOf(heading: Section['heading'], context: MarkdownContext): string {
  if (!heading) return '';
  // A title has one look; what is crossed out in it is listed.
  const plain = heading.inline.flatMap((one): WordInline[] => {
    if (one.type !== 'text') return [one];
    if (one.strike === true) return [];
    const { type, text, raised, lowered } = one;
    return [{ type, text, ...(raised === true ? { raised } : {}), ...(lowered === true ? { lowered } : {}) }];
  });
  return inlineMarkdown(plain, { ...context, cited: () => undefined }).replace(/\\\n/g, ' ');
}

/** Words that stand round the text and on no page. */
function noteAround({ around, notes, body }: WordDocument, findings: WordFindings): void {
  for (const words of around) {
    if (!isOurs(words))
      findings.add('left-out', undefined, { what: 'what stands at the top or bottom of every page', text: words });
  }
  const called = new Set(
    JSON.stringify(body, (key, value: unknown) => (key === 'bytes' ? undefined : value)).match(
      /(?:footnote|endnote)-[^"]+/g,
    ),
  );
  for (const [id, blocks] of notes) {
    if (!called.has(id) && allWords(blocks) !== '')
      findings.add('left-out', undefined, { what: 'a note that nothing calls', text: allWords(blocks) });
  }
}

/** The header of our own copies, and a bare page number. */
function isOurs(words: string): boolean {
  return (
    /^(?:page\s*)?\d*(?:\s*(?:of|\/)\s*\d+)?$/i.test(words) ||
    /· version \d+\.\d+\.\d+(?: \(draft\))?$/.test(words) ||
    words === TEMPLATE_HEADER
  );
}

/** The line at the top of every page of the template. */
export const TEMPLATE_HEADER = 'Storyboard for a module of the Leadership Ladder';

/** What a page's file is called without its number. */
export function pageStem(title: string): string {
  return slug(title).slice(0, 40).replace(/-+$/, '') || 'page';
}
