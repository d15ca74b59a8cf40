const utf8 = (text: string) => new TextEncoder().encode(text);

/** Always the same numbers for the same seed. */
export function numbers(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state % Math.max(1, below);
  };
}

/** Pieces on which readers stumble. */
const PIECES = [
  '<',
  '>',
  '&',
  '&amp;',
  '&#0;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?xml',
  '<!DOCTYPE a [',
  '</',
  '\u0000',
  '\ufffe',
  '\ud800',
  ':::question\n',
  '\n:::\n',
  '> ',
  '- ',
  '1. ',
  '# ',
  '`',
  '***',
  '[',
  '](',
  '![',
  '| a | b |\n',
  '|-|-|\n',
  '[@a; @b]',
  '[x] ',
  '^',
  '~',
  'a: &a [*a]\n',
  '*a',
  '{',
  '}',
  '- - ',
  '"',
  "'",
  '\t',
  ': ',
  ' #',
  '!!js/function ',
  '<<: *a\n',
  '__proto__: 1\n',
  'constructor: 1\n',
  '@article{a, title={',
  '}}',
  'TY  - JOUR\n',
  'PMID- 1\n',
  '00:00.000 --> 99:99.999\n',
  'WEBVTT\n',
  '\r',
  '\u202e',
  '\u2028',
  '9'.repeat(40),
];

/** A file as strangers and accidents leave it: pieces put in, taken out, doubled, cut. */
export function mutate(sample: Uint8Array, next: (below: number) => number): Uint8Array {
  let bytes = Uint8Array.from(sample);
  for (let turn = next(4); turn >= 0; turn -= 1) {
    const at = next(bytes.length + 1);
    const length = next(next(4) === 0 ? 400 : 12);
    const piece = utf8((PIECES[next(PIECES.length)] as string).repeat(next(8) === 0 ? 1 + next(3000) : 1 + next(3)));
    const put = (middle: Uint8Array, skip: number) =>
      Uint8Array.from([...bytes.subarray(0, at), ...middle, ...bytes.subarray(at + skip)]);
    switch (next(6)) {
      case 0:
        bytes = put(piece, 0);
        break;
      case 1:
        bytes = put(piece, length);
        break;
      case 2:
        bytes = put(new Uint8Array(), length);
        break;
      case 3:
        if (at < bytes.length) bytes[at] = next(256);
        break;
      case 4: {
        const from = next(bytes.length + 1);
        bytes = put(bytes.slice(from, from + length), 0);
        break;
      }
      default:
        if (next(6) === 0) bytes = bytes.slice(0, at);
        else if (at + 4 < bytes.length) bytes.set(Uint8Array.of(255, 255, 255, 255), at);
    }
  }
  return bytes;
}
