/** The line on top of a copy that is not yet released. */
export const REVIEW_COPY = 'Review copy';

/** How a released module's copy is headed. */
export const STORYBOARD = 'Storyboard';

/** What a reviewer is told on the first page of an exported storyboard. */
export const REVIEWER_NOTES: readonly string[] = [
  'For you who review this: please use Word’s own comments (Review, New comment), or turn on Track changes and write into the text. Both find their way back to the right line. Save under the same name and send the file back.',
  'Each blue bar names what learners meet there, such as a question or a scenario; the line below it says where it ends. ☒ marks a right answer. What stands behind a grey line is what a learner reads after choosing. Numbers in square brackets lead to the references at the end.',
  'Please look for: Is it true, and is it current? Is the right answer right, and is each wrong one wrong? Is the feedback fair? Would you say it like this on your ward? What is missing?',
];

/** What an author is told in the template, in the order in which it stands there. */
export const TEMPLATE_NOTES = {
  start:
    'Write your module in this file and import it: pnpm import:docx storyboard.docx. Grey lines like this one are for you; they never reach a learner, and you may delete them. Write over everything else.',
  table:
    'These five lines are needed. Strand is theory, myself or practice. Write each outcome on a line of its own and begin it with a verb.',
  page: 'The title of each page has the style Heading 1. Headings within a page have Heading 2. Lists, tables, links, bold and italics are as you know them.',
  picture:
    'Put a picture on a line of its own. Below it: what it tells a reader who cannot see it, then a caption, the credit and the licence.',
  block:
    'A blue bar (style Ladder Block) begins a block, the line "End of …" ends it. Copy the ones below, or write the name of any other block in a blue bar.',
  question:
    'Tick the right answer; click on a box to do so. One tick means choose one; two or more mean choose that many. Say below each answer why it is right or wrong.',
  scenario:
    'Text before the first decision sets the scene. Begin what comes of a choice with Best, Good, Acceptable, Weak or Unsafe. "Go to" names a scene; without it the next decision follows. The debrief must be there.',
  reflection:
    'The boxes, the words about privacy and the support links come by themselves. What learners write never leaves their device.',
  plan: 'Learners choose one of your ideas or write their own. Goal, when and where, if-then and review come by themselves.',
  aid: 'One side of A4 to print and keep.',
  references:
    'Write a key, a colon and the reference. To cite it, write the key in the text like this: [@herring2011]. Word’s own footnotes become references as well.',
} as const;

const KNOWN: ReadonlySet<string> = new Set([...REVIEWER_NOTES, ...Object.values(TEMPLATE_NOTES)].map(plain));

/** Whether words are our own, so that they need not be kept. A note that somebody changed or added is none of them. */
export function isGuidance(words: string): boolean {
  return KNOWN.has(plain(words));
}

function plain(words: string): string {
  return words
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .toLowerCase();
}
