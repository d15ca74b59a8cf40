import { page } from '../small-module.js';

type Change = Readonly<Record<string, string>>;

const block = (name: string, text: string): Change => page(`:::${name}\n${text}\n:::`);

const TWO = '- Plan a round\n- Brief a team';

const NUMBERS = '### How long?\n\n- Patients: 18\n- Minutes in all: 120';

/** Mistakes in the blocks to plan and to look back with. */
export const PLANNING_MISTAKES: Readonly<Record<string, Change>> = {
  'validate/planning-no-text': block('self-check', TWO),
  'validate/planning-no-list': block('confidence', 'How sure are you?'),
  'validate/planning-item-empty': block('self-check', `Tick.\n\n${TWO}\n-`),
  'validate/planning-item-twice': block('self-check', `Tick.\n\n${TWO}\n- plan a round`),
  'validate/planning-ticked': block('self-check', 'Tick.\n\n- [x] Plan a round\n- [ ] Brief a team'),
  'validate/planning-heading': block('feedback', '### Thank you\n\nFor your time.'),
  'validate/planning-label-twice': block('self-check', `Tick.\n\n${TWO}\n\n**Afterwards:** One.\n\n**Afterwards:** Two.`),
  'validate/planning-text-lost': block('self-assessment', `Rate.\n\n${TWO}\n\nAnd now go on.`),
  'validate/planning-confidence-afterwards': block('confidence', `How sure are you?\n\n${TWO}\n\n**Afterwards:** Well done.`),
  'validate/block-after': block('confidence-after', 'And now?'),
  'validate/time-budget-no-title': block('time-budget', NUMBERS.replace('### How long?\n\n', '')),
  'validate/time-budget-few-numbers': block('time-budget', '### How long?\n\n- Patients: 18'),
  'validate/time-budget-number': block('time-budget', `${NUMBERS}\n- Breaks: some`),
  'validate/time-budget-compare': block('time-budget', `${NUMBERS}\n\n**Compare:**\n\n- routine review: 12`),
};
