import type { NoteTexts } from '@ladder/core';

/** The texts with one field replaced; an emptied field, and a block without fields, are taken out. */
export function withText(texts: NoteTexts, block: string, field: string, text: string): NoteTexts {
  const fields = Object.entries({ ...texts[block], [field]: text }).filter(([, words]) => words !== '');
  const others = Object.entries(texts).filter(([id]) => id !== block);
  // `fromEntries` and not assignment: a field of a foreign file may be named `__proto__`.
  return Object.fromEntries(fields.length > 0 ? [...others, [block, Object.fromEntries(fields)]] : others);
}

/** Both texts together: where a field has other words already, the added ones follow them. Nothing is ever dropped. */
export function mergeTexts(texts: NoteTexts, added: NoteTexts): { readonly texts: NoteTexts; readonly fields: number } {
  let merged = texts;
  let fields = 0;
  for (const [block, words] of Object.entries(added)) {
    for (const [field, text] of Object.entries(words)) {
      const before = merged[block]?.[field] ?? '';
      // The same file opened twice adds nothing.
      if (text.trim() === '' || `\n\n${before}\n\n`.includes(`\n\n${text}\n\n`)) continue;
      merged = withText(merged, block, field, before === '' ? text : `${before}\n\n${text}`);
      fields += 1;
    }
  }
  return { texts: merged, fields };
}
