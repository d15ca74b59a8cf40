import { findByName, findCapability, nameOf, searchCapabilities, type FoundCapability } from '@ladder/frameworks';
import type { Ask } from '../ask.js';
import type { Say } from '../say.js';

/** More than this is no list to choose from. */
const SHOWN = 12;

/** Asks which capabilities a module develops: a word, a list with names, as often as wanted. */
export async function pickCapabilities(ask: Ask, say: Say): Promise<readonly string[]> {
  const picked = new Map<string, FoundCapability>();
  for (;;) {
    const so =
      picked.size === 0 ? 'What does it count towards in a curriculum?' : 'Anything else that it counts towards?';
    const words = await ask.text({
      question: `${so} Type a word, or press Enter to ${picked.size === 0 ? 'leave this for later' : 'go on'}.`,
      example: 'delegation, leadership, patient safety, GPC5 …',
    });
    if (words === '') return [...picked.keys()];
    const found = searchCapabilities(words).filter(({ ref }) => !picked.has(ref));
    if (found.length === 0) {
      say(`No framework has a capability with "${words}" in its name. Try one other word, such as team or safety.`);
      continue;
    }
    const more = found.length > SHOWN ? ` The first ${SHOWN} of ${found.length}; more words find fewer.` : '';
    const chosen = await ask.chooseSome(`Space chooses, Enter goes on.${more}`, found.slice(0, SHOWN).map(asChoice));
    for (const each of found) if (chosen.includes(each.ref)) picked.set(each.ref, each);
    for (const ref of chosen)
      say(`Counts towards ${picked.has(ref) ? nameOf(picked.get(ref) as FoundCapability) : ref}.`);
  }
}

/** The codes that were given by code or name, or a sentence about the first that is none. */
export function capabilitiesNamed(
  typed: readonly string[],
): { readonly refs: readonly string[] } | { readonly problem: string } {
  const refs = new Set<string>();
  for (const each of typed) {
    const found = findCapability(each) ?? findByName(each);
    if (!found || found.capability.placeholder === true) {
      const near = searchCapabilities(each.replace(/^.*#/, '')).slice(0, 3);
      const these = near.map((one) => `${one.ref} (${nameOf(one)})`).join(', ');
      const remedy =
        near.length > 0 ? `Did you mean one of these: ${these}?` : 'All are in docs/reference/frameworks.md.';
      return { problem: `There is no capability "${each}". ${remedy}` };
    }
    refs.add(found.ref);
  }
  return { refs: [...refs] };
}

function asChoice(found: FoundCapability) {
  const { ref, capability } = found;
  const hint = capability.verified ? capability.code : `${capability.code}, not yet compared with the publisher's text`;
  return { value: ref, label: nameOf(found), hint };
}
