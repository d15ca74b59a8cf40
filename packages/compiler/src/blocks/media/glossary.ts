import type { SourceLocation } from '@ladder/core';
import { h } from 'hastscript';
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { InlineText, RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import { richText } from '../../render/rich-text.js';
import { termList } from '../../render/glossary.js';
import type { PageNotes } from '../../validate/notes.js';
import { isBlank, isList, paragraph, trimStart } from '../../validate/rich.js';
import { messagesOf } from '../../render/context.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { noteLost } from './pieces.js';

/** A word and what it means here. */
export interface Term {
  /** As the author wrote it: `Statistical process control (SPC)`. */
  readonly term: string;
  readonly meaning: RichText;
  readonly at: SourceLocation;
}

/** Words that a reader may need. */
export interface Glossary {
  readonly intro: RichText;
  readonly terms: readonly Term[];
}

/** Words and what they mean; all glossaries of a module make one list, and the text links to it. */
export const glossary = defineBlock<Glossary>({
  say: 'Words and what they mean; the first use of each on a page links to one list of them all.',
  purpose: 'read',
  records: 'nothing',
  meant: ['definitions', 'terms', 'words', 'dictionary', 'key-terms'],
  look: 'glossary',
  read(block, notes) {
    const at = block.children.findIndex(isList);
    const intro = at < 0 ? [] : block.children.slice(0, at);
    const [lists, others] = [block.children.slice(Math.max(0, at)).filter(isList), [] as RootContent[]];
    if (at >= 0) others.push(...block.children.slice(at).filter((node) => !isList(node)));
    noteLost(others, block, notes);
    const terms = lists.flatMap(({ children }) => children).flatMap((item) => readTerm(item, notes));
    if (lists.length === 0) notes.add('glossary-no-terms', block.location);
    if (terms.length === 0) return undefined;
    return {
      content: { intro, terms },
      words: terms.map(({ term }) => term).join(', '),
      minutes: minutesFor([intro, ...terms.map(({ meaning }) => meaning)]),
    };
  },
  together(blocks, _settings, findings) {
    const seen = new Map<string, string>();
    for (const { content, where } of blocks) {
      for (const { term, meaning, at } of content.terms) {
        const key = term.toLowerCase();
        const other = seen.get(key);
        if (other === undefined) seen.set(key, wordsOf(meaning));
        else if (other !== wordsOf(meaning)) findings.add('glossary-term-twice', where, at, { term });
      }
    }
  },
  render: ({ content: { intro, terms } }, context) => [
    h('div', { className: ['ll-glossary'] }, [
      ...richText(intro, context),
      termList(terms, context),
      ...(context.plan.glossary.length > terms.length
        ? [h('p', [h('a', { href: '#glossary' }, messagesOf(context).mediaWords.allWords)])]
        : []),
    ]),
  ],
});

function readTerm(item: ListItem, notes: PageNotes): readonly Term[] {
  const [first, ...more] = item.children;
  const split = first?.type === 'paragraph' ? splitTerm(first.children) : undefined;
  const meaning = split ? [...(isBlank(split.rest) ? [] : [paragraph(split.rest)]), ...more] : [];
  if (!split || split.term === '' || isBlank(meaning)) {
    notes.add('glossary-term', item, { typed: shorten(wordsOf(item)) });
    return [];
  }
  return [{ term: split.term, meaning, at: notes.placeOf(item) }];
}

/** `**Term:** meaning`, `**Term**: meaning`, `**Term** – meaning`, or the same without bold. */
function splitTerm(
  children: readonly PhrasingContent[],
): { readonly term: string; readonly rest: InlineText } | undefined {
  const [first, ...others] = children;
  if (first?.type === 'strong') {
    const term = wordsOf(first);
    if (/:$/.test(term)) return { term: term.replace(/\s*:$/, ''), rest: trimStart(others, /^\s+/) };
    const [next] = others;
    const between = next?.type === 'text' ? /^\s*(?::|–|—|-)\s*/.exec(next.value) : null;
    return between ? { term, rest: trimStart(others, /^\s*(?::|–|—|-)\s*/) } : undefined;
  }
  const match = first?.type === 'text' ? /^(.{1,60}?)\s*(?::\s+|\s[–—-]\s)/su.exec(first.value) : null;
  if (!match) return undefined;
  return { term: (match[1] ?? '').trim(), rest: trimStart(children, new RegExp(`^.{${match[0].length}}`, 'su')) };
}
