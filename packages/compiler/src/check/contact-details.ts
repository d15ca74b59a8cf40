import type { Identifier } from '@ladder/core';

/** Who the number or the address of an organisation belongs to; what stands near it in the sentence. */
const OFFICE =
  /\b(?:help ?lines?|lines?|switchboard|hospitals?|infirmary|trust|departments?|services?|teams?|offices?|charit(?:y|ies)|college|union|association|society|council|institute|university|library|support|centre|clinic|surgery|practice|house|ltd|limited|plc|NHS|BMA|GMC|GDC|publisher|press|occupational health|wellbeing|samaritans)\b/i;

/** Words that say whose it is, so that a hospital in the same sentence changes nothing. */
const SOMEBODYS =
  /\b(?:his|her|their|patient(?:[’']s)?|pt|wife|husband|partner|son|daughter|mother|father|mum|dad|carer|relative|next of kin|NOK|lives? (?:at|in)|home address|home number)\b/i;

/** Numbers that Ofcom keeps for stories, so that they are nobody's (Telephone numbers for use in TV and radio drama). */
const STORY_NUMBER =
  /^0(?:7700900|1632960|(?:113|114|115|116|117|118|121|131|141|151|161|191)496|207946|2890(?:18|49)|2920(?:18|49)|8081570|9098790|3069990)/;

/** Where private people have their post. */
const PRIVATE_POST =
  /@(?:g(?:oogle)?mail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|talktalk|virginmedia|ntlworld|blueyonder|tiscali|proton(?:mail)?|gmx|mail|fastmail|zoho|tutanota)\.(?:com|co\.uk|net|org|me|uk|de|ie)$/i;

/** An address of many: "help@", "the.team@". */
const SHARED =
  /^(?:[\w-]+[.+-])?(?:help|info|hello|support|contact|team|admin|office|enquir(?:y|ies)|mail|training)\b/i;

/**
 * What a postcode, a telephone number or a mail address is, where it may be a patient's; `undefined` for those of
 * helplines, offices and stories.
 */
export function contactDetail(
  { kind, text: found, at }: Pick<Identifier, 'kind' | 'text' | 'at'>,
  text: string,
): string | undefined {
  if (kind === 'email') return PRIVATE_POST.test(found) && !SHARED.test(found) ? 'a private e-mail address' : undefined;
  const sentence = sentenceAround(text, at, found.length);
  const isOffice = OFFICE.test(sentence) && !SOMEBODYS.test(sentence);
  if (kind === 'postcode') return isOffice ? undefined : 'a full postcode';
  if (kind !== 'phone') return undefined;
  const digits = found
    .replace(/\D/g, '')
    .replace(/^(?:00)?44(?=\d{9,10}$|0\d{10}$)/, '0')
    .replace(/^00/, '0');
  // Bleeps and extensions are a hospital's; 03 and 08 are never at anybody's home.
  if (!/^0[127]\d{8,9}$/.test(digits) || STORY_NUMBER.test(digits)) return undefined;
  return isOffice && !digits.startsWith('07') ? undefined : 'a telephone number';
}

/** The sentence in which something stands; a full stop within a number or an address ends none. */
function sentenceAround(text: string, at: number, length: number): string {
  const before =
    text
      .slice(0, at)
      .split(/[.!?]\s/)
      .at(-1) ?? '';
  const after = text.slice(at + length).split(/[.!?](?:\s|$)/)[0] ?? '';
  return `${before} ${after}`;
}
