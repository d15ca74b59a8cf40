import { formatDiagnostic } from '@ladder/core';
import { sizeText, type Say } from '../say.js';
import { EARLIER } from '../../write/set-aside.js';
import { placesOf, targetOf, type BuildOutcome } from './outcome.js';

/** Beyond so many modules the table has one line for each; the upload index names every file. */
const IN_FULL = 12;

/**
 * What became of several modules, to read line by line: no frames, nothing that needs two lines at once to be
 * understood, and 80 columns where names allow it.
 */
export function sayTable(outcomes: readonly BuildOutcome[], say: Say): void {
  const names = outcomes.map(({ id }) => id.length);
  const width = Math.max(...names);
  const short = outcomes.length > IN_FULL;
  for (const outcome of outcomes) {
    const { id, packages, setAside = [] } = outcome;
    const size = sizeText(packages.reduce((sum, one) => sum + one.size, 0));
    const files = short && packages.length > 0 ? `, ${packages.length} files, ${size}` : '';
    say(`${id.padEnd(width)}  ${stateWords(outcome)}${files}`);
    if (short || packages.length === 0) continue;
    say(`  in the folder dist/${id}:`);
    for (const one of packages) {
      say(`  ${one.name}`);
      const places = placesOf(targetOf(one.variant)).map(({ label }) => label);
      for (const line of wrap(`${sizeText(one.size)}, ${one.label}, upload to: ${places.join(', ')}`, 76)) {
        say(`    ${line}`);
      }
    }
    if (setAside.length > 0) say(`  (moved to ${EARLIER}: ${setAside.length} of the draft or of other versions)`);
    say('');
  }
  if (short) say('');
}

/** `version 0.1.0, draft, made`, or why there is nothing. */
function stateWords({ state, about, diagnostics }: BuildOutcome): string {
  const version = about ? `version ${about.version}, ${about.draft ? 'draft' : 'released'}, ` : '';
  if (state !== 'failed') return `${version}${state}`;
  const mistakes = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(formatDiagnostic)).size;
  return `${version}not built: ${mistakes} ${mistakes === 1 ? 'mistake' : 'mistakes'}`;
}

/** `3 modules: 1 made, 1 unchanged, 1 not built.` */
export function countModules(outcomes: readonly BuildOutcome[]): string {
  const count = (state: BuildOutcome['state'], words: string) => {
    const found = outcomes.filter((one) => one.state === state).length;
    return found === 0 ? [] : [`${found} ${words}`];
  };
  const parts = [...count('made', 'made'), ...count('unchanged', 'unchanged'), ...count('failed', 'not built')];
  return `${outcomes.length} modules: ${parts.join(', ')}.`;
}

function wrap(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) as string;
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
