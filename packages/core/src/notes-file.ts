import type { ModuleData } from './module-data.js';
import type { NoteTexts } from './note.js';
import { isRecord, parseJson, readTexts } from './note-texts.js';
import type { NotesFileResult } from './player-contract.js';

const FORMAT = 'leadership-ladder-notes';

/** Writes a notes file: the bridge between the ward computer and the phone, and the learner's own property. */
export function writeNotesFile(module: ModuleData, texts: NoteTexts, saved: Date): string {
  const { id, title } = module;
  return `${JSON.stringify({ format: FORMAT, version: 1, module: id, title, saved: saved.toISOString(), texts }, null, 2)}\n`;
}

/**
 * Opens a notes file: its words go to `add`, which says in how many fields there was something new.
 * Never throws: the learner may have picked any file.
 */
export function openNotesFile(
  { id }: Pick<ModuleData, 'id'>,
  text: string,
  add: (texts: NoteTexts) => number,
): NotesFileResult {
  // Editors on Windows put a byte order mark in front.
  const file = parseJson(text.replace(/^\uFEFF/, ''));
  if (!isRecord(file) || file['format'] !== FORMAT || file['version'] !== 1) return { type: 'not-a-notes-file' };
  const { module, title } = file;
  const texts = readTexts(file['texts']);
  if (typeof module !== 'string' || !texts) return { type: 'not-a-notes-file' };
  if (module !== id) return { type: 'other-module', title: typeof title === 'string' ? title : module };
  return { type: 'opened', fields: add(texts) };
}
