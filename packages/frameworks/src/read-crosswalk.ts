import { parse } from 'yaml';
import type { AgreedLink, Curriculum, Framework } from './framework.js';

/** The names of the shapes of the two files that lie between frameworks. */
export const CROSSWALK_SCHEMA = 'll-crosswalk/0.1';
export const CURRICULA_SCHEMA = 'll-curricula/0.1';

/** A link as `data/crosswalk.yaml` has it. */
export interface WrittenLink {
  readonly from: string;
  readonly to: string;
  readonly basis: 'published' | 'agreed' | 'proposed';
  /** Who signed an agreed link off, and when. */
  readonly by?: string;
  readonly on?: string;
}

/** Every link of a crosswalk, also those that are only proposed; none in a file of another kind. */
export function readLinks(text: string): readonly WrittenLink[] {
  const written = parse(text) as { readonly schema: string; readonly links: readonly WrittenLink[] };
  return written.schema === CROSSWALK_SCHEMA ? written.links : [];
}

/**
 * The links that may be shown to a learner. A proposed link is stopped here, where data becomes code: whatever is
 * built from the code cannot hold one.
 */
export function agreedLinks(links: readonly WrittenLink[]): readonly AgreedLink[] {
  return links.flatMap(({ from, to, basis, by, on }) => {
    const holds = basis === 'published' || (basis === 'agreed' && by !== undefined && on !== undefined);
    return holds ? [{ from, to, basis }] : [];
  });
}

/** The curricula that a learner may choose, with the edition of their framework where they have none of their own. */
export function readCurricula(text: string, frameworks: readonly Framework[]): readonly Curriculum[] {
  const written = parse(text) as {
    readonly schema: string;
    readonly curricula: readonly (Omit<Curriculum, 'version'> & { readonly version?: string })[];
  };
  if (written.schema !== CURRICULA_SCHEMA) return [];
  return written.curricula.map((curriculum) => ({
    ...curriculum,
    version: curriculum.version ?? frameworks.find(({ id }) => id === curriculum.framework)?.edition ?? '',
  }));
}
