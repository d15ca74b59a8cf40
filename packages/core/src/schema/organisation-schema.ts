import { z } from 'zod';

const LINE = z.string().trim().min(1);

const ADDRESS = z.string().regex(/^https:\/\/\S+$/);

/** What organisation.yaml may say, once for all modules of the repository. */
export const organisationSchema = z.strictObject({
  provider: LINE.describe('Who offers the modules; printed on the last page and on the certificate.'),
  mailbox: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)
    .describe('The email address of the team, for questions and for accessibility problems.'),
  privacy: ADDRESS.optional().describe('The address of the privacy notice, starting with `https://`.'),
  support: z
    .array(
      z.strictObject({
        name: LINE.describe('The name of the service.'),
        url: ADDRESS.describe('Its address, starting with `https://`.'),
      }),
    )
    .default([])
    .describe('Where learners find support; shown beside every box to write in.'),
  logo: z
    .strictObject({
      image: LINE.describe('Where the picture is, counted from this file.'),
      alt: z.string().describe('The name that the logo shows, for a reader who cannot see it.'),
    })
    .optional()
    .describe('The logo of the provider.'),
});

/** organisation.yaml, checked and with its defaults filled in. */
export type Organisation = z.infer<typeof organisationSchema>;
