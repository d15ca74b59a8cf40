import type { Diagnostic } from '@ladder/core';
import { pixelsOf } from '../../word/storyboard/module-files.js';
import { WordFindings } from '../../word/storyboard/to-do.js';
import type { ReadStoryboard } from '../../word/storyboard/word-to-module.js';
import type { KnownModule } from './known-module.js';

/** What is left to do: what could not be placed, what Word cannot hold, and references that say something else now. */
export function todoOf(read: ReadStoryboard, id: string, known: KnownModule | undefined): readonly Diagnostic[] {
  const findings = new WordFindings();
  for (const name of read.missing) {
    if (known?.files.has(`modules/${id}/${name}`) !== true) findings.add('media-add', undefined, { name });
  }
  for (const name of read.drawings.keys()) {
    if (known?.files.has(`modules/${id}/${name}`) !== true)
      findings.add('picture-flat', undefined, { name, pixels: pixelsOf(name) });
  }
  for (const { key, text } of read.references) {
    const old = known?.model?.references.find((reference) => reference.key === key);
    const words = old && [old.text, ...(old.url === undefined ? [] : [old.url])].join(' ');
    if (words !== undefined && plain(words) !== plain(text))
      findings.add('reference-differs', undefined, { key, text });
  }
  return [...read.todo, ...findings.found];
}

function plain(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
