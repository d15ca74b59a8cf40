import { EXTRA_BLOCKS } from '../blocks/extra-blocks.js';

/** The words that the compiler's own steps know. */
const OWN_BLOCKS = {
  question: 'A question with options; one tick means choose one, more mean choose that many.',
  scenario: 'A story with decisions, scenes and a debrief.',
  reflection: 'Prompts to write about; the words stay on the learner’s device.',
  'action-plan': 'A plan to make, with ideas; the words stay on the learner’s device.',
  'job-aid': 'A page to print and keep.',
  inset: 'Something worth pausing on.',
  warning: 'Something that must not be missed.',
  do: 'A list of what to do.',
  dont: 'A list of what not to do.',
  details: 'One line that opens to show more.',
  figure: 'A picture with caption, credit and licence.',
} as const;

/** The words an author may write after `:::`, and what each is for. */
export const BLOCKS: Readonly<Record<string, string>> = {
  ...OWN_BLOCKS,
  ...Object.fromEntries(Object.entries(EXTRA_BLOCKS).map(([name, { say }]) => [name, say])),
};

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
