/** A number as people write it, and the words for numbers from two on; "one" is too often no number. */
const NUMBER =
  /\p{Sc}?\d+(?:[.,:]\d+)*(?:\s?%|st\b|nd\b|rd\b|th\b)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|halves|thirds?|quarters?|twice|double|doubled|doubles|triple|per cent|percent)\b/giu;

const NEGATION =
  /\b(?:not|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|except|unless|rarely|hardly|\w+n['’]t)\b/iu;

const OBLIGATION =
  /\b(?:must|shall|should|ought|have to|has to|had to|needs?|needed|requires?d?|required|requirement|mandatory|compulsory|oblig\w+|duty|duties|law|laws|legal\w*|unlawful|illegal|forbid\w*|forbidden|prohibit\w*|allowed|permitted|always|only|avoid|contraindicated|unsafe|recommend\w*)\b/iu;

/** Where a source is cited within a sentence; it is never shown. */
export const CITED = '\u0003';

/** Splits running text where a sentence ends. By rule and not by the machine's own, so that every machine agrees. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?…:]["'”’)\u0001-\u0003]*)\s+(?=["'“‘(\u0001\u0002]*[\p{Lu}\d])/u)
    .filter((sentence) => sentence !== '');
}

/** A sentence with its numbers left open: what stays of its wording when only a figure is corrected. */
export function withoutNumbers(sentence: string): string {
  return sentence.replace(NUMBER, '#');
}

/**
 * Whether a sentence says what is so: it has a number, a citation, a negation, or a word of
 * obligation. Wide on purpose: a subject expert who looks once too often costs a minute, a changed fact that nobody
 * looked at costs trust. The words are English; in another language every sentence counts.
 */
export function isFact(sentence: string, language: string): boolean {
  if (!/^en\b/i.test(language)) return true;
  return (
    sentence.includes(CITED) || sentence.search(NUMBER) >= 0 || NEGATION.test(sentence) || OBLIGATION.test(sentence)
  );
}
