import type { NoteTexts } from './note.js';

/** Reads texts from a value of unknown origin; `undefined` when they are anything else. */
export function readTexts(value: unknown): NoteTexts | undefined {
  if (!isRecord(value)) return undefined;
  const ok = Object.values(value).every(
    (fields) => isRecord(fields) && Object.values(fields).every((text) => typeof text === 'string'),
  );
  return ok ? (value as NoteTexts) : undefined;
}

/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses JSON of unknown origin; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
