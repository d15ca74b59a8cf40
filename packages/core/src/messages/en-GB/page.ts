import { plural } from './plural.js';

/** The names of programme and strands. */
export const programmeWords = {
  programme: 'Leadership Ladder',
  strands: {
    theory: 'Leadership in Theory',
    myself: 'Myself as a Leader',
    practice: 'Leadership in Practice',
  },
  draftTitle: (title: string) => `${title} (draft)`,
};

/** Words that many parts of the static page share. */
export const pieceWords = {
  minutes: (minutes: number) => plural(minutes, 'minute', 'minutes'),
  draftVersion: (version: string) => `${version}, draft`,
  unverified: (capability: string) => `${capability}; name not yet compared with its publisher’s`,
  newTab: '(opens in a new tab)',
  reference: (number: number) => `Reference ${number}`,
  table: (columns: string) => `Table: ${columns}`,
  showExample: 'Show an example',
};

/** Words round the pages: above, below and in the list of sources. */
export const documentWords = {
  skip: 'Skip to main content',
  footVersion: (version: string, toolkit: string) => `Version ${version} · toolkit ${toolkit}`,
  privacy: 'Privacy',
  glossary: 'Words used here',
  references: 'References',
  back: 'Back to the text',
  backTo: (place: number) => `Back to place ${place}`,
  backFrom: (words: string, reference: number) => `${words}, reference ${reference}`,
};

/** Words of the first page. */
export const coverWords = {
  name: 'Start',
  length: (time: string, parts: number) =>
    `About ${time}, in ${plural(parts, 'part', 'parts')}.${parts > 1 ? ' Stop at any part.' : ''}`,
  forWhom: 'For:',
  outcomes: 'What you will be able to do',
  before: 'Before you start',
  contents: 'Contents',
  draft: 'Draft.',
  draftText: 'For review, not for learning: the content is not signed off yet.',
};

/** Words of the last page. */
export const endWords = {
  name: 'Finish',
  title: 'The end of this module',
  take: 'Take your certificate and notes now; this site may not keep your answers.',
  aids: 'To take with you',
  aidOnPage: ': one sheet to print and keep, on the page ',
  counts: 'What this module counts towards',
  countsText: 'The capabilities that its authors name are listed in ',
};

/** What the certificate says of the module. */
export const certificateWords = {
  provider: 'Provider',
  gdcHours: 'Hours of CPD',
  time: 'Time',
  timeText: (minutes: string, hours: string) => `${minutes} (${hours}, to the nearest quarter)`,
  hours: (hours: number) => plural(hours, 'hour', 'hours'),
  outcomes: 'Learning outcomes',
  capabilities: 'Capabilities',
  version: 'Version',
  hash: 'Content hash',
  content: 'Learning content',
  aims: 'Aims',
  gdcOutcomes: 'GDC development outcomes',
  and: (others: string, last: string) => `${others} and ${last}`,
  assured: 'Quality assured by',
  /** The words that the GDC has accepted in place of a signature since March 2025. */
  statement: (provider: string) =>
    `We confirm that the information provided on this certificate is full and accurate and that this CPD has been subject to quality assurance. ${provider}`,
};

/** Words of the page about the module. */
export const aboutWords = {
  title: 'About this module',
  authors: 'Written by',
  version: 'Version',
  content: 'Content',
  review: 'Next review',
  provider: 'Provider',
  nations: 'Where it applies',
  capabilities: 'Capabilities it develops',
  counts: 'What it counts towards in your curriculum',
  trouble: 'If something goes wrong',
  licence: 'Licence',
  licenceContent: 'Content: ',
  licenceCode: '. Code of the player: MIT, with parts of Lit (BSD-3-Clause) and NHS.UK frontend (MIT).',
  licences: 'All licences in full',
  privacy: 'Privacy',
  privacyWeb: 'What you type stays on your device, and so does how far you are. Nobody is told.',
  privacyPlatform:
    'What you type stays on your device. Your platform is told how far you are, which answers and choices you ticked, how long you took and your result. It is told that you wrote something, never what.',
  privacyNotice: 'Privacy notice',
  support: 'Support',
  accessibility: 'Accessibility',
  accessibilityBefore: 'If anything here is hard to use, write to ',
  accessibilityAfter: '. Say what you wanted to do and on what device.',
};

/**
 * What goes wrong, and what to do about it. In the page rather than in the script: it can be read without scripts too,
 * and the player's panel shows a copy.
 */
export const helpWords = {
  answers: [
    [
      'It says “Not saved yet”',
      'Your platform did not answer. Check your connection and choose “Save again”. You can carry on: the next save takes everything with it.',
    ],
    [
      'I finished, but my platform does not say so',
      'Open Contents and look for what is left. If nothing is, choose “Save and exit” and give your platform a few minutes. Then send us the details for the help desk: they are under Help.',
    ],
    [
      'What I wrote is gone',
      'Your words stay on the device where you typed them, and go when you close the window unless you chose to keep them. If you saved a notes file, open it under My notes.',
    ],
    [
      'I cannot copy, print or save a file here',
      'Some platforms do not allow it. The text is then shown selected, so that you can copy it with your keyboard. For printing, press Ctrl+P (on a Mac, Cmd+P).',
    ],
    [
      'Something is hard to read, hear or use',
      'Zoom in as far as you need: nothing is lost. Everything works with a keyboard. If something does not, tell us.',
    ],
  ] as readonly (readonly [question: string, answer: string])[],
  stuck: 'Still stuck? Write to ',
};
