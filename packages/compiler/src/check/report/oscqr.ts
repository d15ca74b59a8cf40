import type { Section } from '../../sheets/blocks.js';
import { adviceOf, type CheckRule, type ModuleCheck } from '../module-check.js';

/** One standard of OSCQR that a check of a module can speak to. */
interface Standard {
  readonly number: number;
  /** Its short name. */
  readonly name: string;
  /** What the tool saw. */
  readonly saw: (check: ModuleCheck) => string;
  /** What is left to a person; empty where nothing is. */
  readonly judge: string;
}

const has = (check: ModuleCheck, names: readonly string[]): number =>
  check.model.pages
    .flatMap(({ nodes }) => nodes)
    .filter((node) => names.includes(node.type === 'extra' ? node.name : node.type)).length;

const axe = (check: ModuleCheck, rule: string, nothing: string): string => {
  const { browser } = check;
  if (!browser.looked) return `Not looked at: ${browser.why}`;
  const count = browser.violations.filter((violation) => violation.rule === rule).length;
  return count === 0 ? nothing : `axe minds ${count} ${count === 1 ? 'place' : 'places'}.`;
};

const advice = (check: ModuleCheck, nothing: string, ...rules: readonly CheckRule[]): string => {
  const count = adviceOf(check, ...rules).length;
  return count === 0 ? nothing : `${count} to look at; see above.`;
};

/**
 * The standards of OSCQR to which this tool can say something, by number and short name. The others speak of a taught
 * course with teacher, class and timetable, or can only be judged by a person, and are named as such.
 */
const STANDARDS: readonly Standard[] = [
  {
    number: 9,
    name: 'Course objectives',
    saw: ({ outcomes }) =>
      `${outcomes.length} outcomes; practised ${outcomes.filter(({ practised }) => practised.length > 0).length}, assessed ${outcomes.filter(({ assessed }) => assessed.length > 0).length}.`,
    judge: 'Are they measurable, and does the module lead to them?',
  },
  {
    number: 10,
    name: 'Contact information',
    saw: ({ model }) => `Help names ${model.organisation.mailbox}.`,
    judge: 'Does somebody read it?',
  },
  {
    number: 14,
    name: 'Privacy policies',
    saw: () => 'What learners type stays on their device; the module says so beside each box.',
    judge: 'Has the platform its own privacy notice?',
  },
  {
    number: 15,
    name: 'Accessible technology',
    saw: (check) => axeAll(check),
    judge: 'Use with a screen reader and by keyboard.',
  },
  {
    number: 17,
    name: 'Sections and white space',
    saw: (check) => advice(check, 'No page takes longer than eight minutes.', 'page-long'),
    judge: 'Is one idea on each page?',
  },
  {
    number: 18,
    name: 'Contrast',
    saw: (check) => axe(check, 'color-contrast', 'axe minds nothing.'),
    judge: 'Text within pictures.',
  },
  {
    number: 20,
    name: 'Grammar and spelling',
    saw: (check) => advice(check, 'Every word is in a list.', 'spelling', 'american'),
    judge: 'Grammar, and right words in wrong places.',
  },
  {
    number: 21,
    name: 'Headings and styles',
    saw: ({ built }) =>
      built.some(({ id }) => id === 'validate/heading-level')
        ? 'A heading skips a level; see above.'
        : 'Headings follow one another by level.',
    judge: 'Do headings say what stands below them?',
  },
  {
    number: 22,
    name: 'No flashing or blinking',
    saw: () => 'The toolkit moves nothing by itself.',
    judge: 'Films, if there are any.',
  },
  {
    number: 26,
    name: 'Table headers',
    saw: (check) => axe(check, 'td-headers-attr', 'Every table has a row of heads.'),
    judge: '',
  },
  {
    number: 31,
    name: 'Authentic activities',
    saw: (check) =>
      `${has(check, ['scenario'])} scenarios; ${has(check, ['action-plan'])} action plans for the workplace.`,
    judge: 'Would a colleague recognise the situations?',
  },
  {
    number: 33,
    name: 'Copyright and licence',
    saw: ({ model }) =>
      `Licence: ${model.settings.licence}. No picture or recording builds without credit and licence.`,
    judge: 'Are they right?',
  },
  {
    number: 34,
    name: 'Text in an accessible format',
    saw: () => 'All text is HTML, and can be read without script.',
    judge: '',
  },
  {
    number: 35,
    name: 'Text equivalents',
    saw: ({ pictures, recordings }) =>
      `${pictures.filter(({ alt }) => alt !== '').length} of ${pictures.length} pictures described; ${recordings.filter(({ transcript }) => transcript).length} of ${recordings.length} recordings with a transcript.`,
    judge: 'Does the description say what matters?',
  },
  {
    number: 36,
    name: 'Understandable without colour',
    saw: (check) => axe(check, 'link-in-text-block', 'Links do not stand out by colour alone, as far as axe can tell.'),
    judge: 'Pictures and charts in grey.',
  },
  {
    number: 37,
    name: 'Words of links',
    saw: (check) => advice(check, 'No link says only “here” or “more”.', 'link-words'),
    judge: '',
  },
  {
    number: 45,
    name: 'Methods of assessment',
    saw: ({ questions }) =>
      `${questions.questions + questions.others} exercises with a right answer, ${questions.scored} scored questions.`,
    judge: 'Are they the right ones for these outcomes?',
  },
  {
    number: 47,
    name: 'Self-assessment',
    saw: (check) =>
      `${has(check, ['reflection', 'confidence', 'self-assessment', 'self-check'])} places to look at oneself; practice is never scored.`,
    judge: 'Do they help?',
  },
  { number: 48, name: 'Timed responses', saw: () => 'Nothing is timed.', judge: '' },
  {
    number: 50,
    name: 'Learners’ feedback',
    saw: (check) =>
      has(check, ['feedback']) > 0 ? 'There is a feedback form.' : 'There is no feedback form in the module.',
    judge: 'Does somebody act on it?',
  },
];

function axeAll({ browser }: ModuleCheck): string {
  if (!browser.looked) return `Not looked at: ${browser.why}`;
  return browser.violations.length === 0
    ? 'axe minds nothing on any page.'
    : `axe minds ${browser.violations.length} things; see above.`;
}

/** The report by OSCQR's numbers. */
export function oscqrSection(check: ModuleCheck): Section {
  return {
    id: 'oscqr',
    title: 'The same by OSCQR',
    ownSheet: true,
    blocks: [
      {
        type: 'table',
        caption: 'Standards to which this tool can say something',
        head: ['Standard', 'Found by the tool', 'Needs a person’s judgement'],
        rows: STANDARDS.map(({ number, name, saw, judge }) => [`${number}. ${name}`, saw(check), judge]),
      },
      {
        type: 'text',
        text: `OSCQR has 50 standards. On the other ${50 - STANDARDS.length} this tool has nothing to say: they speak of a course with teacher, class and timetable, or only a person can judge them.`,
      },
    ],
  };
}
