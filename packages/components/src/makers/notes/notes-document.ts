import type { PortableDocument, PortablePart } from '@ladder/core';
import { fileMessages as words, notesMessages, portfolioMessages } from '@ladder/core/messages';
import { countsTowards, nameOf } from '../../notes/notes-text.js';
import { dayOf } from '../../player/player-view.js';
import type { NotesGiven } from '../makers.js';

/** The learner's notes as a document, for PDF, Word and web page: facts first, then block by block, label above words. */
export function notesDocument(
  { module, session, blocks }: NotesGiven,
  language: string,
  now: number,
): PortableDocument {
  const { title, version, contentHash, provider, minutes } = module;
  const { score } = session;
  const capabilities = countsTowards(module, session);
  const parts: PortablePart[] = [
    {
      type: 'pairs',
      rows: [
        { label: words.module, text: title },
        { label: words.provider, text: provider },
        { label: words.length, text: portfolioMessages.minutes(minutes) },
        ...(score === undefined ? [] : [{ label: words.result, text: notesMessages.score(score) }]),
      ],
    },
    ...blocks.flatMap((block): readonly PortablePart[] => [
      { type: 'heading', level: 2, text: nameOf(block) },
      ...block.fields.flatMap(({ label, text }): readonly PortablePart[] => [
        ...(label === '' ? [] : [{ type: 'heading', level: 3, text: label } as const]),
        { type: 'paragraph', text },
      ]),
    ]),
  ];
  if (capabilities.length > 0) {
    parts.push({ type: 'heading', level: 2, text: notesMessages.capabilities }, { type: 'list', items: capabilities });
  }
  return {
    title: notesMessages.textTitle(title),
    language,
    kind: 'notes',
    parts,
    foot: words.foot(title, version, contentHash, dayOf(now)),
  };
}
