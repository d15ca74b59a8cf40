import { textAt, type FileTree } from '../model/file-tree.js';
import type { ParsedYaml } from '../parse/parsed-module.js';
import type { Passage } from './passages.js';

/** What module.yaml says to learners, by key. */
const READ_BY_LEARNERS = ['title', 'summary', 'for', 'outcomes', 'nations', 'before', 'keywords'] as const;

/** The words of module.yaml that learners read, each with its place. */
export function settingPassages(settings: ParsedYaml, files: FileTree): readonly Passage[] {
  const lines = (textAt(files, settings.file) ?? '').split('\n');
  const value = settings.value;
  if (typeof value !== 'object' || value === null) return [];
  return READ_BY_LEARNERS.flatMap((key) => {
    const written: unknown = (value as Record<string, unknown>)[key];
    const texts: readonly unknown[] = Array.isArray(written) ? written : [written];
    return texts.flatMap((text, at): readonly Passage[] => {
      if (typeof text !== 'string') return [];
      const place = settings.placeOf(Array.isArray(written) ? [key, at] : [key]);
      return [
        { kind: 'setting', where: 'module.yaml', file: settings.file, text, placeAt: placeIn(text, place, lines) },
      ];
    });
  });
}

/** A value may be folded over lines and stand in quotes; the word is looked for from the key on. */
function placeIn(text: string, place: ReturnType<ParsedYaml['placeOf']>, lines: readonly string[]): Passage['placeAt'] {
  return (index) => {
    const word = /^\S+/u.exec(text.slice(index))?.[0] ?? '';
    for (let line = place.line; word !== '' && line <= Math.min(lines.length, place.line + 30); line += 1) {
      const from = line === place.line ? place.column - 1 : 0;
      const at = (lines[line - 1] ?? '').indexOf(word, from);
      if (at >= 0) return { file: place.file, line, column: at + 1 };
    }
    return place;
  };
}
