import { h } from 'hastscript';
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { InlineText, RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import { inline, richText } from '../../render/rich-text.js';
import { isBlank, labelOf } from '../../validate/rich.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { noteLost } from './pieces.js';

/** Somebody's own words, and whose they are. */
interface Quotation {
  readonly said: RichText;
  readonly who: InlineText;
}

/** Somebody's own words with who they are and where the words can be looked up. */
export const quotation = defineBlock<Quotation>({
  say: 'Somebody’s own words, with who said them and where.',
  purpose: 'read',
  records: 'nothing',
  meant: ['quote', 'blockquote', 'citation'],
  look: 'quotation',
  read(block, notes) {
    const said: RootContent[] = [];
    let who: InlineText | undefined;
    for (const child of block.children) {
      const label = labelOf(child, ['Who']);
      if (label && !who) who = label.rest;
      else if (who) noteLost([child], block, notes);
      // Many people mark a quotation with `>` even here.
      else said.push(...(child.type === 'blockquote' ? child.children : [child]));
    }
    if (isBlank(said)) notes.add('quotation-no-words', block.location);
    if (!who || isBlank(who)) notes.add('quotation-no-who', block.location);
    else if (!hasSource(who) && !hasSource(said))
      notes.add('quotation-no-source', block.location, { who: shorten(wordsOf(who)) });
    if (isBlank(said) || !who) return undefined;
    return { content: { said, who }, words: shorten(wordsOf(said)), minutes: minutesFor([said, who]) };
  },
  render: ({ content: { said, who } }, context) => [
    h('figure', { className: ['ll-quotation'] }, [
      h('blockquote', { className: ['ll-quotation__words'] }, richText(said, context)),
      h('figcaption', { className: ['ll-quotation__who'] }, inline(who, context)),
    ]),
  ],
});

/** Whether a reader can look it up from here. */
function hasSource(nodes: RichText | InlineText): boolean {
  let found = false;
  visit({ type: 'root', children: [...nodes] as RootContent[] }, (node) => {
    if (node.type === 'citation' || node.type === 'link') found = true;
  });
  return found;
}
