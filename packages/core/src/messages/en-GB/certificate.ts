import { plural } from './plural.js';

/** What is said beside a capability, wherever it is shown. */
export const capabilityMessages = {
  through: (codes: readonly string[]) => `by an agreed link from ${codes.join(' and ')}`,
  unverified: 'name not yet compared with its publisher’s',
};

/** Words of `<ll-curriculum>`. */
export const curriculumMessages = {
  label: 'Your curriculum',
  choose: 'Choose your curriculum',
  kept: 'Choose once: modules that you open on this device will know. It stays on this device; nobody is told.',
  tab: 'It stays in this tab until you close it; nobody is told.',
  counts: (name: string) => `Counts towards ${name}:`,
  noMapping: (name: string) =>
    `Your curriculum, ${name}, has no agreed mapping for this module. These are the codes that its authors name:`,
  named: (count: number) => `All ${plural(count, 'capability', 'capabilities')} that its authors name`,
};

/** Words of `<ll-certificate>`. */
export const certificateMessages = {
  title: 'Your certificate',
  notYet: 'Your certificate appears here when you have finished.',
  before: 'Finished this before? Your platform’s own record is your proof.',
  failed: 'You did not reach the pass mark, so there is no certificate. Everything stays open to read.',
  name: 'Your name, as it should appear',
  nameHint: 'Typed by you; the platform holds the official record. It stays on this device.',
  nameMissing: 'Type your name first.',
  sheet: 'Certificate of completion',
  noName: 'Your name',
  finished: 'has completed',
  date: 'Date finished',
  dateFromDevice: (day: string) => `${day} (by the clock of the learner’s device)`,
  dateEarlier: 'In an earlier session; the platform holds the date',
  score: 'Result of the check',
  scoreOf: (score: number) => `${score} out of 100`,
  counts: 'Counts towards',
  undated: 'Without a date this is no proof of CPD. Ask your platform for the day it recorded.',
  notFormal:
    'A record of completion. It is not a formal qualification. The name was typed by the learner; the platform holds the official record.',
  notRecorded: 'Not recorded by a learning platform.',
  pdf: 'Download as PDF',
  print: 'Print',
  page: 'Download as a web page',
  making: 'Making the file…',
  askedToSave: (name: string) => `Your browser was asked to save ${name}. If you cannot find it, press Print.`,
  noFile: 'The file could not be made. Press Print, and choose “Save as PDF” there.',
  otherScript:
    'Our PDF lacks signs that are on your certificate. Press Print, and choose “Save as PDF” there: they come out right.',
  foundation: 'In Foundation training, at most 6 hours of e-learning a year count in your personal learning log.',
  sampleTitle: 'Review copy, not evidence',
  sampleText: 'A draft gives no certificate. This is what one will show.',
};
