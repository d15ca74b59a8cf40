/** What becomes of one text. `kept` are the strings that were put into it: titles, names, or other texts. */
export type TextChange = (text: string, kept: readonly string[]) => string;

/** Part of a catalogue with every text changed, also those that functions make; what is no text stays as it is. */
export function changeTexts<Part>(part: Part, change: TextChange): Part {
  return changed(part, change) as Part;
}

function changed(part: unknown, change: TextChange): unknown {
  if (typeof part === 'string') return change(part, []);
  if (Array.isArray(part)) return part.map((one) => changed(one, change));
  if (typeof part === 'function') return makingTexts(part as (...given: readonly unknown[]) => unknown, change);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, changed(value, change)]));
}

function makingTexts(make: (...given: readonly unknown[]) => unknown, change: TextChange) {
  return (...given: readonly unknown[]): unknown => {
    const made = make(...given);
    const kept = given.flat(2).filter((value) => typeof value === 'string');
    return typeof made === 'string' ? change(made, kept) : made;
  };
}
