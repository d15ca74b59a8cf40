const LANGUAGES =
  'ar arz ary apc ajp acm acq aeb afb apd arb ars ayl arc he iw fa prs ur ps pbt yi ji dv ckb sdh sd ug ks azb lrc bqi mzn glk pnb skr khw bgn bal brh haz syr nqo rhg';
const SCRIPTS = 'arab aran hebr thaa syrc syre syrj syrn nkoo adlm rohg mand samr mend armi phnx yezi';

/** Places where a language that has two scripts is written from right to left; as Unicode's CLDR 48 supposes. */
const PLACES = 'az-ir az-iq pa-pk uz-af kk-cn kk-ir kk-af ky-cn ku-lb ku-iq ku-ir ms-cc ha-sd tk-ir';
const NOT_PLACES = 'sd-in';

/** Which way a language is written. A script in its tag decides (`az-Arab`, `ar-Latn`), then its place, then itself. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [base = '', ...parts] = language.toLowerCase().split(/[-_]/);
  const script = parts.find((part) => /^[a-z]{4}$/.test(part));
  if (script !== undefined) return has(SCRIPTS, script) ? 'rtl' : 'ltr';
  const placed = parts.map((part) => `${base}-${part}`);
  if (placed.some((tag) => has(NOT_PLACES, tag))) return 'ltr';
  return has(LANGUAGES, base) || placed.some((tag) => has(PLACES, tag)) ? 'rtl' : 'ltr';
}

function has(list: string, one: string): boolean {
  return list.split(' ').includes(one);
}
