import type { QuoteMarks } from './quote-marks.js';

/** After one of these, or at the start of a line, a quotation may open. */
const BEFORE = /[\s([{<\u2010-\u2015\u2018\u201A\u201C\u201E\u00AB/|=+-]/;
const LETTER = /[\p{L}\p{M}]/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Words that begin with an apostrophe, in English, Welsh, Dutch and Afrikaans, and years without their century. */
const ELISION =
  /^(?:tis|twas|twere|twill|twould|em|til|till|cause|cos|bout|round|nuff|n|dyn|ma|na|da|i|r|w|u|ch|m|th|s|t|k|ns|\d\ds?)(?![\p{L}\p{N}])/iu;

/** No quotation has more marks in it that may end it. */
const MOST_LOOKS = 50;

interface Opener {
  readonly at: number;
  readonly elision: boolean;
}

/**
 * One line, sign by sign, with its straight marks set. What may be feet, inches or minutes, and what opens nothing that
 * is closed, stays as it was typed, unless only an apostrophe can be meant.
 */
export function pairMarks(line: string, marks: QuoteMarks): string[] {
  const set = line.split('');
  const [befores, afters] = [neighbours(set), neighbours([...set].reverse()).reverse()];
  const before = (at: number) => befores[at] ?? '';
  const after = (at: number) => afters[at] ?? '';
  const mayOpen = (at: number) => (before(at) === '' || BEFORE.test(before(at))) && /\S/.test(after(at));
  const mayClose = (at: number) => /\S/.test(before(at)) && !mayOpen(at) && !WORD.test(line.charAt(at + 1));

  /** A sign behind a digit that is followed by a surer end of the same quotation is no end itself. */
  const endsLater = (at: number, mark: string, isSure: (other: number) => boolean): boolean => {
    let looks = 0;
    for (let other = line.indexOf(mark, at + 1); other >= 0; other = line.indexOf(mark, other + 1)) {
      if ((looks += 1) > MOST_LOOKS) return false;
      if (mayOpen(other)) return false;
      if (mayClose(other) && isSure(other)) return true;
    }
    return false;
  };
  const pair = (from: number, to: number, [open, close]: readonly [string, string]): void => {
    set[from] = open;
    set[to] = close;
  };

  let double: number | undefined;
  const singles: Opener[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === '"') setDouble(at);
    if (sign === "'") setSingle(at);
  }
  // A quotation of several paragraphs opens in each and closes in the last.
  if (double !== undefined) set[double] = marks.double[0];
  for (const { at, elision } of singles) {
    const next = line.charAt(at + 1);
    if (elision || (before(at) !== '' && LETTER.test(next))) set[at] = '’';
  }
  return set;

  function setDouble(at: number): void {
    if (mayOpen(at)) {
      if (double !== undefined) set[double] = marks.double[0];
      double = at;
    } else if (mayClose(at)) {
      const measure = /\d/.test(before(at)) && (double === undefined || endsLater(at, '"', () => true));
      if (measure) return;
      if (double === undefined) set[at] = marks.double[1];
      else pair(double, at, marks.double);
      double = undefined;
    }
  }

  function setSingle(at: number): void {
    const [last, next] = [line.charAt(at - 1), line.charAt(at + 1)];
    if (WORD.test(last) && LETTER.test(next)) set[at] = '’';
    else if (mayOpen(at)) {
      // rock 'n' roll
      const [letter] = /^'n'(?![\p{L}\p{N}])/iu.exec(line.slice(at)) ?? [];
      if (letter !== undefined && before(at) !== '') {
        set[at] = '’';
        set[at + 2] = '’';
      } else if (set[at] !== '’') singles.push({ at, elision: ELISION.test(line.slice(at + 1)) });
    } else if (mayClose(at) && set[at] !== '’') closeSingle(at, last);
  }

  function closeSingle(at: number, last: string): void {
    const sure = (other: number) => !isPossessive(other) && !/\d/.test(line.charAt(other - 1));
    const quoted = singles.map(({ elision, at: from }) => !elision || isWhole(from, at)).lastIndexOf(true);
    const opener = quoted >= 0 ? quoted : isPossessive(at) || /\d/.test(last) ? -1 : singles.length - 1;
    const from = singles[opener];
    if (from && !((isPossessive(at) || /\d/.test(last)) && endsLater(at, "'", sure))) {
      pair(from.at, at, marks.single);
      singles.splice(opener, 1);
    } else if (!/\d/.test(last)) set[at] = '’';
  }

  /** the teams' plan */
  function isPossessive(at: number): boolean {
    return /[sxz]/i.test(line.charAt(at - 1)) && /^\s+[\p{L}\p{N}]/u.test(line.slice(at + 1));
  }

  /** Whether nothing but one word that may lack its beginning stands between two marks: 'em' is a word in quotes. */
  function isWhole(from: number, to: number): boolean {
    return /^[\p{L}\p{N}]+$/u.test(line.slice(from + 1, to));
  }
}

/** For each sign the nearest one before it that is no straight mark; nothing at the start. */
function neighbours(signs: readonly string[]): string[] {
  let last = '';
  return signs.map((sign) => {
    const before = last;
    if (sign !== '"' && sign !== "'") last = sign;
    return before;
  });
}
