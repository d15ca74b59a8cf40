import { moduleMinutes } from '../../validate/minutes.js';
import type { Block, Section } from '../../sheets/blocks.js';
import { writtenDate } from '../../plan/words.js';
import { signOffWords } from './sign-off-words.js';
import type { Diagnostic } from '@ladder/core';
import { ADVICE_ON, adviceOf, type ModuleCheck } from '../module-check.js';
import { sizeWords } from '../../sheets/size-words.js';
import { altWords } from '../pictures.js';
import { beginningOf, easeWords, LONG, READING_AGE } from '../prose.js';
import { findingList } from './finding-list.js';

/**
 * The report by the six domains of de Leeuw and others (BMC Med Educ 2016;16:168), by their short names. Each says what
 * the tool found, and what only a person can judge.
 */
export function domainSections(check: ModuleCheck): readonly Section[] {
  return [preparation, system, communication, content, assessment, maintenance].map((section) => section(check));
}

const found = (text: string): Block => ({ type: 'text', text: `Found by the tool: ${text}` });

/** What the panel has to do, as boxes to tick. */
function judge(...items: readonly string[]): readonly Block[] {
  return [
    { type: 'heading', text: 'Needs a person’s judgement' },
    { type: 'ticks', items },
  ];
}

function preparation(check: ModuleCheck): Section {
  const { settings, capabilities } = check.model;
  const authors = settings.authors.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`));
  return {
    id: 'preparation',
    title: '1. Preparation',
    ownSheet: true,
    blocks: [
      found(
        `the module is for: ${settings.for}. Authors: ${authors.join(', ') || 'nobody is named'}. Learners should have done before: ${settings.before.join('; ') || 'nothing is named'}.`,
      ),
      capabilities.length === 0
        ? { type: 'text', text: 'No capability codes are claimed.' }
        : {
            type: 'table',
            caption: 'Capability codes',
            head: ['Code', 'Name', 'Framework', 'Compared with the publisher’s document'],
            rows: capabilities.map(({ code, title, frameworkName, verified }) => [
              code,
              title,
              frameworkName,
              verified ? 'yes' : 'not yet',
            ]),
          },
      ...judge(
        'There is a need for this module, and it is written down who found it.',
        'The audience is right, and what learners know before is described truly.',
        'Experts of the subject took part, and conflicts of interest are declared.',
        'The module does develop the capabilities that it claims.',
      ),
    ],
  };
}

function system(check: ModuleCheck): Section {
  const { browser, packages } = check;
  const violations = browser.looked ? browser.violations : [];
  return {
    id: 'system',
    title: '2. Software design and system specifications',
    ownSheet: true,
    blocks: [
      {
        type: 'table',
        caption: 'Packages, read as the platforms will read them',
        head: ['Standard', 'Goes to', 'Found'],
        rows: packages.map(({ standard, places, findings }) => [standard, places.join(', '), foundIn(findings)]),
      },
      { type: 'heading', text: 'Accessibility in a real browser' },
      browser.looked
        ? found(
            `axe-core ${browser.axe} in ${browser.browser} looked at ${browser.pages.length} pages as they open, in windows ${browser.widths.join(' and ')} pixels wide, against WCAG 2.0 to 2.2, levels A and AA, and minds ${violations.length === 0 ? 'nothing' : `${violations.length} things`}. A machine finds some failures, never all.`,
          )
        : { type: 'text', text: `Not looked at: ${browser.why}` },
      ...findingList(adviceOf(check, 'axe')),
      ...judge(
        'The module was started, left, resumed and finished on the platform where learners meet it.',
        'It was used by keyboard alone and with a screen reader; the accessibility statement says by whom.',
        'It was tried on a ward computer and on a phone.',
      ),
    ],
  };
}

function foundIn(findings: readonly Diagnostic[]): string {
  if (findings.length === 0) return 'nothing that a platform minds';
  return findings.map(({ message, id }) => `${message} (${id})`).join(' ');
}

function communication(check: ModuleCheck): Section {
  const { prose, spelled, links } = check;
  return {
    id: 'communication',
    title: '3. Communication',
    ownSheet: true,
    blocks: [
      found(
        `${spelled.words.toLocaleString('en-GB')} words, ${spelled.slips === 0 ? 'all of them known' : `${spelled.slips} to look at`}; ${prose.sentences} sentences, ${prose.long} of them over ${LONG} words, ${prose.hard} that most formulas find hard for readers of ${READING_AGE}; reading ease ${prose.ease}, ${easeWords(prose.ease)}; ${prose.passive} times “… was done by …”. Figures like these show where to look. They do not measure whether the text is understood.`,
      ),
      ...findingList(adviceOf(check, ...ADVICE_ON.spelling)),
      {
        type: 'table',
        caption: 'Reading ease by page (higher is easier; 60 and more is plain English)',
        head: ['Page', 'Words in sentences', 'Reading ease', `Sentences over ${LONG} words`],
        rows: prose.pages.map(({ where, words, ease, long }) => [where, String(words), String(ease), String(long)]),
      },
      ...(prose.worst.length === 0
        ? []
        : [
            {
              type: 'table',
              caption: 'The longest sentences',
              head: ['Sentence', 'Words', 'Where'],
              rows: prose.worst.map(({ text, words, passage, index }) => {
                const { file, line } = passage.placeAt(index);
                return [beginningOf(text), String(words), `${passage.where} (${file}:${line})`];
              }),
            } as const,
          ]),
      ...findingList(adviceOf(check, 'word-plainer', 'link-words')),
      found(`${links.inside} links within the module, each leads to a page that is there.`),
      ...judge(
        'The tone is kind, and nobody is made to look foolish.',
        'People in scenarios are of every kind, and no group is shown by its stereotype.',
        'A learner whose first language is not English can follow it.',
      ),
    ],
  };
}

function content(check: ModuleCheck): Section {
  const { references, pictures, recordings, links, asked } = check;
  return {
    id: 'content',
    title: '4. Content',
    ownSheet: true,
    blocks: [
      references.length === 0
        ? { type: 'text', text: 'The module cites no source.' }
        : {
            type: 'table',
            caption: 'Sources',
            head: ['No.', 'Source', 'Year', 'Cited on', 'To look at'],
            rows: references.map(({ number, text, year, old, citedOn, missing }) => [
              number === undefined ? 'not cited' : String(number),
              text,
              year === undefined ? '' : String(year),
              citedOn.join('; '),
              [...missing.map((part) => `no ${part}`), ...(old ? ['over ten years old'] : [])].join('; '),
            ]),
          },
      ...(pictures.length === 0
        ? []
        : [
            {
              type: 'table',
              caption: 'Pictures',
              head: ['File', 'Where', 'Described as', 'Size'],
              rows: pictures.map(({ src, where, alt, bytes, size }) => [
                src,
                where,
                altWords(alt),
                `${size}, ${sizeWords(bytes)}`,
              ]),
            } as const,
          ]),
      ...findingList(adviceOf(check, ...ADVICE_ON.pictures)),
      ...(recordings.length === 0
        ? []
        : [
            {
              type: 'table',
              caption: 'Sound and film',
              head: ['File', 'Where', 'Captions', 'Transcript', 'Minutes'],
              rows: recordings.map(({ src, where, captions, transcript, minutes }) => [
                src,
                where,
                captions ? 'yes' : 'no',
                transcript ? 'yes' : 'no',
                minutes === undefined ? 'not known' : String(minutes),
              ]),
            } as const,
          ]),
      ...findingList(adviceOf(check, 'recording-long')),
      found(
        `${new Set(links.outside.map(({ url }) => url)).size} addresses outside the module, ${asked ? 'asked on the day of this report from where it was made' : 'not asked whether they are still there'}.`,
      ),
      ...findingList(adviceOf(check, ...ADVICE_ON.addresses)),
      ...judge(
        'What it says is true, current and in line with guidance in the nations where it is used.',
        'Each source says what it is cited for.',
        'Cases are invented or consented to, and nobody can be recognised.',
        'Each picture shows what its description says, and may be used.',
      ),
    ],
  };
}

function assessment(check: ModuleCheck): Section {
  const { outcomes, questions, model } = check;
  const list = (exercises: ModuleCheck['exercises']) =>
    onPages(exercises.map(({ kind, page }) => `${kind} on page ${page.number}`)).join('; ') || 'nothing';
  return {
    id: 'assessment',
    title: '5. Assessment',
    ownSheet: true,
    blocks: [
      {
        type: 'table',
        caption: 'Learning outcomes. “Taught” is a guess by the words that outcome and page share.',
        head: ['Outcome', 'Taught on page', 'Practised by', 'Assessed by'],
        rows: outcomes.map(({ number, text, taught, practised, assessed }) => [
          `${number}. ${text}`,
          taught.map((page) => `${page.number}, ${page.title}`).join('; ') || 'no page by its words',
          list(practised),
          list(assessed),
        ]),
      },
      ...findingList(adviceOf(check, ...ADVICE_ON.outcomes)),
      found(
        `${questions.questions} questions, ${questions.scored} of them scored; ${questions.withReply} of ${questions.options} options of questions and scenarios have feedback of their own; ${questions.others} further exercises with a right answer.`,
      ),
      ...findingList(adviceOf(check, ...ADVICE_ON.questions)),
      {
        type: 'table',
        caption: `Time: ${model.settings.minutes} minutes declared`,
        head: ['Page', 'Minutes, estimated from words and exercises'],
        rows: [
          ...model.pages.map(({ number, title, minutes }) => [`${number}. ${title}`, String(minutes)]),
          ['All pages, before rounding', String(moduleMinutes(model.pages))],
        ],
      },
      ...findingList(adviceOf(check, 'page-long')),
      ...judge(
        'Each question asks for what its outcome promises, and not only for memory.',
        'The right answers are right, and the wrong ones are such as somebody would think.',
        'The feedback helps someone who was wrong.',
        'Two people of the audience took about as long as is declared.',
      ),
    ],
  };
}

/** `question on page 10` once, with how many there are. */
function onPages(exercises: readonly string[]): readonly string[] {
  return [...new Set(exercises)].map((each) => {
    const count = exercises.filter((other) => other === each).length;
    return count === 1 ? each : `${each} (${count})`;
  });
}

function maintenance(check: ModuleCheck): Section {
  const { model, signOff } = check;
  const { version, review } = model.settings;
  const day = signOff.review ?? review;
  return {
    id: 'maintenance',
    title: '6. Maintenance',
    ownSheet: true,
    blocks: [
      found(
        `version ${version}, ${model.draft ? 'a draft' : 'released'}; ${day === undefined ? 'no review date is set' : `to be reviewed by ${writtenDate(day)}${signOff.due ? ` (${signOff.due.says})` : ''}`}. Questions go to ${model.organisation.mailbox}.`,
      ),
      {
        type: 'table',
        caption: 'Sign-off',
        head: ['Stage', 'State', 'By'],
        rows: signOff.stages.map(signOffWords),
      },
      ...findingList(adviceOf(check, ...ADVICE_ON.review)),
      ...judge(
        'Somebody owns the module after its authors have moved on.',
        'It is known who reads learners’ feedback, and how often.',
        'The review date fits how fast the subject changes.',
      ),
    ],
  };
}
