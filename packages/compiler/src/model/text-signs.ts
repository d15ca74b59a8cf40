/**
 * What a text may hold. Every text that an author types goes through here before any step reads it, because a manifest
 * with one sign that XML forbids is refused as a whole (XML 1.0, 2.2), and because what cannot be seen cannot be checked.
 *
 * Kept: every kind of space; joiners (Persian, emoji); marks of direction that end on their line, which Arabic and Hebrew
 * beside Latin letters need; soft hyphens; variation selectors.
 */

/** A sign that is not kept, or should be looked at. */
export interface OddSign {
  readonly rule: 'sign-unseen' | 'sign-misread' | 'sign-direction' | 'sign-private' | 'sign-object';
  /** In words, with its number. */
  readonly sign: string;
  /** What it is read as, where it is not kept: `a space` or `nothing`. */
  readonly instead: string;
  readonly offset: number;
}

/** Read as a space: they part words where they come from (vertical tab, form feed, line and paragraph separator). */
const PARTS = /[\u000B\u000C\u0085\u2028\u2029]/g;

/** Read as nothing: other controls, halves of pairs, signs that are none (Unicode 23.7), a byte order mark within. */
const NOTHING =
  /[\u0000-\u0008\u000E-\u001F\u007F\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]/g;

/** Tag letters (U+E0000 to U+E007F) that are no part of a flag: they hide a text in a text. */
const HIDDEN = /(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0000}-\u{E007F}]+/gu;

/** The Windows letters whose numbers Unicode keeps for controls. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Džÿ';
const MISREAD = /[\u0080-\u0084\u0086-\u009F]/g;

const NAMES: Readonly<Record<string, string>> = {
  '\u0000': 'an empty sign',
  '\u0007': 'a bell',
  '\u0008': 'a backspace',
  '\u000B': 'a vertical tab',
  '\u000C': 'a page break',
  '\u001B': 'an escape sign',
  '\u0085': 'a line break of another system',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u202D': 'a mark that turns the order of letters round',
  '\u202E': 'a mark that turns the order of letters round',
  '\uFEFF': 'a byte order mark',
  '\uFFFC': 'a place where an object was',
};

/** The text as every output can hold it. The same text gives the same text again. */
export function holdable(text: string): string {
  return text.replace(PARTS, ' ').replace(HIDDEN, '').replace(NOTHING, '');
}

/** What of a text is not kept, or should be looked at; in the order in which it stands. */
export function oddSigns(text: string): readonly OddSign[] {
  const all = (pattern: RegExp, rule: OddSign['rule'], instead: string, sign = named): OddSign[] =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ rule, sign: sign(found), instead, offset: index }));
  return [
    ...all(PARTS, 'sign-unseen', 'a space'),
    ...all(NOTHING, 'sign-unseen', 'nothing'),
    ...all(HIDDEN, 'sign-unseen', 'nothing', () => 'letters of a kind that nobody sees (tags)'),
    ...all(
      MISREAD,
      'sign-misread',
      '',
      (sign) => `${numbered(sign)}; it was probably ${WINDOWS[sign.charCodeAt(0) - 0x80] ?? ''}`,
    ),
    ...all(/[\uE000-\uF8FF]|[\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu, 'sign-private', '', numbered),
    ...all(/\uFFFC/g, 'sign-object', ''),
    ...turned(text),
  ].sort((a, b) => a.offset - b.offset);
}

/** Marks of direction that show letters in another order than they stand in, or that do not end on their line (UAX 9). */
function turned(text: string): readonly OddSign[] {
  const found: OddSign[] = [];
  const open: { readonly end: string; readonly at: number }[] = [];
  const note = (at: number) => {
    const sign = text[at] ?? '';
    found.push({
      rule: 'sign-direction',
      sign: NAMES[sign] === undefined ? numbered(sign) : named(sign),
      instead: '',
      offset: at,
    });
  };
  for (const { 0: sign, index } of text.matchAll(/[\u202A-\u202E\u2066-\u2069\n]/g)) {
    if (sign === '\n') for (const { at } of open.splice(0)) note(at);
    else if (sign === '\u202D' || sign === '\u202E') {
      note(index);
      open.push({ end: '\u202C', at: -1 });
    } else if (sign === '\u202C' || sign === '\u2069') {
      if (open.at(-1)?.end === sign) open.pop();
      else note(index);
    } else open.push({ end: sign < '\u202C' ? '\u202C' : '\u2069', at: index });
  }
  for (const { at } of open) if (at >= 0) note(at);
  return found.filter(({ offset }) => offset >= 0);
}

function named(sign: string): string {
  return `${NAMES[sign] ?? (/^[\uD800-\uDFFF]$/.test(sign) ? 'half of a sign' : 'a control sign')} (${numbered(sign)})`;
}

function numbered(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
