import { paragraph, type WordBlock, type WordDocument, type WordInline } from './model.js';
import { TEMPLATE_NOTES } from './storyboard/guidance.js';
import { blockLabel, endLabel } from './storyboard/names.js';
import { settingsTable } from './storyboard/settings.js';
import { TEMPLATE_HEADER } from './storyboard/word-to-module.js';
import { writeDocx, type DocxOptions } from './write/write-docx.js';

/**
 * The bytes of templates/storyboard.docx: a small module in the words of the format, with guidance between. Imported as
 * it stands it makes a module without mistakes, so an author always starts from something that works.
 */
export function storyboardTemplate(draw: DocxOptions['draw']): Promise<Uint8Array> {
  return writeDocx(templateDocument(), { language: 'en-GB', header: TEMPLATE_HEADER, draw });
}

/** The template as a document. */
function templateDocument(): WordDocument {
  return {
    title: 'Storyboard',
    body: BODY,
    notes: new Map(),
    around: [],
    properties: new Map([['Ladder template', '1']]),
  };
}

const note = (words: string): WordBlock => paragraph('Note', words);
const page = (title: string): WordBlock => paragraph('Heading', title, { level: 1 });
const part = (title: string): WordBlock => paragraph('Part', title);
const text = (words: string): WordBlock => paragraph('Normal', inBold(words));
const item =
  (list: string) =>
  (words: string): WordBlock =>
    paragraph('Normal', inBold(words), { list: { ordered: false, level: 0, id: list } });
const box = (ticked: boolean, words: string): WordBlock =>
  paragraph('Option', [
    { type: 'box', ticked },
    { type: 'text', text: words },
  ]);
const said = (words: string): WordBlock => paragraph('Feedback', inBold(words));
const block = (name: string, content: readonly WordBlock[]): readonly WordBlock[] => [
  paragraph('Block', blockLabel(name)),
  ...content,
  paragraph('End', endLabel(name)),
];

/** Words with `**bold**` among them. */
function inBold(words: string): readonly WordInline[] {
  return words
    .split(/\*\*/)
    .map((piece, at) => ({ type: 'text', text: piece, ...(at % 2 === 1 ? { bold: true } : {}) }));
}

/** A grey field of the shape of a photograph, to be replaced. */
const PLACE_FOR_PICTURE = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 300" width="640" height="300"><rect width="640" height="300" fill="#d8dde0"/><circle cx="200" cy="150" r="60" fill="#768692"/><circle cx="320" cy="150" r="60" fill="#425563"/><circle cx="440" cy="150" r="60" fill="#768692"/></svg>',
);

const BODY: readonly WordBlock[] = [
  paragraph('Title', 'Asking for help early'),
  note(TEMPLATE_NOTES.start),
  settingsTable(
    new Map<string, string | readonly string[]>([
      ['title', 'Asking for help early'],
      ['strand', 'practice'],
      ['minutes', '5'],
      ['for', 'Doctors and dentists in training'],
      ['outcomes', ['Decide when to call a senior', 'Make a call that says what you need']],
    ]),
  ),
  note(TEMPLATE_NOTES.table),
  page('Why early'),
  note(TEMPLATE_NOTES.page),
  text(
    'Calling your senior is **part of leading**. Early, there is still time to choose; late, there is only time to react [@example2020].',
  ),
  paragraph('Heading', 'Three signs that it is time', { level: 2 }),
  ...[
    'You are about to decide something for the first time.',
    'Somebody in the team is worried, and cannot say why.',
    'You hope that it will get better by itself.',
  ].map(item('signs')),
  note(TEMPLATE_NOTES.picture),
  ...block('figure', [
    paragraph('Normal', [
      {
        type: 'picture',
        name: 'media/three-people.svg',
        alt: 'Three people stand side by side; the one in the middle is about to speak.',
        bytes: PLACE_FOR_PICTURE,
        kind: 'svg',
      },
    ]),
    note('Alt text: Three people stand side by side; the one in the middle is about to speak.'),
    text('Nobody leads alone.'),
    text('**Credit:** Your name'),
    text('**Licence:** CC BY-NC-SA 4.0'),
  ]),
  note(TEMPLATE_NOTES.block),
  page('When to call'),
  note(TEMPLATE_NOTES.question),
  ...block('question', [
    text('A patient looks worse than an hour ago. The numbers have not changed. When do you call your senior?'),
    box(false, 'When the numbers change'),
    said('Feedback: It is good to look at numbers. But they often change last.'),
    box(true, 'Now, and say what you see'),
    said('Feedback: Yes. "I am worried, and I cannot say why yet" is a good reason to call.'),
    box(false, 'After the round'),
    said('Feedback: You keep the round going. The patient may not have that time.'),
    text('**Remember:** A worry is a reason to call.'),
    text('**Outcome:** 1'),
  ]),
  note(TEMPLATE_NOTES.scenario),
  ...block('scenario', [
    part('A call at night'),
    text('It is 03:10. You are the most senior doctor on the ward, and a nurse asks you to look at Bed 6.'),
    part('Decision: What do you say on the phone?'),
    item('calls')('"Sorry to wake you. It is probably nothing."'),
    said('**Weak.** Your senior turns over and says: "Then let me know."'),
    said('**Why:** You were polite. But the call did not say what you need.'),
    said('**Go to:** Ten minutes later'),
    item('calls')('"I am worried about Bed 6. I would like you to come and look with me."'),
    said('**Best.** Your senior is there in five minutes.'),
    said('**Why:** One sentence said what you see and what you need.'),
    part('Scene: Ten minutes later'),
    text('The nurse fetches you again. You call a second time, and now you say that you are worried.'),
    part('Debrief'),
    text('Say what you see, what you think and what you need, in the first sentence.'),
    text('**Outcome:** 1, 2'),
  ]),
  page('Your next shift'),
  note(TEMPLATE_NOTES.reflection),
  ...block('reflection', [
    text('Think of a time when you called late, or not at all.'),
    part('What?'),
    text('What happened, in one or two lines?'),
    part('So what?'),
    text('What made it hard to call?'),
    part('Now what?'),
    text('What will you say next time, in one sentence?'),
  ]),
  note(TEMPLATE_NOTES.plan),
  ...block('action-plan', [
    text('Choose one thing to try on your next shift.'),
    part('Ideas'),
    item('ideas')('Ask my senior at the start: "When would you like me to call?"'),
    item('ideas')('Write my first sentence down before I dial.'),
  ]),
  note(TEMPLATE_NOTES.aid),
  ...block('job-aid', [
    part('Before you call'),
    paragraph('Section', 'Have ready'),
    box(false, 'What I see'),
    box(false, 'What I think'),
    box(false, 'What I need'),
  ]),
  page('References'),
  note(TEMPLATE_NOTES.references),
  paragraph('Reference', 'example2020: Example A, Sample B. Asking for help on call. Journal of Examples. 2020;1:1–5.'),
];
