import { capabilityLines, type BlockId, type ModuleData, type NotesView, type SessionView } from '@ladder/core';
import { notesMessages as words } from '@ladder/core/messages';
import { capabilityItems } from '../curriculum/capability-items.js';
import { wasTaken } from '../internal/copy-out.js';
import { dayOf } from '../player/player-view.js';
import type { WritingPrompt } from '../player/pages.js';

/** What one field of a block holds, in words. */
export interface WrittenField {
  readonly name: string;
  /** Empty where the block supplies none. */
  readonly label: string;
  readonly text: string;
}

/** What the learner wrote or ticked in one block. */
export interface WrittenBlock extends Omit<WritingPrompt, 'fields'> {
  readonly fields: readonly WrittenField[];
}

/**
 * Every block whose words stay on the device, with what it holds; also words of blocks that this version of the module
 * no longer has, so that nothing somebody wrote becomes invisible. The name for the certificate is not a note.
 */
export function writtenBlocks(prompts: readonly WritingPrompt[], { texts }: NotesView): readonly WrittenBlock[] {
  const known = prompts.map((prompt): WrittenBlock => {
    const held = texts[prompt.block] ?? {};
    const asked = prompt.fields.map(({ name, label }) => ({ name, label, text: held[name]?.trim() ?? '' }));
    return { ...prompt, fields: [...asked, ...others(held, asked)].filter(({ text }) => text !== '') };
  });
  const strays = Object.entries(texts)
    .filter(([block]) => block !== 'certificate' && !prompts.some((prompt) => prompt.block === block))
    .map(([block, held]): WrittenBlock => {
      return { block: block as BlockId, page: words.earlier, kind: 'private', name: '', fields: others(held, []) };
    });
  return [...known, ...strays];
}

function others(held: Readonly<Record<string, string>>, asked: readonly WrittenField[]): readonly WrittenField[] {
  return Object.entries(held)
    .filter(([name]) => !asked.some((field) => field.name === name))
    .map(([name, text]) => ({ name, label: '', text: text.trim() }));
}

/** What a block is, and where it stands. */
export function nameOf({ name, page }: WrittenBlock): string {
  return [page, name].filter((part) => part !== '').join(': ');
}

/** One block as plain text, label above words: what portfolios take by pasting. */
export function blockText({ fields }: WrittenBlock): string {
  return fields.map(({ label, text }) => (label === '' ? text : `${label}\n${text}`)).join('\n\n');
}

/** Whether the learner wrote something that was not seen to be copied as it stands now. */
export function hasUntaken(prompts: readonly WritingPrompt[], notes: NotesView): boolean {
  return writtenBlocks(prompts, notes).some((block) => {
    const text = blockText(block);
    return text !== '' && !wasTaken(text);
  });
}

/** All that the learner wrote, as plain text, with result and capabilities; empty when nothing was written. */
export function notesText(module: ModuleData, prompts: readonly WritingPrompt[], session: SessionView): string {
  const blocks = writtenBlocks(prompts, session.notes).flatMap((block) => {
    const text = blockText(block);
    return text === '' ? [] : [`${nameOf(block)}\n\n${text}`];
  });
  if (blocks.length === 0) return '';
  const { score } = session;
  const capabilities = countsTowards(module, session);
  return `${[
    `${words.textTitle(module.title)}\n${words.textVersion(module.version, dayOf(Date.now()))}`,
    ...(score === undefined ? [] : [`${words.result}: ${words.score(score)}`]),
    ...blocks,
    ...(capabilities.length === 0 ? [] : [`${words.capabilities}\n\n${capabilities.join('\n')}`]),
  ].join('\n\n')}\n`;
}

/** What the module counts towards in the learner's curriculum; where that says nothing, what its authors name. */
export function countsTowards(module: ModuleData, { curriculum }: SessionView): readonly string[] {
  const { counts, named } = capabilityLines(module, curriculum);
  return capabilityItems(counts.length > 0 ? counts : named);
}
