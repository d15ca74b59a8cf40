import { page } from '../small-module.js';

type Change = Readonly<Record<string, string>>;

const block = (name: string, text: string): Change => page(`:::${name}\n${text}\n:::`);

const SAID = '**Feedback:** Yes.';

const TWO_STEPS = '1. Plan\n2. Do';

const PAIRS = '- S = senior\n- A = all';

const GROUPS = '### One\n- A\n\n### Two\n- B';

/** For each rule of the recall blocks, the smallest block that breaks it. */
export const RECALL_MISTAKES: Readonly<Record<string, Change>> = {
  'validate/recall-no-stem': block('ordering', `${TWO_STEPS}\n\n${SAID}`),
  'validate/recall-no-feedback': block('ordering', `Put in order.\n\n${TWO_STEPS}`),
  'validate/recall-no-otherwise': block('number', `How many?\n\n**Answer:** 3\n\n${SAID}`),
  'validate/recall-text-lost': block('ordering', `Put in order.\n\n${TWO_STEPS}\n\nBy the way.\n\n${SAID}`),
  'validate/recall-label-twice': block('ordering', `Put in order.\n\n${TWO_STEPS}\n\n${SAID}\n\n${SAID}`),
  'validate/recall-item-empty': block('ordering', `Put in order.\n\n${TWO_STEPS}\n3.\n\n${SAID}`),
  'validate/recall-item-twice': block('ordering', `Put in order.\n\n${TWO_STEPS}\n3. plan\n\n${SAID}`),
  'validate/ordering-few-items': block('ordering', `Put in order.\n\n1. Plan\n\n${SAID}`),
  'validate/matching-few-pairs': block('matching', `Match.\n\n- S = senior\n\n${SAID}`),
  'validate/matching-no-equals': block('matching', `Match.\n\n${PAIRS}\n- F=flow\n\n${SAID}`),
  'validate/matching-half-empty': block('matching', `Match.\n\n${PAIRS}\n- F =\n\n${SAID}`),
  'validate/matching-one-partner': block('matching', `Match.\n\n- S = yes\n- A = Yes\n\n${SAID}`),
  'validate/sorting-few-groups': block('sorting', `Sort.\n\n### One\n- A\n\n${SAID}`),
  'validate/sorting-many-groups': block(
    'sorting',
    `Sort.\n\n${GROUPS}\n\n### Three\n- C\n\n### Four\n- D\n\n### Five\n- E\n\n### Six\n- F\n\n${SAID}`,
  ),
  'validate/sorting-group-empty': block('sorting', `Sort.\n\n${GROUPS}\n\n### Three\n\n${SAID}`),
  'validate/fill-in-no-gap': block('fill-in', `The middle is what?\n\n- [x] median\n\n${SAID}\n\n**Otherwise:** No.`),
  'validate/fill-in-two-gaps': block('fill-in', `The ____ is ____.\n\n- [x] median\n\n${SAID}\n\n**Otherwise:** No.`),
  'validate/fill-in-no-answer': block('fill-in', `It is ____.\n\n- [ ] mean\n  > No.\n\n${SAID}\n\n**Otherwise:** No.`),
  'validate/fill-in-no-box': block('fill-in', `It is ____.\n\n- [x] median\n- mean\n  > No.\n\n${SAID}\n\n**Otherwise:** No.`),
  'validate/fill-in-no-letters': block('fill-in', `It is ____.\n\n- [x] ??\n\n${SAID}\n\n**Otherwise:** No.`),
  'validate/fill-in-no-reply': block('fill-in', `It is ____.\n\n- [x] median\n- [ ] mean\n\n${SAID}\n\n**Otherwise:** No.`),
  'validate/number-no-answer': block('number', `How many?\n\n${SAID}\n\n**Otherwise:** No.`),
  'validate/number-unreadable': block('number', `How many?\n\n**Answer:** 3\n\n- three\n  > No.\n\n${SAID}\n\n**Otherwise:** No.`),
  'validate/number-within': block('number', `How many?\n\n**Answer:** 3\n\n**Within:** 0\n\n${SAID}\n\n**Otherwise:** No.`),
  'validate/number-foreseen-right': block(
    'number',
    `How many?\n\n**Answer:** 3\n\n**Within:** 1\n\n- 4\n  > No.\n\n${SAID}\n\n**Otherwise:** No.`,
  ),
  'validate/recall-answer-given': block(
    'number',
    `How many?\n\n**Answer:** 3\n\n${SAID}\n\n**Otherwise:** Two and one make 3.`,
  ),
  'validate/number-no-reply': block('number', `How many?\n\n**Answer:** 3\n\n- 4\n\n${SAID}\n\n**Otherwise:** No.`),
};
