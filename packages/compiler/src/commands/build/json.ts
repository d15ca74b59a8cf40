import type { Diagnostic } from '@ladder/core';
import { placesOf, targetOf, type BuildOutcome } from './outcome.js';

/** A build as other programs read it. New fields may come; what is there keeps its name and meaning. */
export function buildJson(outcomes: readonly BuildOutcome[], others: readonly Diagnostic[], ok: boolean): string {
  const document = {
    format: 1,
    ok,
    modules: outcomes.map(({ id, state, about, diagnostics, packages }) => ({
      id,
      state: state === 'failed' ? 'not-built' : state,
      ...about,
      diagnostics: diagnostics.map(flat),
      packages: packages.map(({ name, size, sha256, target, label, variant }) => ({
        path: `dist/${id}/${name}`,
        target,
        label,
        size,
        sha256,
        platforms: placesOf(targetOf(variant)).map((place) => ({
          id: place.id,
          label: place.label,
          upload: place.upload,
        })),
      })),
    })),
    diagnostics: others.map(flat),
  };
  return JSON.stringify(document, null, 2);
}

/** Why nothing was built at all, in the same form. */
export function problemJson(problem: string): string {
  return JSON.stringify({ format: 1, ok: false, problem, modules: [], diagnostics: [] }, null, 2);
}

function flat({ location, ...rest }: Diagnostic) {
  return { ...rest, ...location };
}
