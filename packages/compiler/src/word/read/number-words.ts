const ONES =
  'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  );
const TENS = 'Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');
const ORDINALS = 'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth'.split(' ');

/** A number as a list shows it (ISO 29500-1, 17.18.59). */
export function numberWords(format: string, count: number): string {
  switch (format) {
    case 'upperLetter':
    case 'lowerLetter': {
      // After z come aa, bb, cc.
      const letter = String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.min(Math.floor((count - 1) / 26) + 1, 9));
      return format === 'upperLetter' ? letter : letter.toLowerCase();
    }
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'ordinal':
      return `${count}${/1[123]$/.test(String(count)) ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;
    case 'cardinalText':
      return count < 20 ? (ONES[count - 1] ?? String(count)) : count < 100 ? cardinal(count) : String(count);
    case 'ordinalText':
      return ORDINALS[count - 1] ?? String(count);
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(count);
  }
}

function cardinal(count: number): string {
  const one = ONES[(count % 10) - 1];
  return `${TENS[Math.floor(count / 10) - 2] ?? ''}${one === undefined ? '' : `-${one.toLowerCase()}`}`;
}

function roman(count: number): string {
  const signs = 'M 1000 CM 900 D 500 CD 400 C 100 XC 90 L 50 XL 40 X 10 IX 9 V 5 IV 4 I 1'.split(' ');
  let left = Math.min(Math.max(count, 0), 3999);
  let out = '';
  for (let at = 0; at < signs.length; at += 2) {
    const worth = Number(signs[at + 1]);
    out += (signs[at] ?? '').repeat(Math.floor(left / worth));
    left %= worth;
  }
  return out;
}
