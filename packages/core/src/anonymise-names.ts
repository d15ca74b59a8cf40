import type { Identifier } from './anonymise.js';
import { follows, LITTLE_WORDS, wordSet, type Token } from './anonymise-tokens.js';

/** Words for people that are no titles, but behind which a name often stands. */
const RELATIONS =
  'colleague registrar consultant sho fy1 fy2 f1 f2 nurse patient pt wife husband son daughter mother father mum dad ' +
  'partner brother sister friend supervisor trainee student pharmacist physio physiotherapist hca manager matron midwife ' +
  'dentist hygienist receptionist secretary doctor resident trainer mentor';

/** Words that stand before a name in a sentence about somebody. */
const BEFORE =
  'asked told called phoned rang bleeped paged thanked emailed texted messaged helped met saw with to from by and for ' +
  'let made between of about named hi dear hello thanks like was is were had did when if that because why';

/** Words that stand behind a name in a sentence about somebody. */
const AFTER =
  'said says told asked was is has had who felt thought came went did does and then looked answered replied rang called ' +
  'wanted gave took noticed spoke pointed seemed agreed explained stopped started left arrived would could will never ' +
  'always also just later';

/** What may follow a title or a word for a person with a capital letter, and is no name. */
const NO_NAMES =
  'in charge call specialist practitioner manager consultant registrar nurse ward round unit doctor surgeon physician ' +
  'anaesthetist medical surgical clinical dental emergency associate assistant assistants led team teams station safety ' +
  'experience voice records notes training trainee support leader leadership lead scan imaging angiogram angiography ' +
  'brain spine head neck liver knee enterography venogram elastography and nhs foundation core higher general ' +
  'royal hospital practice clinic surgery education programme board handover list care flow group panel forum act ' +
  'who number name names id on';

/**
 * First names that are common in the United Kingdom and are hardly ever anything else. May, Grace, Will, Mark, Hope and
 * Victoria are left out: they are words and places more often.
 */
const FIRST_NAMES =
  'aaron abdul abigail adam adebayo adrian agnieszka ahmed aisha alan alastair alex alexander alice alison amanda amir ' +
  'amit amy ana andrea andrew angela anita anna anne anthony anya arjun asha ayesha barbara ben benjamin bethany brenda ' +
  'brian bronwen callum carol caroline catherine charles charlotte chidi chioma chloe chris christine christopher ciara ' +
  'claire colin craig daniel dave david deborah deepak derek diana donna dorothy eleanor elena elizabeth ella ellie emily ' +
  'emma eric ethan fatima fiona fraser gareth gary gemma geoff george georgia gillian graham hannah harriet harry hassan ' +
  'heather helen henry holly ian ibrahim imran isabel isla jacob jake james jamie jane janet jasmine jason jean jennifer ' +
  'jenny jessica joanna joanne joe john jonathan joseph joshua julia julie karen kate katherine katie keith kelly kevin ' +
  'khalid kieran kiran krishna laura lauren leah leila lewis liam linda lisa louise lucy luke lynn magda malcolm margaret ' +
  'maria mariam marie martin mary matthew megan michael michelle miriam mohamed mohammad mohammed muhammad nadia naomi ' +
  'natalie natasha neha neil nicholas nicola nigel nisha oliver olivia oluwaseun omar pamela patricia patrick paul peter ' +
  'philip pooja priya rachel rahul raj rajesh ravi rebecca rhys richard robert robin roger rosie ruth ryan sally sam samantha ' +
  'samir samuel sandra sanjay sara sarah sean shabana sharon shreya simon sinead siobhan sofia sophia sophie stephanie ' +
  'stephen steve steven stuart sunita susan suzanne tariq tessa thomas tim timothy tom tracey usman vikram vijay wendy ' +
  'william yasmin yusuf zainab zara zoe siân łukasz';

/** Titles with a capital letter or in capitals, with or without a full stop. */
const TITLES = wordSet(
  'dr mr mrs ms miss mx prof professor doctor sister matron nurse sir dame lady lord rev reverend',
);
/** Titles that are never a word: they count also in small letters, as typed on a phone. */
const ALWAYS_TITLES = wordSet('mr mrs');
/** Titles behind which an initial alone is a name. A, B, C, X, Y and Z are what people write instead of one. */
const WITH_INITIAL = wordSet('dr mr mrs ms miss mx prof professor sir dame');
const PLACEHOLDERS = /^[ABCIXYZ]$/;
const PARTICLES = wordSet('van von de der den del la le al el bin ibn mac');

const LITTLE = wordSet(LITTLE_WORDS);
const NONE = wordSet(`${NO_NAMES} ${RELATIONS}`);
const KNOWN = wordSet(FIRST_NAMES);
const RELATED = wordSet(RELATIONS);
const CUES_BEFORE = wordSet(BEFORE);
const CUES_AFTER = wordSet(AFTER);
const WHOSE = wordSet('my our her his the a another one');
const PERSON = wordSet(`${RELATIONS} man woman lady gentleman boy girl baby child somebody someone person relative`);

/** Names of people: behind a title, a common first name where a name would stand, or behind a word such as "colleague". */
export function namesIn(text: string, tokens: readonly Token[]): readonly Identifier[] {
  const found: Identifier[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const last = titled(tokens, at) ?? knownName(tokens, at) ?? introduced(tokens, at);
    if (last === undefined) continue;
    const from = tokens[at]?.at ?? 0;
    const words = text.slice(from, tokens[last]?.end).replace(/['’]s$/i, '');
    found.push({ kind: 'name', text: words, at: from });
    at = last;
  }
  return found;
}

/** "Dr Patel", "MRS JONES", "mr smith", "Professor Dame Jane Dacre": the position of the last word. */
function titled(tokens: readonly Token[], at: number): number | undefined {
  const title = tokens[at];
  if (!title || !TITLES.has(title.lower)) return undefined;
  // Magnetic resonance and multiple sclerosis are written like titles in capitals.
  if (title.text === 'MS' || (!title.capital && !ALWAYS_TITLES.has(title.lower) && title.lower !== 'dr'))
    return undefined;
  let next = at + 1;
  while (afterTitle(tokens[next]) && TITLES.has(tokens[next]?.lower ?? '')) next += 1;
  const name = tokens[next];
  if (!afterTitle(name) || LITTLE.has(name.lower) || NONE.has(name.lower)) return undefined;
  if (name.text.length === 1) {
    return name.capital && WITH_INITIAL.has(title.lower) && !PLACEHOLDERS.test(name.text) ? next : undefined;
  }
  if (PARTICLES.has(name.lower) && title.capital) {
    const last = surnames(tokens, next);
    return last > next ? last : undefined;
  }
  if (!name.capital)
    return !title.capital && ALWAYS_TITLES.has(title.lower) && /^\p{L}{3,}$/u.test(name.text) ? next : undefined;
  if (name.shouted && !WITH_INITIAL.has(title.lower)) return undefined;
  return surnames(tokens, next);
}

/** "Sarah said", "asked Sarah", "Sarah Jones", "Sarah's patient". */
function knownName(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (!token || !token.capital || token.shouted) return undefined;
  const own = token.lower.replace(/'s$/, '');
  if (!KNOWN.has(own)) return undefined;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  // "Martha's Rule", "St John's Ward", "James Street": named after somebody.
  if (before && /^(?:st|saint)$/.test(before.lower) && /^\.? $/.test(token.gap)) return undefined;
  if (own !== token.lower) return follows(next) && next.capital ? undefined : at;
  if (follows(next) && next.capital && !LITTLE.has(next.lower)) {
    if (/^(?:ward|unit|wing|house|street|road|hospital|suite|centre|center|clinic|surgery|lewis)$/.test(next.lower))
      return undefined;
    return NONE.has(next.lower) ? at : surnames(tokens, at + 1);
  }
  const cued =
    (before !== undefined &&
      /^[,:]? $/.test(token.gap) &&
      (CUES_BEFORE.has(before.lower) || RELATED.has(before.lower))) ||
    (follows(next) && (CUES_AFTER.has(next.lower) || (!next.capital && next.lower.endsWith('ed'))));
  return cued ? at : undefined;
}

/** "my colleague Oluwadamilola", "a patient called Blodwen", "her name was Xiu": the name alone. */
function introduced(tokens: readonly Token[], at: number): number | undefined {
  const name = tokens[at];
  const before = tokens[at - 1];
  const earlier = tokens[at - 2];
  if (!follows(name) || !before || !name.capital || name.shouted || name.text.length < 2) return undefined;
  if (LITTLE.has(name.lower) || NONE.has(name.lower)) return undefined;
  const called = /^(?:called|named)$/.test(before.lower) && PERSON.has(earlier?.lower ?? '');
  const isNamed = /^(?:is|was)$/.test(before.lower) && earlier?.lower === 'name';
  const related =
    RELATED.has(before.lower) &&
    WHOSE.has(earlier?.lower ?? '') &&
    !before.capital &&
    !/ing$|ist$|ian$/.test(name.lower);
  return called || isNamed || related ? surnames(tokens, at) : undefined;
}

/** The position of the last word of a name that begins here, with no more than two further words. */
function surnames(tokens: readonly Token[], from: number): number {
  let last = from;
  for (let next = from + 1; next <= from + 3; next += 1) {
    const token = tokens[next];
    if (!follows(token) || /['’]s$/i.test(tokens[last]?.text ?? '')) break;
    if (PARTICLES.has(token.lower)) continue;
    if (!token.capital || LITTLE.has(token.lower) || NONE.has(token.lower) || token.text.length < 2) break;
    last = next;
  }
  return last;
}

function afterTitle(token: Token | undefined): token is Token {
  return token !== undefined && /^(?:\. ?| {1,2}|\u00A0)$/.test(token.gap);
}
