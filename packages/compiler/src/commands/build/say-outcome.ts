import { countFindings, sayFindings, sizeText, type Say } from '../say.js';
import { releaseName, uploadSheetName } from '../../write/package-name.js';
import { placesOf, targetOf, type BuildOutcome } from './outcome.js';

/** What became of one module, with what to do with each file. */
export function sayOutcome({ id, state, about, diagnostics, packages }: BuildOutcome, say: Say): void {
  say('');
  sayFindings(diagnostics, say);
  if (state === 'failed') {
    return say(`${id} was not built: ${countFindings(diagnostics)}. What was in dist before is still there.`);
  }
  const heading = about ? `${about.title}, version ${about.version}${about.draft ? ' (draft)' : ''}` : id;
  say(`${heading}: ${countFindings(diagnostics)}.`);
  for (const { name, size, variant, label } of packages) {
    say('');
    say(`${state === 'made' ? 'Made' : 'Unchanged'}  dist/${id}/${name}  (${sizeText(size)}, ${label})`);
    for (const { label: place, upload } of placesOf(targetOf(variant))) say(`  ${place}: ${upload}`);
  }
  if (about === undefined) return;
  const sheet = uploadSheetName(releaseName({ id, settings: about, draft: about.draft }));
  say('');
  say(`For whoever uploads, with settings and a test launch: dist/${id}/${sheet}.html`);
}
