import { countFindings, sayFindings, sizeText, type Say } from '../say.js';
import { releaseName, uploadSheetName } from '../../write/package-name.js';
import { EARLIER } from '../../write/set-aside.js';
import { placesOf, targetOf, type BuildOutcome } from './outcome.js';

/** What became of one module, with what to do with each file. */
export function sayOutcome({ id, state, about, diagnostics, packages, setAside = [] }: BuildOutcome, say: Say): void {
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
  if (setAside.length > 0) {
    const files = setAside.length === 1 ? 'file' : 'files';
    say('');
    say(
      `Moved ${setAside.length} ${files} of the draft or of other versions to dist/${id}/${EARLIER}, so that nobody uploads them.`,
    );
  }
  if (about === undefined) return;
  const sheet = uploadSheetName(releaseName({ id, settings: about, draft: about.draft }));
  say('');
  say(`For whoever uploads, with settings and a test launch: dist/${id}/${sheet}.html`);
}
