import type { ModuleData, NoteTexts } from '@ladder/core';
import { isRecord, parseJson, readTexts } from './note-texts.js';

const FORMAT = 'leadership-ladder-notes';

/** Writes a notes file: the bridge between the ward computer and the phone, and the learner's own property. */
export function writeNotesFile(module: ModuleData, texts: NoteTexts, saved: Date): string {
  const { id, title } = module;
  return `${JSON.stringify({ format: FORMAT, version: 1, module: id, title, saved: saved.toISOString(), texts }, null, 2)}\n`;
}

/** What a text turned out to be. */
export type ReadNotesFile =
  | { readonly type: 'notes'; readonly module: string; readonly title: string; readonly texts: NoteTexts }
  | { readonly type: 'not-a-notes-file' };

/** Reads a notes file. Never throws: the learner may have picked any file. */
export function readNotesFile(text: string): ReadNotesFile {
  // Editors on Windows put a byte order mark in front.
  const file = parseJson(text.replace(/^\uFEFF/, ''));
  if (!isRecord(file) || file['format'] !== FORMAT || file['version'] !== 1) return { type: 'not-a-notes-file' };
  const { module, title } = file;
  const texts = readTexts(file['texts']);
  if (typeof module !== 'string' || !texts) return { type: 'not-a-notes-file' };
  return { type: 'notes', module, title: typeof title === 'string' ? title : module, texts };
}
