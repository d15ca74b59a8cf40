import type { AnyBlock } from '../blocks/define-block.js';
import { EXTRA_BLOCKS } from '../blocks/extra-blocks.js';

/** What authors are told of a block. */
export type BlockFacts = Pick<AnyBlock, 'say' | 'purpose' | 'records' | 'startHere'>;

/** The words that the compiler's own steps know. */
const OWN_BLOCKS = {
  question: {
    say: 'A question with options; one tick means choose one, more mean choose that many.',
    purpose: 'recall',
    records: 'recorded',
    startHere: true,
  },
  scenario: {
    say: 'A story with decisions, scenes and a debrief.',
    purpose: 'practise',
    records: 'recorded',
    startHere: true,
  },
  reflection: {
    say: 'Prompts to write about; the words stay on the learner’s device.',
    purpose: 'look-back',
    records: 'device-only',
    startHere: true,
  },
  'action-plan': {
    say: 'A plan to make, with ideas; the words stay on the learner’s device.',
    purpose: 'plan',
    records: 'device-only',
    startHere: true,
  },
  'job-aid': { say: 'A page to print and keep.', purpose: 'plan', records: 'nothing', startHere: true },
  inset: { say: 'Something worth pausing on.', purpose: 'read', records: 'nothing' },
  warning: { say: 'Something that must not be missed.', purpose: 'read', records: 'nothing' },
  do: { say: 'A list of what to do.', purpose: 'read', records: 'nothing' },
  dont: { say: 'A list of what not to do.', purpose: 'read', records: 'nothing' },
  details: { say: 'One line that opens to show more.', purpose: 'read', records: 'nothing' },
  figure: {
    say: 'A picture with caption, credit and licence.',
    purpose: 'show-data',
    records: 'nothing',
    startHere: true,
  },
} as const satisfies Readonly<Record<string, BlockFacts>>;

/** The words an author may write after `:::`, and what each is for. */
export const BLOCKS: Readonly<Record<string, BlockFacts>> = { ...OWN_BLOCKS, ...EXTRA_BLOCKS };

/** The name of a block that the compiler's own steps know. */
export type OwnBlockName = keyof typeof OWN_BLOCKS;

/** Words that people try, and the block they mean. */
const MEANT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(EXTRA_BLOCKS).flatMap(([name, { meant = [] }]) => meant.map((word) => [word, name])),
  ),
  mcq: 'question',
  quiz: 'question',
  case: 'scenario',
  story: 'scenario',
  reflect: 'reflection',
  plan: 'action-plan',
  note: 'inset',
  tip: 'inset',
  info: 'inset',
  important: 'warning',
  caution: 'warning',
  dos: 'do',
  donts: 'dont',
  expander: 'details',
  image: 'figure',
  picture: 'figure',
};

/** Whether a word is the name of a block. */
export function isBlockName(word: string): boolean {
  return Object.hasOwn(BLOCKS, word);
}

/** The block that another common word stands for. */
export function blockMeantBy(word: string): string | undefined {
  return Object.hasOwn(MEANT, word) ? MEANT[word] : undefined;
}
