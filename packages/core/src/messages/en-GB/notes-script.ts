import type { IdentifierKind } from '../../anonymise.js';
import type { PortfolioFact, PortfolioId, PortfolioPiece } from '../../portfolio-layouts.js';

/** Words of the files. */
export const fileMessages = {
  title: 'As a file',
  pdf: 'Download as PDF',
  docx: 'Download as Word',
  html: 'Download as web page',
  share: 'Share',
  making: 'Making the file…',
  noMaker: 'This file could not be made here. Copy the text below, or download it as plain text.',
  noLetters:
    'The PDF’s typeface lacks some of your letters, so no PDF was made. Download as Word, or print instead: both have them.',
  shared: 'Handed to the app that you chose.',
  notShared: 'Nothing was shared.',
  cannotShare: 'This browser did not let us share. The text is selected below: copy it from there.',
  foot: (title: string, version: string, hash: string, day: string) =>
    `${title}, version ${version}, content ${hash}. Saved by the learner on ${day}.`,
  result: 'Result of the check',
  module: 'Module',
  provider: 'Provider',
  length: 'Length',
};

/** Words of the list of what may identify somebody. */
export const checkMessages = {
  title: 'Before you paste it elsewhere',
  what: 'Looked for on this device only, by patterns. It misses things and is sometimes wrong, so read it through yourself.',
  found: 'These may say who somebody is:',
  none: 'No pattern of a name, date, number or place was found.',
  together:
    'Age, gender, job title, ward and condition can point to one person together, even without a name. Patients, relatives and colleagues all count.',
  more: (count: number) => `and ${count} more`,
  times: (count: number) => `${count} times`,
};

/** What each kind of finding is called, and what to write instead. */
export const identifierMessages: Readonly<Record<IdentifierKind, { readonly name: string; readonly instead: string }>> =
  {
    name: { name: 'Names', instead: 'A role says enough: “the registrar”.' },
    date: { name: 'Dates', instead: 'Leave them out, or say “this winter”.' },
    age: { name: 'Exact ages', instead: 'Name the stage of life: “an older man”.' },
    'nhs-number': { name: 'NHS or CHI numbers', instead: 'Take them out.' },
    registration: { name: 'GMC, GDC or NMC numbers', instead: 'Take them out.' },
    record: { name: 'Numbers that may belong to one record or person', instead: 'Take them out.' },
    phone: { name: 'Telephone or bleep numbers', instead: 'Take them out.' },
    email: { name: 'Email addresses', instead: 'Take them out.' },
    link: { name: 'Links to one record', instead: 'Take them out.' },
    postcode: { name: 'Postcodes', instead: 'Take them out.' },
    place: { name: 'Wards and sites', instead: 'Say what kind it is: “a surgical ward”.' },
  };

/** Words of the e-portfolios. */
export const portfolioMessages = {
  title: 'Put it in your e-portfolio',
  label: 'Your e-portfolio',
  choose: 'Choose your e-portfolio',
  hint: 'Choose once: modules that you open on this device will know. It stays on this device.',
  hintTab: 'It stays in this tab until you close it.',
  formUnknown:
    'We do not know what its forms are called. Use one for courses, e-learning or reflection, if there is one.',
  limits:
    'We found no limits for characters, file types or sizes. Compare the counts below with what arrives, and expect bold type and lists to be lost.',
  checked: 'From public pages, read in November 2026. Forms change: what you see there counts.',
  pieces: 'What to paste, in this order',
  files: 'Where it asks for a file, use the PDF or the Word file above.',
  copy: 'Copy',
  characters: (count: number) => (count === 1 ? '1 character' : `${count} characters`),
  minutes: (minutes: number) => `${minutes} minutes, as declared by the provider`,
  score: (score: number) => `${score} out of 100 in the check`,
  nothing: 'You have written nothing for this yet.',
};

/** Where each piece belongs on a form. Forms name their boxes in their own way. */
export const pieceMessages: Readonly<Record<PortfolioPiece, string>> = {
  title: 'Title of the entry',
  provider: 'Provider or organiser',
  length: 'Duration',
  result: 'Outcome',
  reflection: 'What you learned; reflection',
  plan: 'What you will do; action plan or development plan',
  others: 'Only if you want to share it',
  capabilities: 'Links to your curriculum',
};

/** Names of the portfolios, and who has them. */
export const portfolioNames: Readonly<Record<PortfolioId, { readonly name: string; readonly form?: string }>> = {
  horus: {
    name: 'Horus (Foundation, England)',
    form: 'There, e-learning goes into forms such as “Course / seminar / other learning attended”.',
  },
  'nhs-eportfolio': { name: 'NHS ePortfolio (physicians)' },
  risr: { name: 'risr/advance, once Kaizen (RCPCH, RCEM, RCR)' },
  fourteenfish: { name: 'FourteenFish (GP)' },
  iscp: { name: 'ISCP (surgery, some dental specialties)' },
  llp: { name: 'LLP (anaesthetics)' },
  soar: { name: 'SOAR (appraisal, Scotland)' },
  turas: { name: 'Turas (dental training)' },
  axia: { name: 'Axia (dental core training, Wales)' },
  'heiw-dft': {
    name: 'Dental foundation training (Wales)',
    form: 'There are separate logs, one of them a reflective log.',
  },
  other: { name: 'Another portfolio' },
};

/** What is known of a portfolio, and no more than was read. */
export const factMessages: Readonly<Record<PortfolioFact, string>> = {
  'horus-idle': 'Horus signs you out after 2 hours without a click, and what you have not saved is lost.',
  'horus-hours': 'At most 6 hours of e-learning a year count in your personal learning log.',
  'horus-certificate': 'The form for a mandatory certificate takes one document.',
  'nhs-private': 'A reflection that you do not share there stays private to you.',
  'nhs-offline': 'It does not work without a connection.',
  'risr-rcem': 'RCEM: since July 2024 files go in through an event, “Files Upload (Miscellaneous)”.',
  'risr-rcpch': 'RCPCH: tag key capabilities, not whole domains.',
  'fourteenfish-links':
    'A guide for GP trainees says: two or three capability links, each with a reason in your own words. We did not see this at the source.',
  'fourteenfish-pdp': 'The same guide says that goals there are written to be SMART.',
  'iscp-report': 'There, leadership is looked at in the Multiple Consultant Report, among the generic capabilities.',
  'soar-documents': 'Each category there has “Add document(s)”.',
  'soar-save': 'It does not save by itself: save often.',
  'turas-pdf': 'It can export a PDF and takes photographs as evidence.',
  'axia-items': 'Evidence there is linked to items of the curriculum: begin with those.',
  'heiw-logs': 'The logs: tutorial, study day, reflective log, significant events, learning needs.',
  'heiw-seen': 'The handbook warns that others may see what you write there.',
};

/** Words of the reminder. */
export const reminderMessages = {
  title: 'A reminder in your calendar',
  day: 'Day',
  read: 'Your plan names this day. You can change it.',
  notRead: 'Your plan names no day that could be read, so this is in two weeks. You can change it.',
  noDay: 'Choose a day first.',
  download: 'Download a calendar file',
  what: 'The file holds your plan, marked private. Open it to add it. A work calendar can often be seen by others.',
  summary: (title: string) => `Look at your plan again: ${title}`,
};
