/** What two capital letters are in a hospital when they are nobody's. */
const ABBREVIATIONS = new Set(
  (
    'AE AF AI AS AX BD BM BO BP CF CN CO CP CT CV DC DM DR DT DW ED EF EN EP ET FB FP FY GA GI GP GU HB HF HI HO HR IM ' +
    'IO IQ IT IV JD KG LA LP LV MC MD MH MI MO MR MS NA NG NJ NP OB OD OE OG OK OP OR OT PA PC PD PE PH PM PN PO PR PT ' +
    'PV QC QI RA RN RR RT RV SB SC SE SN SR ST SW TB TD TF TR TV TX UC UK UO UN US UV VC VF VT VV WB WR XR'
  ).split(' '),
);

/** Letters that people write instead of a name: A, B, C, X, Y, Z. */
const PLACEHOLDER = /^[ABCXYZ]+$/;

const PLACE = String.raw`(?:bed(?: ?space)?|bay|side[- ]?room|cubicle|ward)\s(?:no\.? ?|number )?(?:\d+[A-Za-z]?|[A-Z]\d+)\b`;
const INITIALS = String.raw`(?<![\w.’'-])((?:[A-Z]\. ?){2,3}|[A-Z]{2})(?![\w’'-])`;

const BEFORE = new RegExp(
  String.raw`${INITIALS}(?:,? (?:(?:is|was|lies|lay|sits|waits) )?(?:in|on|from|at) |, ?| \(| [–-] |: ?)(?:[Bb]ed|[Bb]ay|[Ss]ide|[Cc]ubicle|[Ww]ard)`,
  'g',
);
const BEHIND = new RegExp(String.raw`\b${PLACE}(?:, ?| \(| [–-] |: ?| is | was )${INITIALS}`, 'gi');

/** Initials beside a bed, a bay or a ward with its number: "JS in bed 4", "bed 4: J.S.". */
export function initialsInBed(text: string): readonly { readonly text: string; readonly at: number }[] {
  const place = new RegExp(PLACE, 'iy');
  const found = [
    ...[...text.matchAll(BEFORE)].filter((match) => {
      place.lastIndex = match.index + match[0].search(/(?:bed|bay|side|cubicle|ward)$/i);
      return place.test(text);
    }),
    ...text.matchAll(BEHIND),
  ];
  return found.flatMap((match) => {
    const initials = (match[1] ?? '').trim();
    const letters = initials.replace(/[. ]/g, '');
    const isOther =
      PLACEHOLDER.test(letters) ||
      letters !== letters.toUpperCase() ||
      (letters === initials && ABBREVIATIONS.has(letters));
    return isOther ? [] : [{ text: initials, at: match.index + match[0].indexOf(match[1] ?? '') }];
  });
}

/** Whether a text says in which bed, bay or room of a ward somebody is. */
export function saysWhichBed(text: string): boolean {
  return /\b(?:bed(?: ?space)?|bay|side[- ]?room|cubicle) ?(?:no\.? ?|number )?\d+[A-Z]?\b/i.test(text);
}
