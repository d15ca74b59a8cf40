import { allCapabilities, type FoundCapability } from './find-capability.js';
import { nameOf } from './name-capability.js';

/** What doctors say, and what frameworks print for it. */
const SAID_FOR: Readonly<Record<string, string>> = {
  qi: 'quality improvement',
  mdt: 'team',
  multidisciplinary: 'team',
  gpc: 'gmc',
  delegation: 'team working',
  delegating: 'team working',
  delegate: 'team working',
  handover: 'patient safety',
  followership: 'team working',
};

/** How much a word counts, by where it is found. */
const IN_TITLE = 4;
const IN_NAME = 2;
const IN_GLOSS = 1;

/**
 * Capabilities that fit every word looked for, the best first: words of the title before words of the framework's
 * name, and those before our own paraphrases. A word fits one that begins like it, in any case and with or without an
 * ending (`leading` finds Leadership). Among equals come current frameworks, then names that
 * were compared with the publisher's, then the broader capability.
 */
export function searchCapabilities(words: string): readonly FoundCapability[] {
  const typed = wordsOf(words);
  if (typed.length === 0) return [];
  const all = allCapabilities();
  const exact = all.filter(({ ref, capability }) =>
    [ref, capability.code].some((code) => code.toLowerCase() === words.trim().toLowerCase()),
  );
  const scored = all
    .filter((found) => !exact.includes(found))
    .map((found) => ({ found, score: scoreOf(found, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || trust(b.found) - trust(a.found));
  return [...exact, ...scored.map(({ found }) => found)];
}

/** How well it fits; 0 where one of the words is nowhere. */
function scoreOf(found: FoundCapability, typed: readonly string[]): number {
  const { framework, capability } = found;
  const title = wordsOf(capability.title);
  const name = wordsOf(`${nameOf(found)} ${capability.code} ${framework.name} ${framework.id} ${framework.publisher}`);
  const glosses = wordsOf((capability.glosses ?? []).join(' '));
  let score = 0;
  for (const word of typed) {
    const places = [word, ...wordsOf(SAID_FOR[word] ?? '')].map((said) =>
      has(title, said) ? IN_TITLE : has(name, said) ? IN_NAME : has(glosses, said) ? IN_GLOSS : 0,
    );
    // The word itself, or everything that is said for it.
    const [own = 0, ...others] = places;
    const best = Math.max(own, others.length > 0 ? Math.min(...others) : 0);
    if (best === 0) return 0;
    score += best;
  }
  return score;
}

function has(words: readonly string[], typed: string): boolean {
  return words.some((word) => word.startsWith(typed) || stem(word).startsWith(stem(typed)));
}

/** A word without the endings that come and go between title and memory. */
function stem(word: string): string {
  const short = word.replace(/(?:ership|ers|er|ing|ed|es|s|e)$/u, '');
  return short.length >= 4 ? short : word;
}

function trust({ framework, capability }: FoundCapability): number {
  return (
    (framework.status === 'current' ? 4 : 0) + (capability.verified ? 2 : 0) + (capability.parent === undefined ? 1 : 0)
  );
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      // Colleges print it in three ways.
      .replace(/\bteam[- ]?work/gu, 'team work')
      .split(/[^\p{L}\p{N}.]+/u)
      .filter((word) => word !== '')
  );
}
