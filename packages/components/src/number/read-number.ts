const VULGAR = /(\d?)\s*([¼-¾⅐-⅞])/gu;

/**
 * The number in what a learner typed: 7.5, 7,5, 7 1/2, 7½, 1,200, 1 200, −3, £20; words behind it are its unit.
 * A comma before exactly three digits parts thousands, as in Britain; any other is a decimal comma.
 * `undefined` when there is none, or more than one.
 */
export function readNumber(typed: string): number | undefined {
  const plain = typed
    .replace(VULGAR, (_, whole: string, part: string) => `${whole} ${part.normalize('NFKC')}`)
    .replace(/[⁄∕]/gu, '/')
    .replace(/[−–—]/gu, '-')
    .replace(/(\d)[\s'’](?=\d{3}(?!\d))/gu, '$1')
    .trim();
  const match =
    /^(?:about|~|≈|=)?\s*(-?)\s*[£$€]?\s*(\d[\d.,]*|[.,]\d+)(?:(?:\s+(\d+))?\s*\/\s*(\d+))?\s*(\D*)$/iu.exec(plain);
  if (!match) return undefined;
  const [, sign, first = '', over, under] = match;
  const whole = decimal(first);
  if (whole === undefined) return undefined;
  const value =
    under === undefined ? whole : over === undefined ? whole / Number(under) : whole + Number(over) / Number(under);
  if (!Number.isFinite(value)) return undefined;
  return sign === '-' ? -value : value;
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
