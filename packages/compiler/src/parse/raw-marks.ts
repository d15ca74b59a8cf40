/** Signs that look like a mark and are none, and how to write what was meant. */
export interface RawMark {
  readonly pattern: RegExp;
  readonly remedy: string;
}

/** What to do instead of a formula. */
export const FORMULAS =
  'Formulas are not read: write the signs themselves (½, ×, ≤, µ), 10^9^ for text above and CO~2~ for text below the line';

const PLAIN = 'To show the signs themselves, put a backslash before each';

/**
 * Marks that took no effect, as they are left in the text that learners would see. Each pattern leaves alone what
 * doctors write: `5*`, `**p < 0.01`, `HLA-B*57:01`, `#4 metatarsal`, `C#`, `$5`, `~5 mg`, `a_b`, addresses and handles.
 */
export const RAW_MARKS: readonly RawMark[] = [
  {
    // Two stars beside a word or a sign; not the stars of significance in front of a p or behind a figure.
    pattern:
      /(?<!\*)\*\*(?=[\p{L}\p{N}"“'‘(\[])(?!\s*[pP]\s*[<>=≤≥])(?:[^*\n]{0,80}\*\*)?|(?<=[\p{L}"”'’:.!?])\*\*(?!\*)(?=\p{L}|\s|$)/gu,
    remedy: `Bold begins and ends at the edge of a word: put two stars on both sides, and a space or a full stop outside them, as in **Note:** this. ${PLAIN}`,
  },
  {
    pattern: /(?<!\*)\*\*(?=\s\p{L})[^*\n]{1,60}\s\*\*(?!\*)/gu,
    remedy: `Put the stars against the words, without spaces inside: **spaced**. ${PLAIN}`,
  },
  {
    // One star around the part of a word; a footnote's star, a dose and an allele stand beside figures or alone.
    pattern: /(?<=\p{L})\*\p{L}{2,}\*|(?<![\p{L}\p{N}*])\*\p{L}[^\s*]*\p{L}\*(?=\p{L})/gu,
    remedy: `Italics begin and end at the edge of a word: write the whole word between the stars. ${PLAIN}`,
  },
  {
    pattern: /(?<![_\p{L}\p{N}])__(?=\p{L})[^_\n]{2,60}__(?!_)/gu,
    remedy: `Bold begins and ends at the edge of a word, as in **Note:** this. ${PLAIN}`,
  },
  {
    pattern: /(?<!~)~~(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])~~(?!~)/gu,
    remedy: `Put two tildes on both sides of what is struck out: ~~so~~. ${PLAIN}`,
  },
  {
    pattern: /(?<!\^)\^(?=[\p{L}\p{N}+−-])[^\s^]{1,12}(?:\s[^\s^]{1,12})?\^(?!\^)/gu,
    remedy: `Text above the line has a ^ on both sides and no space between, as in 10^9^. ${PLAIN}`,
  },
  {
    pattern: /==(?=[^=\s])[^=\n]*[^=\s]==(?!=)/gu,
    remedy: `There is no highlighting: write **bold** for what must be seen. ${PLAIN}`,
  },
  {
    pattern: /\+\+(?=\p{L})[^+\n]*\p{L}\+\+/gu,
    remedy: `There is no underlining: write *italic* or **bold**. ${PLAIN}`,
  },
  {
    pattern: /`/gu,
    remedy: `Take the backtick out, or write an apostrophe where one is meant. ${PLAIN}`,
  },
  {
    pattern: /\$\$?(?=\S)[^$\n]*[\\^_{}][^$\n]*\$\$?|\$[\p{L}]\$/gu,
    remedy: FORMULAS,
  },
  {
    pattern:
      /\\(?:frac|sqrt|alpha|beta|gamma|delta|mu|times|pm|le|leq|ge|geq|cdot|text|mathrm|rightarrow|to|approx|circ|Delta|sum)(?![\p{Ll}])/gu,
    remedy: FORMULAS,
  },
  {
    pattern: /\\[nt](?=\p{Lu}|\s|$)/gu,
    remedy: 'To begin a new line, put a backslash at the end of a line; for a new paragraph, leave a line empty',
  },
  {
    pattern: /!\[[^\]\n]*(?:\]|$)/gu,
    remedy:
      'Write a picture as ![What it tells](media/name.png): no space before the round bracket and none in the name',
  },
  {
    pattern: /\[\[[^\]\n]+\]\]/gu,
    remedy: 'Link to another page by its file: [Plan it](03-plan-it.md)',
  },
  {
    pattern:
      /\[(?!@|\^)[^\]\n]*\](?:\((?!\s*\))|\s+\((?=$|https?:|www\.|mailto:|#|[^\s)]+\.(?:md|org|com|net|uk)\b))/gu,
    remedy:
      'Write a link as [the guide](https://example.org): no space before the round bracket and none in the address (%20 stands for a space)',
  },
  {
    pattern: /\[(?!@|\^)[^\]\n@]+\]\s?\[(?!@|\^|\d)[^\]\n]*\]|\[(?!@|\^)[^\]\n@]*\p{L}[^\]\n@]*\]\s?\[\d{1,3}\]/gu,
    remedy: 'Write the address behind the words: [the guide](https://example.org)',
  },
  {
    pattern: /(?:^|\n)\[[^\]\n@^]+\]:(?=\s|$)/gu,
    remedy: 'Addresses are not listed apart: write each behind its words, [the guide](https://example.org)',
  },
  {
    pattern: /\([^()\n]+\)\[(?=$|https?:|www\.)/gu,
    remedy: 'Words stand in square brackets, the address in round ones: [the guide](https://example.org)',
  },
  {
    // Words or a minus before the at sign; an e-mail address in brackets has a name before it and a full stop behind it.
    pattern: /\[(?!\s*@)(?:[^\]\n@]*[\s(;,]-?|-)@[\p{L}\p{N}][^\]\n]*\]/gu,
    remedy: 'A citation has nothing but keys in its brackets, [@smith2020; @jones2021]: put other words outside',
  },
  {
    pattern: /\[\s*@[\w:.+/-]+(?![^[\n]*\])/gu,
    remedy: 'Close the bracket of the citation: [@smith2020]',
  },
  {
    pattern: /\{\s*[.#:][\p{L}][^}\n]*\}/gu,
    remedy: 'Nothing is set in curly brackets here: take them out',
  },
  {
    pattern: /(?<!:):::+(?!:)/gu,
    remedy: 'A block begins and ends with ::: on a line of its own',
  },
  {
    pattern: /&[A-Za-z]{2,12};/gu,
    remedy: 'There is no sign of this name: type the sign itself',
  },
  {
    pattern: /(?<![\p{L}\p{N}:]):(?:[a-z]{3,}(?:_[a-z]+)*|\+1|-1):(?![\p{L}\p{N}:])/gu,
    remedy: 'Pictures have no names here: type the sign itself, or say it in words',
  },
];
