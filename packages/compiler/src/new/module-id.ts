import { slug } from '../model/words.js';

/** The longest name of a module: it stands in the names of packages and in addresses. */
const LONGEST = 40;

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** What is wrong with the name of a new module, in words with an action; `undefined` when it may be used. */
export function problemOfId(id: string, taken: readonly string[]): string | undefined {
  const better = proposeId(id, taken);
  const instead = better === '' ? '' : ` For example: ${better}`;
  if (id === '') return 'Give the module a short name, such as night-handover.';
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
    return `Use small letters a to z, digits and hyphens, and begin with a letter.${instead}`;
  }
  if (id.length > LONGEST) return `That is longer than ${LONGEST} letters. Make it shorter.${instead}`;
  if (RESERVED.test(id)) return 'Windows keeps that name for itself. Choose another.';
  // The benchmark makes folders of such names and removes them again.
  if (id.startsWith('bench-')) return 'Names that begin with bench- are kept for measuring. Choose another.';
  if (isTaken(id, taken))
    return `There is a module called ${id} already; it stays as it is. Choose another name.${instead}`;
  return undefined;
}

/** A name for a module of this title: short, allowed, and not taken; empty when the title has no letters to make one of. */
export function proposeId(title: string, taken: readonly string[]): string {
  const words = slug(title).replace(/^[0-9-]+/, '');
  let name = '';
  for (const word of words.split('-')) {
    const longer = name === '' ? word.slice(0, LONGEST - 4) : `${name}-${word}`;
    if (longer.length > LONGEST - 4) break;
    name = longer;
  }
  if (name === '') return '';
  if (RESERVED.test(name) || name.startsWith('bench-')) name = `module-${name}`;
  if (!isTaken(name, taken)) return name;
  let number = 2;
  while (isTaken(`${name}-${number}`, taken)) number += 1;
  return `${name}-${number}`;
}

/** A title for a module of this name, until somebody writes a better one: `night-handover` is "Night handover". */
export function titleFrom(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isTaken(id: string, taken: readonly string[]): boolean {
  return taken.some((other) => other.toLowerCase() === id);
}
