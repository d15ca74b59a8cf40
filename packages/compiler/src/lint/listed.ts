/** How many names a message shows. */
const SHOWN = 3;

/** Names in a sentence: the first few, and how many more. */
export function listed(names: readonly string[]): string {
  const clean = names.map((name) => printable(name));
  if (clean.length <= SHOWN) return clean.join(', ');
  return `${clean.slice(0, SHOWN).join(', ')} and ${clean.length - SHOWN} more`;
}

/** A stranger's words as a terminal may show them: no control signs, and not for pages. */
export function printable(text: string, longest = 100): string {
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '?');
  return clean.length <= longest ? clean : `${clean.slice(0, longest)}…`;
}
