import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ITrie } from 'cspell-trie-lib';
import type { PassageRead } from '../../check/check-module.js';
import { readProse, type ProseReader } from '../../check/prose.js';
import { readAmerican, readWords, slipsIn, type Dictionary, type WordLists } from '../../check/spelling.js';
import type { Toolkit } from '../../toolkit/toolkit.js';
import type { LastingMemo } from '../front-memo.js';
import { openProseReader } from './prose-reader.js';

/** Where the toolkit's own word lists are, and the dictionaries of others. */
const LISTS = ['packages', 'compiler', 'src', 'check', 'words'];

/** So many unknown words are compared with the dictionary for what may have been meant; it takes a while for each. */
const SUGGESTED = 40;

/**
 * Reads texts against dictionary and word lists. What it read before it remembers, so that the dictionary and the
 * reader of prose are only loaded for a text that changed.
 */
export function openWordReader(toolkit: Toolkit, memo: LastingMemo) {
  let lists: Promise<WordLists> | undefined;
  let dictionary: Promise<Dictionary> | undefined;
  let prose: Promise<ProseReader> | undefined;
  let suggested = 0;
  return {
    async read(texts: readonly string[], own: readonly string[]): Promise<readonly PassageRead[]> {
      // The memo is opened for this very compiler, its word lists included.
      const kind = `words ${own.join(' ')}`;
      let known: WordLists | undefined;
      const read: PassageRead[] = [];
      for (const text of texts) {
        const kept = memo.recall(kind, text) as PassageRead | undefined;
        if (kept) {
          read.push(kept);
          continue;
        }
        const words = await (dictionary ??= openDictionary(toolkit));
        known ??= withOwn(await (lists ??= readLists(toolkit.root)), own);
        const slips = slipsIn(text, known, words).map((slip) => {
          if (slip.american !== undefined || suggested >= SUGGESTED) return slip;
          suggested += 1;
          const [near] = words.suggest(slip.word);
          return { ...slip, ...(near === undefined ? {} : { near }) };
        });
        const made = { slips, prose: readProse(text, await (prose ??= openProseReader(toolkit.root))) };
        memo.keep(kind, text, made);
        read.push(made);
      }
      memo.save();
      return read;
    },
  };
}

function withOwn({ known, american }: WordLists, own: readonly string[]): WordLists {
  return { known: new Set([...known, ...own]), american };
}

async function readLists(root: string): Promise<WordLists> {
  const texts = await Promise.all(
    ['clinical.txt', 'project.txt', 'american.txt'].map((name) => readFile(join(root, ...LISTS, name), 'utf8')),
  );
  const [clinical = '', project = '', american = ''] = texts;
  return { known: new Set([...readWords(clinical), ...readWords(project)]), american: readAmerican(american) };
}

/** British English and medical terms. The first is kept in a form that opens in milliseconds. */
async function openDictionary(toolkit: Toolkit): Promise<Dictionary> {
  const { decodeTrie, encodeITrieToBTrie } = await import('cspell-trie-lib');
  const require = createRequire(join(toolkit.root, 'packages', 'compiler', 'package.json'));
  // The packages export their settings only; the words lie beside them.
  const packed = async (name: string, path: string) =>
    gunzipSync(await readFile(join(dirname(require.resolve(`${name}/cspell-ext.json`)), path)));
  const english: ITrie = decodeTrie(
    new Uint8Array(
      await toolkit.artefact('spelling-en-gb.btrie', async () =>
        encodeITrieToBTrie(decodeTrie(await packed('@cspell/dict-en-gb', 'en_GB.trie.gz'))),
      ),
    ),
  );
  const medical = (await packed('@cspell/dict-medicalterms', 'dict/medicalterms-en.txt.gz')).toString('utf8');
  const terms: ReadonlySet<string> = new Set(medical.toLowerCase().split('\n'));
  return {
    has: (word) =>
      english.hasWord(word, true) || english.hasWord(word.toLowerCase(), true) || terms.has(word.toLowerCase()),
    suggest: (word) =>
      english
        .suggest(word.toLowerCase(), { numSuggestions: 3, changeLimit: 2, timeout: 400 })
        .filter((near) => near.length > 2),
  };
}
