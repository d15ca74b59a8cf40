import { hasErrors, type Diagnostic } from '@ladder/core';
import { capital, shorten } from '../model/words.js';
import { moduleMinutes } from '../validate/minutes.js';
import { ADVICE_ON, adviceOf, type ModuleCheck } from './module-check.js';
import { easeWords, LONG } from './prose.js';

/** One thing that was looked at, in a line: for the end of the command and the top of the report. */
export interface Area {
  readonly title: string;
  /** What was seen, in one sentence. */
  readonly says: string;
  /** What is advised, in the order of the pages. */
  readonly advice: readonly Diagnostic[];
  /** Whether anybody looked at all. */
  readonly looked: boolean;
}

/** Everything that was looked at, in the order in which an author mends it. */
export function areasOf(check: ModuleCheck): readonly Area[] {
  return [
    spelling(check),
    prose(check),
    ownWords(check),
    outcomes(check),
    questions(check),
    time(check),
    pictures(check),
    recordings(check),
    links(check),
    references(check),
    capabilities(check),
    packages(check),
    accessibility(check),
    review(check),
  ];
}

const area = (title: string, says: string, advice: readonly Diagnostic[] = [], looked = true): Area => ({
  title,
  says,
  advice,
  looked,
});

/** `no word`, `1 word`, `2 words`. */
function counted(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;
}

function spelling(check: ModuleCheck): Area {
  const { words, slips } = check.spelled;
  return area(
    'Spelling',
    `${counted(slips, 'word')} to look at, of ${words.toLocaleString('en-GB')}.`,
    adviceOf(check, ...ADVICE_ON.spelling),
  );
}

function ownWords(check: ModuleCheck): Area {
  const left = adviceOf(check, 'template-text').length;
  const patients = adviceOf(check, 'patient').length;
  return area(
    'Your own words',
    `${capital(counted(left, 'piece'))} still the template’s own, ${counted(patients, 'place')} that may say who a patient is.`,
    adviceOf(check, ...ADVICE_ON.own),
  );
}

function prose(check: ModuleCheck): Area {
  const { sentences, long, ease } = check.prose;
  return area(
    'Plain language',
    `${counted(long, 'sentence')} of ${sentences} over ${LONG} words; reading ease ${ease} (${easeWords(ease)}).`,
    adviceOf(check, 'sentence-long', 'word-plainer'),
  );
}

function outcomes(check: ModuleCheck): Area {
  const { outcomes: all, model } = check;
  const count = (has: (one: (typeof all)[number]) => boolean) => `${all.filter(has).length} of ${all.length}`;
  const assessed =
    model.settings.assessment === undefined
      ? 'there is no scored check'
      : `assessed ${count((one) => one.assessed.length > 0)}`;
  return area(
    'Outcomes',
    `taught ${count((one) => one.taught.length > 0)} (by their words), practised ${count((one) => one.practised.length > 0)}, ${assessed}.`,
    adviceOf(check, ...ADVICE_ON.outcomes),
  );
}

function questions(check: ModuleCheck): Area {
  const { questions: asked, options, withReply, scored } = check.questions;
  return area(
    'Questions',
    `${counted(asked, 'question')} (${scored} scored); ${withReply} of ${options} options have feedback.`,
    adviceOf(check, ...ADVICE_ON.questions),
  );
}

function time(check: ModuleCheck): Area {
  const declared = check.model.settings.minutes;
  const estimate = moduleMinutes(check.model.pages);
  const off = check.built.some(({ id }) => id === 'validate/minutes-estimate');
  return area(
    'Time',
    `${counted(declared, 'minute')} declared, about ${estimate} by the pages${off ? ': too far apart' : ''}.`,
    adviceOf(check, 'page-long'),
  );
}

function pictures(check: ModuleCheck): Area {
  const { pictures: all } = check;
  const described = all.filter(({ alt }) => alt !== '').length;
  return area(
    'Pictures',
    all.length === 0
      ? 'none.'
      : `${counted(all.length, 'picture')}, ${described} described, ${all.length - described} marked as decoration.`,
    adviceOf(check, ...ADVICE_ON.pictures),
  );
}

function recordings(check: ModuleCheck): Area {
  const { recordings: all } = check;
  return area(
    'Sound and film',
    all.length === 0
      ? 'none.'
      : `${counted(all.length, 'recording')}, ${all.filter(({ captions }) => captions).length} with captions, ${all.filter(({ transcript }) => transcript).length} with a transcript.`,
    adviceOf(check, 'recording-long'),
  );
}

function links(check: ModuleCheck): Area {
  const { inside, outside } = check.links;
  const addresses = new Set(outside.map(({ url }) => url)).size;
  const asked = addresses === 0 ? 'nothing to ask' : check.asked ? 'asked now' : 'not asked (add --links to ask them)';
  return area(
    'Links',
    `${counted(inside, 'link')} within the module; ${counted(addresses, 'address', 'addresses')} outside, ${asked}.`,
    adviceOf(check, 'link-words', ...ADVICE_ON.addresses),
  );
}

function references(check: ModuleCheck): Area {
  const { references: all } = check;
  const cited = all.filter(({ number }) => number !== undefined).length;
  const old = adviceOf(check, 'reference-old').length;
  return area(
    'References',
    all.length === 0
      ? 'none.'
      : `${counted(all.length, 'source')}, ${cited} cited in the text, ${old} more than ten years old.`,
    adviceOf(check, 'reference-incomplete', 'reference-old'),
  );
}

function capabilities({ model }: ModuleCheck): Area {
  const all = model.capabilities;
  const unverified = all.filter(({ verified }) => !verified).length;
  const rest =
    unverified === 0
      ? 'all compared with the publisher’s document'
      : `${unverified} not yet compared with the publisher’s document`;
  return area('Capabilities', all.length === 0 ? 'none claimed.' : `${counted(all.length, 'code')}, ${rest}.`);
}

function packages({ packages: all }: ModuleCheck): Area {
  const bad = all.filter(({ findings }) => hasErrors(findings));
  const minded = all.reduce((sum, { findings }) => sum + findings.length, 0);
  const names = all.map(({ standard }) => standard).join(', ');
  return area(
    'Packages',
    bad.length > 0
      ? `mistakes in ${bad.map(({ standard }) => standard).join(', ')}.`
      : `${names}: ${minded === 0 ? 'nothing that a platform minds' : counted(minded, 'piece of advice', 'pieces of advice')}.`,
  );
}

function accessibility(check: ModuleCheck): Area {
  const { browser } = check;
  if (!browser.looked) return area('Accessibility', `not looked at in a browser: ${browser.why}`, [], false);
  const { pages, widths, violations } = browser;
  return area(
    'Accessibility',
    `axe minds ${violations.length === 0 ? 'nothing' : counted(violations.length, 'thing')} on ${pages.length} pages, ${widths.join(' and ')} pixels wide.`,
    adviceOf(check, 'axe'),
  );
}

function review(check: ModuleCheck): Area {
  const { signOff, model } = check;
  const signed = signOff.stages.filter(({ state }) => state === 'stands').map(({ stage }) => stage);
  const stages = model.draft ? `draft, signed: ${signed.join(', ') || 'nothing yet'}` : 'released';
  return area(
    'Sign-off and review',
    `${stages}; ${signOff.due?.says ?? (signOff.review === undefined ? 'no review date' : `review by ${signOff.review}`)}.`,
    adviceOf(check, ...ADVICE_ON.review),
  );
}

/** A finding on one line, without its place. */
export function inOneLine({ message }: Diagnostic): string {
  return shorten(capital(message), 200);
}
