import { join } from 'node:path';
import { messageParts } from '@ladder/core/languages';
import { PSEUDO } from '@ladder/core/pseudo';
import type * as Vite from 'vite';

const WORDS = '@ladder/core/messages';

/** The pseudo-language has no folder: its words are made from those of British English when the script starts. */
const MADE_UP = '\0pseudo-words';

/**
 * Puts the words of one language where the elements ask for `@ladder/core/messages`. Each part of a catalogue is an
 * export of its own, so a script carries only the words that its elements use.
 */
export function interfaceWords(root: string, language: string): Vite.Plugin {
  const folder = join(root, 'packages', 'core', 'src', 'messages');
  return {
    name: 'ladder-interface-words',
    enforce: 'pre',
    resolveId: (id: string) => {
      if (id !== WORDS) return id === MADE_UP ? id : undefined;
      return language === PSEUDO ? MADE_UP : join(folder, language, 'index.ts');
    },
    load: (id: string) => (id === MADE_UP ? madeUp(folder) : undefined),
  };
}

function madeUp(folder: string): string {
  const from = (...path: string[]): string => JSON.stringify(join(folder, ...path).replaceAll('\\', '/'));
  const parts = messageParts().filter((name) => name !== 'languageMessages');
  return [
    `import * as plain from ${from('en-GB', 'index.ts')};`,
    `import { pseudo } from ${from('pseudo.ts')};`,
    `export const languageMessages = { ...plain.languageMessages, tag: ${JSON.stringify(PSEUDO)} };`,
    ...parts.map((name) => `export const ${name} = /* @__PURE__ */ pseudo(plain.${name});`),
  ].join('\n');
}
