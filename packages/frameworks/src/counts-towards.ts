import { findCapability } from './find-capability.js';
import type { Capability, Curriculum } from './framework.js';
import { AGREED_LINKS } from './frameworks-data.js';

/** One capability of a curriculum that cited capabilities count towards. */
export interface Counted {
  readonly capability: Capability;
  /** References of the cited capabilities that an agreed link leads from; empty where it is cited itself. */
  readonly through: readonly string[];
}

/**
 * What the cited capabilities count towards in a curriculum: those of its own that are cited, and those that an agreed
 * link leads to. Only names that somebody has compared with what the publisher prints, at both ends of a link.
 */
export function countsTowards(cited: readonly string[], curriculum: Curriculum): readonly Counted[] {
  const verified = cited.filter((ref) => findCapability(ref)?.capability.verified);
  const through = new Map<string, readonly string[]>();
  for (const ref of verified) if (belongs(ref, curriculum)) through.set(ref, []);
  for (const { from, to } of AGREED_LINKS) {
    const before = through.get(to);
    if (!verified.includes(from) || !belongs(to, curriculum) || before?.length === 0) continue;
    through.set(to, [...(before ?? []), from]);
  }
  return [...through].flatMap(([ref, links]) => {
    const capability = findCapability(ref)?.capability;
    return capability?.verified ? [{ capability, through: links }] : [];
  });
}

function belongs(ref: string, { framework, codes = '' }: Curriculum): boolean {
  return ref.startsWith(`${framework}#${codes}`);
}
