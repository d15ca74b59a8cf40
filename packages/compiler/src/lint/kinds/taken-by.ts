import type { TargetName } from '@ladder/core';
import { PLACES, type PlaceId } from '../places.js';
import type { Report } from '../report.js';
import type { ReadManifest } from './scorm.js';

/** What each place is known to take; `others` of `refuses` are refused, and not only unknown. */
const TAKES: Readonly<Partial<Record<PlaceId, { readonly kinds: readonly TargetName[]; readonly wanted: string }>>> = {
  'learning-hub': { kinds: ['scorm12', 'web'], wanted: 'SCORM 1.2' },
  'e-lfh': { kinds: ['scorm12'], wanted: 'SCORM 1.2' },
  esr: { kinds: ['scorm12'], wanted: 'SCORM 1.2' },
  moodle: { kinds: ['scorm12', 'scorm2004'], wanted: 'SCORM 1.2' },
  bridge: { kinds: ['scorm12', 'scorm2004'], wanted: 'SCORM 2004' },
};

/** Places whose own code or page says that nothing else is taken; of the others it is only not known. */
const REFUSES: ReadonlySet<PlaceId> = new Set(['learning-hub', 'esr']);

/** Says when a package is of a kind that the place does not take. */
export function checkKind(manifests: readonly ReadManifest[], place: PlaceId, report: Report): void {
  const known = TAKES[place];
  const first = manifests[0];
  if (!known || !first || manifests.some(({ kind }) => known.kinds.includes(kind.target))) return;
  const rule = REFUSES.has(place) ? 'kind-refused' : 'kind-not-established';
  report(rule, { kind: first.kind.label, place: PLACES[place], wanted: known.wanted });
}
