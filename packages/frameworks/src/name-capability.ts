import { allCapabilities, type FoundCapability } from './find-capability.js';
import { CURRICULA } from './frameworks-data.js';

/** How a capability is written by name: `GMC GPC: Capabilities in leadership and team working`. */
export function nameOf({ framework, capability }: FoundCapability): string {
  const college = CURRICULA.find(
    ({ framework: id, codes }) => codes !== undefined && id === framework.id && capability.code.startsWith(codes),
  );
  return `${college?.short ?? framework.shortName}: ${capability.title}`;
}

/**
 * The capability that an author writes by name: a framework, a colon, and a title or a code. The framework may be
 * given by its short name, its full name, its id, or the name of a curriculum that is part of it. Case, spaces,
 * quotation marks, hyphens and a full stop at the end do not count; letters do.
 */
export function findByName(typed: string): FoundCapability | undefined {
  const wanted = plain(typed);
  return allCapabilities().find((found) =>
    prefixesOf(found).some((prefix) => {
      const before = `${plain(prefix)}:`;
      return (
        wanted.startsWith(before) &&
        [found.capability.title, found.capability.code].some((name) => wanted === before + plain(name))
      );
    }),
  );
}

/** What may stand before the colon. */
function prefixesOf({ framework, capability }: FoundCapability): readonly string[] {
  const { id, name, shortName } = framework;
  const curricula = CURRICULA.filter(
    ({ framework: home, codes = '' }) => home === id && capability.code.startsWith(codes),
  );
  return [shortName, name, id, ...curricula.flatMap((each) => [each.short, each.name])];
}

/** A name without what people type in different ways. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―-]/gu, '-')
    .replace(/["'‘’“”]/gu, '')
    .replace(/\.\s*$/u, '')
    .replace(/\s+/gu, '');
}
