import type { ModuleData, NoteFields, NotesView } from '@ladder/core';
import { wasTaken } from '../internal/copy-out.js';
import { notesMessages as words, writingKinds } from '../messages.js';
import { dayOf } from '../player/player-view.js';
import type { WritingPrompt } from '../player/pages.js';

/** The fields of a writing block that hold words, with their labels. */
export function writtenFields(
  prompt: WritingPrompt,
  texts: NotesView['texts'],
): readonly { readonly label: string; readonly text: string }[] {
  const fields: NoteFields = texts[prompt.block] ?? {};
  return prompt.fields.flatMap(({ name, label }) => {
    const text = fields[name]?.trim() ?? '';
    return text === '' ? [] : [{ label, text }];
  });
}

/** One block as plain text, label above words: what portfolios take by pasting. */
export function blockText(prompt: WritingPrompt, texts: NotesView['texts']): string {
  return writtenFields(prompt, texts)
    .map(({ label, text }) => `${label}\n${text}`)
    .join('\n\n');
}

/** Whether the learner wrote something that was not seen to be copied as it stands now. */
export function hasUntaken(prompts: readonly WritingPrompt[], { texts }: NotesView): boolean {
  return prompts.some((prompt) => {
    const text = blockText(prompt, texts);
    return text !== '' && !wasTaken(text);
  });
}

/** All that the learner wrote, as plain text; empty when there is nothing. The name for the certificate is not a note. */
export function notesText(
  module: ModuleData,
  prompts: readonly WritingPrompt[],
  notes: NotesView,
  score: number | undefined,
): string {
  const blocks = prompts.flatMap((prompt) => {
    const text = blockText(prompt, notes.texts);
    return text === '' ? [] : [`${prompt.page}: ${writingKinds[prompt.kind]}\n\n${text}`];
  });
  if (blocks.length === 0) return '';
  const head = `${words.textTitle(module.title)}\n${words.textVersion(module.version, dayOf(Date.now()))}`;
  const result = score === undefined ? [] : [`${words.result}: ${words.score(score)}`];
  return `${[head, ...result, ...blocks].join('\n\n')}\n`;
}
