/** The words an author may write after `:::`, and what each is for. */
export const BLOCKS = {
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

/** The name of a block. */
export type BlockName = keyof typeof BLOCKS;

/** Words that people try, and the block they mean. */
const MEANT: Readonly<Record<string, BlockName>> = {
  mcq: 'question',
  quiz: 'question',
  case: 'scenario',
  story: 'scenario',
  reflect: 'reflection',
  plan: 'action-plan',
  checklist: 'job-aid',
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
export function isBlockName(word: string): word is BlockName {
  return Object.hasOwn(BLOCKS, word);
}

/** The block that another common word stands for. */
export function blockMeantBy(word: string): BlockName | undefined {
  return Object.hasOwn(MEANT, word) ? MEANT[word] : undefined;
}
