import { foldAnswer, plainDigits, plainSigns } from './same-answer.js';

const VULGAR = /(\d?)\s*([¼-¾⅐-⅞])/gu;

/** What computers get wrong when they add decimals is no mistake of the learner's. */
const ROUNDING = 1e-9;

/** A number that somebody typed, and the words or signs round it: its unit, as they wrote it. */
export interface TypedNumber {
  readonly value: number;
  readonly unit: string;
}

/**
 * The number in what a learner typed: 7.5, 7,5, 7 1/2, 7½, 1,200, 1 200, −3, £20, ٧٫٥; words behind it are its unit.
 * A comma before exactly three digits parts thousands, as in Britain; any other is a decimal comma.
 * `undefined` when there is none, when there is more than one, and when a sign behind it makes another number of it.
 */
export function readNumber(typed: string): TypedNumber | undefined {
  const plain = plainSigns(
    plainDigits(typed.replace(VULGAR, (_, whole: string, part: string) => `${whole} ${part.normalize('NFKC')}`)),
  )
    .replace(/(\d)[\s'’](?=\d{3}(?!\d))/gu, '$1')
    .trim();
  const match =
    /^(?:about|~|≈|=)?\s*(-?)\s*([£$€]?)\s*(\d[\d.,]*|[.,]\d+)(?:(?:\s+(\d+))?\s*\/\s*(\d+))?\s*([^\p{N}+^×*<>=±!-][^\p{N}^×*<>=±!]*)?$/iu.exec(
      plain,
    );
  if (!match) return undefined;
  const [, sign, currency = '', first = '', over, under, behind = ''] = match;
  const whole = decimal(first);
  if (whole === undefined) return undefined;
  const value =
    under === undefined ? whole : over === undefined ? whole / Number(under) : whole + Number(over) / Number(under);
  if (!Number.isFinite(value)) return undefined;
  return { value: sign === '-' ? -value : value, unit: `${currency}${behind}`.replace(/[\s.,;:]+$/u, '') };
}

/** Whether a number counts as another one: no further from it than the author allows. */
export function isWithin(value: number, right: number, within: number): boolean {
  return Math.abs(value - right) <= within + ROUNDING * Math.max(1, Math.abs(right));
}

/**
 * Whether a unit that somebody typed may be the one that was asked for: the same, or its beginning, as "min" is of
 * "minutes". Where none was asked for, any words may follow, but no sign such as %.
 */
export function isUnit(typed: string, asked: string): boolean {
  if (typed === '') return true;
  const said = foldAnswer(typed);
  if (asked === '') return /^[\p{L}\s£$€°/.-]*$/u.test(typed);
  const unit = foldAnswer(asked);
  return (
    said === unit || (unit.startsWith(said) && /^\p{L}{3}/u.test(said)) || `${said}s` === unit || said === `${unit}s`
  );
}

function decimal(typed: string): number | undefined {
  const text = typed.replace(/[.,]$/u, '');
  const thousands = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u.test(text);
  const plain = thousands
    ? text.replaceAll(',', '')
    : /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+|\.\d{3})$/u.test(text)
      ? continental(text)
      : text.replace(',', '.');
  const value = Number(plain);
  return plain === '' || Number.isNaN(value) ? undefined : value;
}

/** Points between thousands, a comma before decimals. */
function continental(text: string): string {
  return text.replaceAll('.', '').replace(',', '.');
}
