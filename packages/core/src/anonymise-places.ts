import type { Identifier } from './anonymise.js';
import { matches } from './anonymise-dates.js';
import { follows, LITTLE_WORDS, wordSet, type Token } from './anonymise-tokens.js';

/** What sites are called, behind a name of their own. */
const SITES = wordSet('hospital hospitals infirmary hospice surgery clinic practice ward unit wing suite trust');
/** The same, in two words: the first of them. */
const SITES_OF: Readonly<Record<string, ReadonlySet<string>>> = {
  centre: wordSet('medical health dental treatment diagnostic care walk-in'),
  home: wordSet('care nursing residential'),
  board: wordSet('health'),
};
/** Sites that are named also where the word for them has no capital letter: "on Nightingale ward". */
const SMALL_SITES = wordSet('hospital infirmary ward hospice');

/** What a site may be called without saying which one it is. */
const KINDS =
  'acute admissions ambulatory anaesthetic assessment adult antenatal best birth breast burns cardiac cardiology care ' +
  'centre charge chest children childrens clinical colorectal community coronary critical clean covid cancer day decision ' +
  'delivery dental dependency dermatology diabetes discharge district elderly elective emergency endocrine endoscopy ' +
  'evidence-based foundation frailty fracture gastroenterology general general-practice geriatric good group gynaecology ' +
  'haematology head health high hip home hospital hyper-acute infection inpatient intensive internal isolation labour ' +
  'leadership learning local maternity maxillofacial medical medicine mental mixed my neck neonatal neonatology nephrology ' +
  'neuro neurology neurosurgery nhs nursing nursery obstetric obstetrics observation older oncology ophthalmology oral ' +
  'orthodontic orthopaedic orthopaedics orthognathic our own outpatient outpatients paediatric paediatrics palliative ' +
  'people plastic plastics post-take postnatal practice pre-assessment primary private psychiatric psychiatry receiving ' +
  'reflective regional rehabilitation renal residential respiratory restorative safe same secondary short short-stay side ' +
  'special specialist spinal stay step-down stroke surgical surgery teaching tertiary theatre thoracic trauma trust ' +
  'university urgent urology vascular virtual virtual-ward winter women womens busy quiet leading lead running plan brief ' +
  'unit ward clinic infirmary suite wing board smart digital safety dignity escalation female male gp walk-in treatment diagnostic';

const GENERIC = wordSet(`${KINDS} ${LITTLE_WORDS}`);
const LITTLE = wordSet(LITTLE_WORDS);
const JOINS = wordSet('and of the upon on de');
const COUNTED =
  /^(?:patients?|people|beds?|bays?|nurses?|staff|doctors?|minutes?|mins|hours?|hrs|times|days?|weeks?|months?|years?|of|to|or|out|rounds?|juniors?|am|pm|new|sick)$/;
/** A round is no ward, nor is what is "ward-based". */
const NOT_BEHIND = /^(?:rounds?|based|work|cover|attender|list|meeting|team)$/;

/** A few sites that are known by their name alone. */
const KNOWN =
  /\b(?:Addenbrooke[’']?s|Royal Papworth|Papworth|Great Ormond Street|GOSH|Moorfields|Stoke Mandeville|Alder Hey|Whipps Cross|St Thomas[’'])(?!\w)/g;

/** Wards, hospitals and practices with a name or a number of their own. */
export function placesIn(text: string, tokens: readonly Token[]): readonly Identifier[] {
  const found = [...matches('place', text, KNOWN)];
  for (let at = 0; at < tokens.length; at += 1) {
    const numbered = numberedWard(tokens, at);
    const [from, to] = numbered !== undefined ? [at, numbered] : (namedSite(tokens, at) ?? []);
    if (from === undefined || to === undefined) continue;
    const start = tokens[from]?.at ?? 0;
    found.push({ kind: 'place', text: text.slice(start, tokens[to]?.end).replace(/['’]s$/, ''), at: start });
  }
  return found;
}

/** "Ward 7B", "ward C4", "Ward D": not "ward round", nor "the ward 18 patients waited on". */
function numberedWard(tokens: readonly Token[], at: number): number | undefined {
  const next = tokens[at + 1];
  if (tokens[at]?.lower !== 'ward' || !follows(next)) return undefined;
  const after = tokens[at + 2];
  if (/^\d{1,3}$/.test(next.text)) return follows(after) && COUNTED.test(after.lower) ? undefined : at + 1;
  return /^(?:\d{1,3}[A-Za-z]|[A-Z]{1,2}\d{1,3}[A-Za-z]?|[B-HJ-Z])$/.test(next.text) ? at + 1 : undefined;
}

/** "Nightingale Ward", "Royal London Hospital", "Elm Tree Surgery": first and last word. Not "Acute Medical Unit". */
function namedSite(tokens: readonly Token[], at: number): readonly [number, number] | undefined {
  const site = tokens[at];
  const next = tokens[at + 1];
  if (!follows(site)) return undefined;
  const single = SITES.has(site.lower);
  if (!single && !SITES_OF[site.lower]?.has(tokens[at - 1]?.lower ?? '')) return undefined;
  if (!site.capital && !SMALL_SITES.has(site.lower)) return undefined;
  if (site.lower === 'ward' && follows(next) && NOT_BEHIND.test(next.lower)) return undefined;
  const from = nameBefore(tokens, at);
  const run = tokens.slice(from, at);
  // The first word of a sentence has its capital letter for another reason, unless the site has one too.
  const telling = run.filter(
    (token) =>
      token.capital &&
      !GENERIC.has(token.lower.replace(/'s?$/, '')) &&
      (site.capital || !token.starts) &&
      !(token.shouted && token.text.length < 5),
  );
  if (telling.length > 0) return [from, ofBehind(tokens, at) ?? at];
  const of = single && site.capital && run.length > 0 ? ofBehind(tokens, at) : undefined;
  return of === undefined ? undefined : [from, of];
}

/** Where the words with capital letters in front of a site begin, little words at the very front left out. */
function nameBefore(tokens: readonly Token[], at: number): number {
  let from = at;
  for (let back = at - 1; back >= Math.max(0, at - 7); back -= 1) {
    const token = tokens[back];
    const behind = tokens[back + 1];
    const gap = behind?.gap ?? '';
    const joined = /^(?:[ \u00A0]{1,2}| & )$/.test(gap) || (gap === '. ' && token?.lower === 'st');
    if (!token || !joined) break;
    if (token.capital) from = back;
    else if (!JOINS.has(token.lower)) break;
    if (token.starts) break;
  }
  while (from < at && LITTLE.has(tokens[from]?.lower ?? '')) from += 1;
  return from;
}

/** "… of North Tees" behind a hospital or an infirmary. */
function ofBehind(tokens: readonly Token[], at: number): number | undefined {
  const [of, place] = [tokens[at + 1], tokens[at + 2]];
  if (
    !/^(?:hospitals?|infirmary)$/.test(tokens[at]?.lower ?? '') ||
    !follows(of) ||
    of.lower !== 'of' ||
    !follows(place)
  )
    return undefined;
  if (!place.capital || GENERIC.has(place.lower)) return undefined;
  const further = tokens[at + 3];
  return follows(further) && further.capital && !LITTLE.has(further.lower) ? at + 3 : at + 2;
}
