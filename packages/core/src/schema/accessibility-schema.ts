import { z } from 'zod';
import { say } from './said.js';

const LINE = z.string().trim().min(1);

const DATE = z.iso.date();

const VERSION = z.string().regex(/^\d+\.\d+\.\d+$/);

const finding = z.strictObject({
  problem: say(
    LINE,
    'text',
    'The scenario’s outcome is read before the choice.',
    'What is wrong, where, and for whom, in words that a learner understands.',
  ),
  criterion: say(
    z.string().regex(/^\d\.\d\.\d{1,2}(?:\s.*)?$/),
    'the number of a criterion of WCAG 2.2, level A or AA',
    '1.3.2',
    'Which criterion of WCAG 2.2 it fails.',
  ),
  'mend-by': say(DATE, 'a date as year-month-day', '2027-03-31', 'When it is to be mended.').optional(),
  'mended-in': say(
    VERSION,
    'three numbers with points between',
    '0.2.0',
    'The version of the module that mends it. Leave it out while the problem is there.',
  ).optional(),
});

const test = z.strictObject({
  by: say(LINE, 'a name', 'A. Example, who uses a screen reader every day', 'Who tested.'),
  on: say(DATE, 'a date as year-month-day', '2026-12-01', 'The day of the test.'),
  with: say(
    LINE,
    'a screen reader and a browser, with their versions',
    'NVDA 2026.2 and Firefox 146 on Windows 11',
    'Screen reader, browser and device, with versions.',
  ),
  version: say(VERSION, 'three numbers with points between', '0.1.0', 'The version of the module that was tested.'),
  tried: say(
    LINE,
    'text',
    'All of it, from the cover to the certificate.',
    'How much of the module was tried.',
  ).optional(),
  found: say(
    z.array(finding),
    'a list of problems, each with problem and criterion, or [] for none',
    '[]',
    'Every problem. Write [] when there was none.',
  ),
});

/**
 * What accessibility.yaml may say: what people tested, and what the organisation decided. The machine's own tests are
 * not written here; the toolkit knows them.
 */
export const accessibilitySchema = z.strictObject({
  tested: say(
    z.array(test),
    'a list of tests, each with by, on, with, version and found',
    '- by: A. Example',
    'Each test by a person, newest last. Leave it out until somebody has tested.',
  ).default([]),
  compliance: say(
    z.enum(['fully', 'partially', 'not']),
    'fully, partially or not',
    'partially',
    'What the organisation decided: `fully`, `partially` or `not` compliant with WCAG 2.2 AA. Leave it out until it is decided.',
  ).optional(),
  prepared: say(
    DATE,
    'a date as year-month-day',
    '2026-12-05',
    'When the accessibility statement was first published.',
  ).optional(),
  reviewed: say(
    DATE,
    'a date as year-month-day',
    '2026-12-05',
    'When the statement was last reviewed; at least once a year.',
  ).optional(),
  'disproportionate-burden': say(
    z.array(say(LINE, 'text', 'Captions in Welsh.', 'One part.')),
    'a list of sentences',
    '- Captions in Welsh.',
    'Parts that would be a disproportionate burden to make accessible, after an assessment.',
  ).default([]),
  'out-of-scope': say(
    z.array(say(LINE, 'text', 'The map of the hospital.', 'One part.')),
    'a list of sentences',
    '- The map of the hospital.',
    'Parts that the regulations do not cover.',
  ).default([]),
});

/** accessibility.yaml, checked and with its defaults filled in. */
export type Accessibility = z.infer<typeof accessibilitySchema>;
