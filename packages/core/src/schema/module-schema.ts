import { z } from 'zod';
import { say } from './said.js';

const LINE = z.string().trim().min(1);

const author = z.strictObject({
  name: say(LINE, 'a name', 'Dr A. Example', 'The name as it is to be printed.'),
  role: say(LINE, 'text', 'Leadership fellow', 'What they do.').optional(),
  organisation: say(LINE, 'text', 'A. N. Example Trust', 'Where they work.').optional(),
});

const cover = z.strictObject({
  image: say(LINE, 'the path of a picture', 'media/cover.svg', 'Where the picture is.'),
  alt: say(
    z.string(),
    'text in quotes',
    '""',
    'What the picture tells a reader who cannot see it. Empty quotes say that it only decorates.',
  ),
  credit: say(LINE, 'text', 'The Leadership Ladder team', 'Who made the picture.').optional(),
  licence: say(LINE, 'text', 'CC BY-NC-SA 4.0', 'On what terms the picture may be used.').optional(),
});

const assessment = z.strictObject({
  page: say(LINE, 'the file name of a page', '08-check.md', 'The page whose questions are scored: all of them.'),
  pass: say(
    z.union([z.int().min(1), z.string().regex(/^(100|[1-9]\d?)\s*%$/)]),
    'a number of questions, or a share with %',
    '4',
    'How many right answers are needed, such as `4`, or which share, such as `80%`.',
  ),
  tries: say(
    z.union([z.literal('unlimited'), z.int().min(1).max(63)]),
    'unlimited, or a whole number',
    'unlimited',
    'How often a learner may try. The best try counts.',
  ).default('unlimited'),
  shuffle: say(
    z.boolean(),
    'yes or no',
    'no',
    'Whether questions and options come in a different order for each learner.',
  ).default(false),
  pool: say(
    z.int().min(1),
    'a whole number',
    '6',
    'How many of the questions each learner gets, drawn at random. Leave it out to ask them all.',
  ).optional(),
});

/** What the General Dental Council wants on a certificate of enhanced CPD, besides what every certificate has. */
const gdc = z.strictObject({
  content: say(
    LINE,
    'text',
    'Planning, briefing and leading a hospital ward round',
    'What the learning covers, in one sentence.',
  ),
  aims: say(
    LINE,
    'text',
    'To help dentists in training lead a ward round that is safe and on time',
    'What the learning is for, in one sentence. The outcomes of the module are its objectives.',
  ),
  'development-outcomes': say(
    z.array(say(z.enum(['A', 'B', 'C', 'D']), 'A, B, C or D', 'B', 'One development outcome.')).min(1),
    'a list of letters from A to D',
    '[A, B]',
    'Which of the GDC’s development outcomes it serves.',
  ),
  'quality-assured-by': say(
    LINE,
    'a name',
    'Dr A. Example, postgraduate dental dean',
    'The person or body that assured the quality; named on the certificate.',
  ),
  hours: say(
    z.number().min(0.25).max(10).multipleOf(0.25),
    'a number of hours, in quarters',
    '0.5',
    'Hours of CPD that the certificate declares.',
  ),
});

const certificate = z.strictObject({
  gdc: say(
    gdc,
    'a group of keys with content, aims, development-outcomes, quality-assured-by and hours',
    '{ content: Leading a ward round, aims: Safer rounds, development-outcomes: [A, B], quality-assured-by: Dr A. Example, hours: 0.5 }',
    'Makes it a certificate of enhanced CPD for dental professionals. All five keys are needed then.',
  ).optional(),
});

/**
 * What module.yaml may say: five keys that must be there, the rest with a sensible default.
 * Types, JSON Schema, reference page and the wording of mistakes all come from here.
 */
export const moduleSchema = z.strictObject({
  title: say(LINE, 'text', 'Leading a Ward Round', 'The title of the module.'),
  strand: say(
    z.enum(['theory', 'myself', 'practice']),
    'theory, myself or practice',
    'practice',
    'Where it belongs on the Leadership Ladder: `theory` (Leadership in Theory), `myself` (Myself as a Leader) or `practice` (Leadership in Practice).',
  ),
  minutes: say(z.int().min(1).max(600), 'a whole number', '25', 'How long a learner needs, in minutes.'),
  for: say(LINE, 'text', 'Doctors and dentists in training who lead a ward round', 'Who the module is for.'),
  outcomes: say(
    z.array(say(LINE, 'text', 'Plan a ward round', 'One outcome.')).min(1),
    'a list with one outcome on each line',
    '- Plan a ward round for a given caseload',
    'What a learner can do afterwards. Each begins with a verb; the first is outcome 1.',
  ),
  version: say(
    z.string().regex(/^\d+\.\d+\.\d+$/),
    'three numbers with points between',
    '0.1.0',
    'The version of the module.',
  ).default('0.1.0'),
  summary: say(
    LINE,
    'text',
    'A ward round is a team meeting that moves. Plan it, brief it, lead it and close the loop.',
    'One or two sentences for the first page and for the upload sheet.',
  ).optional(),
  authors: say(
    z.array(author),
    'a list of authors, each with a name',
    '- name: Dr A. Example',
    'Who wrote the module.',
  ).default([]),
  keywords: say(
    z.array(say(LINE, 'text', 'ward round', 'One keyword.')),
    'a list of words',
    '[ward round, delegation]',
    'Words that people search for.',
  ).default([]),
  capabilities: say(
    z.array(say(LINE, 'the name or the code of a capability', 'gmc-gpc-2017#GPC5', 'One capability.')),
    'a list of names or codes',
    '- GMC GPC: Capabilities in leadership and team working',
    'The capabilities that it develops, by framework and name, or by code.',
  ).default([]),
  cover: say(
    cover,
    'a picture with image and alt',
    '{ image: media/cover.svg, alt: "" }',
    'The picture on the first page.',
  ).optional(),
  assessment: say(
    assessment,
    'a group of keys with page and pass',
    '{ page: 08-check.md, pass: 4 }',
    'The scored check. Leave it out if nothing is scored.',
  ).optional(),
  certificate: say(
    certificate,
    'a group of keys with gdc',
    '{ gdc: { content: Leading a ward round, aims: Safer rounds, development-outcomes: [A, B], quality-assured-by: Dr A. Example, hours: 0.5 } }',
    'What the certificate says besides title, time, outcomes, capabilities and version. Leave it out unless dental professionals need theirs.',
  ).optional(),
  licence: say(LINE, 'text', 'CC BY-NC-SA 4.0', 'On what terms others may use the module.').default('CC BY-NC-SA 4.0'),
  language: say(
    z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
    'the code of a language',
    'en-GB',
    'The language that the module is written in.',
  ).default('en-GB'),
  review: say(
    z.iso.date(),
    'a date as year-month-day',
    '2027-11-01',
    'When the content is next to be reviewed.',
  ).optional(),
  changes: say(
    LINE,
    'text',
    'The order of the round is explained more clearly. One question is new.',
    'What changed since the last version, in two sentences for learners. Printed on the upload sheet.',
  ).optional(),
  sensitive: say(
    z.boolean(),
    'yes or no',
    'no',
    'Whether the content may upset. The Learning Hub asks for it; the upload sheet passes it on.',
  ).optional(),
  needs: say(
    z.array(say(z.enum(['support links']), 'support links', 'support links', 'One thing.')),
    'a list of things that the organisation has to set',
    '[support links]',
    'What organisation.yaml must have before this module is released. `support links`: where learners find help, for a module that may bring up something hard.',
  ).default([]),
  nations: say(
    LINE,
    'text',
    'The principles apply across the UK.',
    'How it applies in England, Northern Ireland, Scotland and Wales.',
  ).optional(),
  before: say(
    z.array(say(LINE, 'text', 'Your Role within a Team', 'One thing.')),
    'a list with one thing on each line',
    '- Your Role within a Team',
    'What a learner has best done first.',
  ).default([]),
});

/** module.yaml, checked and with its defaults filled in. */
export type ModuleSettings = z.infer<typeof moduleSchema>;
