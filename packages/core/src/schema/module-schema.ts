import { z } from 'zod';

const LINE = z.string().trim().min(1);

/** Who wrote the module. */
const author = z
  .strictObject({
    name: LINE.describe('The name as it is to be printed.'),
    role: LINE.optional().describe('What they do, for example "Leadership fellow".'),
    organisation: LINE.optional().describe('Where they work.'),
  })
  .describe('One author.');

/** The picture on the first page. */
const cover = z
  .strictObject({
    image: LINE.describe('Where the picture is, for example `media/cover.svg`.'),
    alt: z.string().describe('What the picture tells a reader who cannot see it. Empty quotes, `""`, say that it only decorates.'),
    credit: LINE.optional().describe('Who made the picture.'),
    licence: LINE.optional().describe('On what terms it may be used, for example `CC BY 4.0`.'),
  })
  .describe('The picture on the first page.');

/** The rule of the scored check. */
const assessment = z
  .strictObject({
    page: LINE.describe('The file name of the page whose questions are scored, for example `08-check.md`.'),
    pass: z
      .union([z.int().min(1), z.string().regex(/^(100|[1-9]\d?)\s*%$/)])
      .describe('How many right answers are needed, for example `4`, or a share such as `80%`.'),
    tries: z
      .union([z.literal('unlimited'), z.int().min(1).max(63)])
      .default('unlimited')
      .describe('How often a learner may try: `unlimited`, or a number.'),
    shuffle: z.boolean().default(false).describe('Whether questions and options come in a different order for each learner.'),
    pool: z.int().min(1).optional().describe('How many of the questions each learner gets, drawn at random. Leave it out to ask them all.'),
  })
  .describe('The scored check. Leave it out if nothing is scored.');

/**
 * What module.yaml may say: five keys that must be there, the rest with a sensible default.
 * Types, JSON Schema, reference page and the checks of `validate` all come from here.
 */
export const moduleSchema = z.strictObject({
  title: LINE.describe('The title of the module.'),
  strand: z
    .enum(['theory', 'myself', 'practice'])
    .describe('Where it belongs on the Leadership Ladder: `theory` (Leadership in Theory), `myself` (Myself as a Leader) or `practice` (Leadership in Practice).'),
  minutes: z.int().min(1).max(600).describe('How long a learner needs, in minutes.'),
  for: LINE.describe('Who the module is for.'),
  outcomes: z.array(LINE).min(1).describe('What a learner can do afterwards. Each starts with a verb; the first is outcome 1.'),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .default('0.1.0')
    .describe('The version of the module, three numbers with points between.'),
  summary: LINE.optional().describe('One or two sentences for the first page and for the upload sheet.'),
  authors: z.array(author).default([]).describe('Who wrote the module.'),
  keywords: z.array(LINE).default([]).describe('Words that people search for.'),
  capabilities: z
    .array(LINE)
    .default([])
    .describe('Codes of the capabilities it develops, for example `gmc-gpc-2017#GPC5`.'),
  cover: cover.optional(),
  assessment: assessment.optional(),
  licence: LINE.default('CC BY-NC-SA 4.0').describe('On what terms others may use the module.'),
  language: LINE.default('en-GB').describe('The language of the module, as a code.'),
  review: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .describe('When the content is next to be reviewed, as year-month-day: `2027-11-01`.'),
  nations: LINE.optional().describe('One sentence on how it applies in England, Northern Ireland, Scotland and Wales.'),
  before: z.array(LINE).default([]).describe('What a learner has best done first.'),
});

/** module.yaml, checked and with its defaults filled in. */
export type ModuleSettings = z.infer<typeof moduleSchema>;
