import { z } from 'zod';
import { say } from './said.js';

const LINE = z.string().trim().min(1);

const ADDRESS = z.string().regex(/^https:\/\/\S+$/);

const service = z.strictObject({
  name: say(LINE, 'text', 'NHS Practitioner Health', 'The name of the service.'),
  url: say(ADDRESS, 'an address that begins with https://', 'https://www.practitionerhealth.nhs.uk/', 'Its address.'),
});

const logo = z.strictObject({
  image: say(LINE, 'the path of a picture', 'logo.svg', 'Where the picture is, counted from organisation.yaml.'),
  alt: say(z.string(), 'text in quotes', '"Example Trust"', 'The name on the logo, for a reader who cannot see it.'),
});

/** What organisation.yaml may say, once for all modules of the repository. */
export const organisationSchema = z.strictObject({
  provider: say(
    LINE,
    'text',
    'Leadership Ladder team',
    'Who offers the modules; printed on the last page and on the certificate.',
  ),
  mailbox: say(
    z.string().regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/),
    'an email address',
    'team@example.org',
    'The email address of the team, for questions and for accessibility problems.',
  ),
  'reply-days': say(
    z.int().min(1).max(90),
    'a whole number of days',
    '10',
    'Within how many days the team answers who writes about accessibility; printed in the accessibility statement.',
  ).optional(),
  privacy: say(
    ADDRESS,
    'an address that begins with https://',
    'https://example.org/privacy',
    'Where the privacy notice is.',
  ).optional(),
  feedback: say(
    ADDRESS,
    'an address that begins with https://',
    'https://example.org/feedback',
    'The form in which learners say what they think of a module; without one, they are pointed to the mailbox.',
  ).optional(),
  support: say(
    z.array(service),
    'a list of services, each with name and url',
    '- { name: NHS Practitioner Health, url: https://www.practitionerhealth.nhs.uk/ }',
    'Where learners find support; shown beside every box to write in.',
  ).default([]),
  logo: say(
    logo,
    'a picture with image and alt',
    '{ image: logo.svg, alt: "Example Trust" }',
    'The logo of the provider.',
  ).optional(),
});

/** organisation.yaml, checked and with its defaults filled in. */
export type Organisation = z.infer<typeof organisationSchema>;
