import type { Identifier } from './anonymise.js';
import { matches } from './anonymise-dates.js';

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g;
const ADDRESS = /\bhttps?:\/\/[^\s<>"')\]]{1,2000}|\bwww\.[^\s<>"')\]]{1,2000}/gi;
/** Part of an address that only one record, person or report has: five digits in a row, or a long code. */
const UNIQUE = /\d{5}|[0-9a-f]{8}-[0-9a-f]{4}|[?&][\w-]*(?:id|token|key|ref)=\w/i;

const NHS = /\b\d{3}([ -]?)\d{3}\1\d{4}\b/g;
const NHS_LABELLED = /\b(?:NHS|CHI)(?:\s(?:number|no))?\.?(?:\s(?:is|was))?:?\s?(\d(?:[ -]?\d){9})\b/gi;

const GMC = /\bGMC\b[^\d\n]{0,25}(\d{7})\b/gi;
const GDC = /\bGDC\b((?:\s(?:registration|reg))?(?:\s(?:number|no)\.?)?(?:\s(?:is|was))?:?\s?)(\d{4,6})\b/gi;
const NMC = /\b\d{2}[A-L]\d{4}[A-Z]\b/g;
const SEVEN = /(^|[^\w£$€.,/-])(\d{7})(?=$|[^\w%-])/g;
const COUNTED =
  /^\s?(?:patients|people|pounds|staff|appointments|admissions|deaths|cases|doctors|nurses|a year|per|euros|dollars)/i;
const RECORD =
  /\b(?:MRN|(?:hospital|hosp|unit|patient|case|K)\s(?:number|no\.?|ID)|(?:Datix|incident|complaint|reference|ref)(?:\s(?:number|no\.?|ref(?:erence)?|ID))?)\.?(?:\s(?:is|was))?[:#]?\s?((?:[A-Z]{1,4}-?)?\d{4,10})\b/gi;
const NATIONAL_INSURANCE = /\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/g;

const PHONE = /(^|[^\w.,/£+-])(\+44[\d() -]{8,15}\d|0044[\d() -]{8,15}\d|\(?0\d[\d() -]{7,12}\d)(?![\d/-])/g;
const BLEEP =
  /\b(?:bleep|pager|dect|ext|extension)(?:\.|\s(?:number|no\.?))?(?:\sis|\swas)?:?\s(\d{3,6})\b(?!\s(?:times|calls))/gi;
/** The crash call, and numbers that everybody may know. */
const EVERYBODYS = /^(?:2222|3333|999|111|112|101|119)$/;

const POSTCODE =
  /\b(?:GIR ?0AA|(?:[A-PR-UWYZ]\d{1,2}|[A-PR-UWYZ][A-HK-Y]\d[\dABEHMNPRV-Y]?|[A-PR-UWYZ]\d[A-HJKPSTUW]) ?\d[ABD-HJLNP-UW-Z]{2})\b/gi;
/** What is a postcode in form only: "st4 8hr" is a grade and a shift. */
const UNITS = /\d(?:st|nd|rd|th|hr|pt|pts|wt|ft|lb|ld)$/;

/** Numbers and addresses that belong to one person, one record or one report. */
export function codesIn(text: string): readonly Identifier[] {
  return [
    ...matches('email', text, EMAIL),
    ...matches('link', text, ADDRESS, ([address]) => UNIQUE.test(address)),
    ...groups('nhs-number', text, NHS_LABELLED, 1),
    ...matches('nhs-number', text, NHS, ([number]) => isNhsNumber(number)),
    ...groups('registration', text, GMC, 1),
    // "GDC 2023" is a rule book; with the word "number" before it, it is a number.
    ...groups(
      'registration',
      text,
      GDC,
      2,
      ([, words = '', number = '']) => !/^(?:19|20)\d\d$/.test(number) || /n(?:umber|o)/i.test(words),
    ),
    ...matches('registration', text, NMC),
    ...groups('record', text, RECORD, 1, ([, number = '']) => !/^(?:19|20)\d\d$/.test(number)),
    ...groups(
      'record',
      text,
      SEVEN,
      2,
      (match) => !COUNTED.test(text.slice(match.index + match[0].length).slice(0, 20)),
    ),
    ...matches('record', text, NATIONAL_INSURANCE),
    ...groups('phone', text, PHONE, 2, ([, , number = '']) => isPhone(number)),
    ...groups('phone', text, BLEEP, 1, ([, number = '']) => !EVERYBODYS.test(number)),
    ...matches('postcode', text, POSTCODE, ([code]) => isPostcode(code)),
  ];
}

/**
 * Whether ten digits are an NHS number (or a CHI number, in Scotland): the last digit is worked out from the others,
 * modulo 11 (NHS Data Dictionary, "NHS NUMBER"). Ten times the same digit passes the sum and is nobody's.
 */
export function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].map(Number);
  if (digits.length !== 10 || new Set(digits).size === 1) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === digits[9];
}

function isPhone(text: string): boolean {
  const digits = text.replace('(0)', '').replace(/\D/g, '');
  if (/^\d\d-\d\d-(?:19|20)\d\d/.test(text)) return false;
  if (text.startsWith('+44')) return digits.length === 12 || digits.length === 11;
  return digits.startsWith('00') ? digits.length >= 13 : digits.length === 10 || digits.length === 11;
}

function isPostcode(code: string): boolean {
  if (code === code.toUpperCase()) return true;
  return code === code.toLowerCase() && code.includes(' ') && !UNITS.test(code);
}

/** What stands in one group of a pattern; the rest of the match is what it is known by. */
function groups(
  kind: Identifier['kind'],
  text: string,
  pattern: RegExp,
  group: number,
  holds: (match: RegExpExecArray) => boolean = () => true,
): readonly Identifier[] {
  return [...text.matchAll(pattern)].filter(holds).map((match) => {
    const found = match[group] ?? '';
    return { kind, text: found, at: match.index + match[0].lastIndexOf(found) };
  });
}
