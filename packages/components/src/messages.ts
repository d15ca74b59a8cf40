/**
 * Every word of the interface that is not the author's, in British English, grouped by element.
 * A translation replaces this one file. One export for each element, so that a package carries only the words it uses.
 */

/** "1 answer", "2 answers". */
function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Words of `<ll-question>`. */
export const questionMessages = {
  check: 'Check answer',
  tryAgain: 'Try again',
  showAnswer: 'Show the answer',
  showAll: 'Show feedback on every answer',
  errorPrefix: 'Mistake:',
  chooseFirst: 'Choose an answer first.',
  chooseExactly: (wanted: number, chosen: number) =>
    `Choose ${plural(wanted, 'answer', 'answers')}. You have chosen ${chosen}.`,
  right: 'Yes, that is right',
  wrong: 'Not quite',
  partly: (right: number, wanted: number) => `Partly right: you chose ${right} of the ${wanted}`,
  missing: (count: number) =>
    count === 1 ? 'One right answer is still missing.' : `${count} right answers are still missing.`,
  optionRight: 'Right',
  optionWrong: 'Not right',
  yourAnswer: 'Your answer',
  everyAnswer: 'Every answer, with the reason',
  number: (at: number, of: number) => `Question ${at} of ${of}`,
};

/** Words of `<ll-assessment>`. */
export const assessmentMessages = {
  answered: (answered: number, drawn: number) => `${answered} of ${drawn} answered`,
  otherMark: (drawn: number, needed: number) => `On this platform you need ${needed} of ${drawn} to pass.`,
  result: (right: number, drawn: number, needed: number) => `You got ${right} of ${drawn}. You need ${needed}.`,
  passed: 'You have passed.',
  notYet: 'You have not passed yet.',
  notPassed: 'You have not passed.',
  best: (best: number, drawn: number) => `Your best result, ${best} of ${drawn}, counts.`,
  triesLeft: (tries: number) => (tries === 1 ? 'You have one more try.' : `You have ${tries} more tries.`),
  noTriesLeft: 'You have no tries left.',
  retry: (wrong: number) => `Try the ${wrong} you got wrong again`,
};

/** Words of how good a choice was, in `<ll-scenario>`. By itself: what is looked up by name is not taken apart by the minifier. */
export const verdictMessages = {
  best: 'Best',
  good: 'Good',
  acceptable: 'Acceptable',
  weak: 'Weak',
  unsafe: 'Unsafe',
};

/** Words of `<ll-scenario>`. */
export const scenarioMessages = {
  youChose: 'You chose:',
  soFar: 'Your way so far',
  goOn: 'Continue',
  toDebrief: 'Go to the debrief',
  another: 'Try another choice',
  startAgain: 'Start again',
  readAll: 'Read the whole scenario',
};

/** Words of `<ll-reflection>` and `<ll-action-plan>` about the words typed there. */
export const writingMessages = {
  words: (count: number) => plural(count, 'word', 'words'),
  where: 'Where should your words be kept?',
  whereHint:
    'They stay on this device and are never sent to your platform. Is this login only yours? On a shared login, the next person could read them.',
  tab: 'Only until I close this',
  device: 'Keep on this computer',
  deviceHint: 'For 14 days. You can delete them sooner.',
  inTab: 'Your words are kept only until you close this. Copy them before you go.',
  onDevice: 'Your words are kept on this computer for 14 days. Anyone who uses this login could read them.',
  notKept: 'This browser would not keep your words. Copy them before you go.',
  change: 'Change where they are kept',
  copy: 'Copy what I wrote',
  delete: 'Delete what I wrote here',
  deleteSure: 'Delete everything you wrote in this block?',
  deleteYes: 'Yes, delete it',
  deleted: 'Deleted from this device.',
  elsewhere: 'You wrote here before; the text is not on this device.',
  elsewhereHow: 'If you downloaded a notes file, open My notes and choose “Open a notes file”.',
};

/** Words that ask once more before words are deleted. */
export const deleteMessages = {
  forGood: 'This cannot be undone.',
  no: 'No, keep it',
};

/** Words of `<ll-action-plan>`. */
export const actionPlanMessages = {
  ideaUse: 'Use this idea',
  ideaAdded: 'Added to your goal.',
  ideaHere: 'This idea is in your goal already.',
};

/** Words of `<ll-job-aid>`. */
export const jobAidMessages = {
  print: 'Print this page',
};

/** Words of every control that copies: what was seen to happen, and the way that needs no permission. */
export const copyMessages = {
  copied: 'Copied. Paste it where you want to keep it.',
  byHand:
    'This browser did not let us copy. The text is selected below: press Ctrl+C (Cmd+C on a Mac), or hold and choose Copy.',
  askedToSave: (name: string) =>
    `Your browser was asked to save “${name}”. Look in your downloads. If it is not there, copy the text below.`,
  label: 'Text to copy',
};

/** Words of every control that prints. */
export const printMessages = {
  byHand: 'If nothing happened, press Ctrl+P (Cmd+P on a Mac), or choose Print in your browser’s menu.',
};

/** Words of `<ll-player>`: the bars, the cover, the contents, the notices and leaving. */
export const playerMessages = {
  part: (at: number, of: number) => `Part ${at} of ${of}`,
  about: (minutes: number) => `about ${plural(minutes, 'minute', 'minutes')}`,
  minutes: (minutes: number) => plural(minutes, 'minute', 'minutes'),
  start: 'Start',
  carryOn: (at: number, title: string) => `Carry on at part ${at}: ${title}`,
  carryOnAtEnd: (title: string) => `Carry on at: ${title}`,
  fromTheBeginning: 'Start from the beginning',
  finished: 'You have finished this module.',
  toCertificate: 'Go to your certificate',
  readAgain: 'Read it again',
  connecting: 'Looking for your platform. This takes five seconds at most.',
  next: (title: string) => `Next: ${title}`,
  back: (title: string) => `Back to: ${title}`,
  pageNavigation: 'Previous and next part',
  bar: 'This module',
  contents: 'Contents',
  notes: 'My notes',
  help: 'Help',
  leave: 'Save and exit',
  leaveUnsaved: 'Exit',
  close: 'Close',
  notOpened: 'Not opened yet',
  opened: 'Opened',
  done: 'Done',
  here: 'You are here',
  left: (count: number) => `${plural(count, 'thing', 'things')} left`,
  allDone: 'Nothing is left to do. You have finished.',
  leftTitle: 'What is left',
  leftIntro: 'You can leave and come back. To finish, you still need to:',
  leftPage: (at: number, title: string, questions: number, scenarios: number) => {
    const inIt = [
      ...(scenarios > 0 ? [plural(scenarios, 'scenario', 'scenarios')] : []),
      ...(questions > 0 ? [plural(questions, 'question', 'questions')] : []),
    ].join(' and ');
    return `Open part ${at}: ${title}${inIt === '' ? '' : ` (${inIt})`}`;
  },
  leftScenario: (name: string, at: number) => `Reach the end of “${name}” in part ${at}`,
  leftQuestion: (number: number, at: number) => `Answer question ${number} of the check in part ${at}`,
  leftPassMark: (best: number, needed: number, at: number) =>
    `Reach the pass mark in part ${at}: you have ${best} and need ${needed}`,
  saved: (time: string) => `Saved ${time}`,
  sent: (time: string) => `Sent ${time}`,
  notSaved: 'Not saved yet',
  savedAgain: 'Saved again',
  saveAgain: 'Save again',
  onThisDevice: 'Kept on this device',
  notRecording: 'Nothing is recorded',
  looking: 'Looking only: nothing is recorded',
  over: 'This launch is over',
  printAll: 'Print all pages',
  broken:
    'Part of this module has stopped working. You can still read all of it below. Your progress may not be saved.',
};

/** Words of the notices above a page. */
export const noticeMessages = {
  noPlatform: 'Your platform is not recording this',
  noPlatformText:
    'We found nothing to save to. You can read and do everything, but it will not count, and the certificate will say so.',
  tryAgain: 'Try again',
  trying: 'Looking again…',
  continueAnyway: 'Continue anyway',
  newer: 'This computer has newer progress than your platform',
  newerText: (when: string) => `The copy on this computer is from ${when}. Which one do you want to carry on with?`,
  useDevice: 'Use the newer progress',
  usePlatform: 'Keep the platform’s',
  otherWindow: 'You carried on in another window',
  otherWindowText: (when: string) => `What you did there is from ${when}. Which one do you want to carry on with?`,
  useOther: 'Use the other window’s progress',
  useThis: 'Keep this window’s',
  changed: 'This module has changed since you were last here',
  changedText: 'Your earlier answers no longer fit, so they are not shown.',
  updated: 'This module was updated since you were last here',
  updatedText: 'What you have done is kept, but for what no longer fits: that is open again.',
  damaged: 'Your saved progress could not be read',
  damagedText: 'You start again from the cover.',
  ended: 'Your platform has signed you out',
  endedCopy: 'Copy your notes now.',
  endedText: 'Nothing more is saved.',
  leftThere: 'You left the module there, so nothing more is saved here.',
  again: 'This window was already closed once',
  againText: 'What you see is an old copy, and nothing in it is saved.',
  stands: 'A result that was already reported still stands.',
  reopen: 'To carry on, open the module again from your platform.',
  copyNotes: 'Copy my notes',
  close: 'Close this message',
};

/** Words of leaving: the panel before, and the page after. */
export const leaveMessages = {
  unkept: 'Take your notes with you',
  unkeptText: 'What you wrote goes when this window closes. Copy it first, or leave without it.',
  copy: 'Copy my notes',
  leave: 'Save and exit',
  leaveWithout: 'Save and exit without my notes',
  stay: 'Stay here',
  saving: 'Saving…',
  closeWindow: 'You can close this window.',
  saved: 'Saved',
  sent: 'Sent',
  sentText: 'Your platform was told. It does not confirm what it keeps.',
  onThisDevice: 'Kept on this device',
  nothingRecorded: 'Nothing was recorded',
  nothingRecordedText: 'Your platform is not recording this.',
  nothingToSave: 'Nothing to save',
  notSaved: 'Not saved yet',
  notSavedText:
    'Your platform did not take your last changes. Open the module again on this computer: if it kept newer progress, it will offer it to you.',
  notKeptText: 'This browser did not keep your last changes. They go when this window closes.',
  notesTitle: 'Your notes',
  notesText: 'You can still copy what you wrote.',
};

/** Words of `<ll-help>`; what to do when something goes wrong stands in the page (compiler, render/help.ts). */
export const helpMessages = {
  title: 'Help',
  details: 'For the help desk: versions, and the last calls to your platform. Nothing that you typed.',
  copy: 'Copy details for help',
};

/** Names of the blocks to write in. By itself, for the minifier's sake, like `verdictMessages`. */
export const writingKinds = { reflection: 'Reflection', 'action-plan': 'Action plan' };

/** Words of `<ll-notes>`. */
export const notesMessages = {
  title: 'My notes',
  intro: 'Everything you wrote in this module. Nobody else reads it.',
  empty: 'You have not written anything yet.',
  emptyWhere: 'There are writing boxes in:',
  noBoxes: 'This module has no writing boxes.',
  elsewhereHow: 'If you saved a notes file, open it below.',
  copyThis: 'Copy',
  characters: (count: number) => plural(count, 'character', 'characters'),
  out: 'Take your notes with you',
  earlier: 'An earlier version of this module',
  capabilities: 'Capabilities',
  copyAll: 'Copy everything',
  download: 'Download as plain text',
  print: 'Print my notes',
  result: 'Result of the check',
  score: (score: number) => `${score} out of 100`,
  otherDevice: 'Carry on somewhere else',
  otherDeviceText: 'Save a notes file here, and open it in this module on another computer or phone.',
  save: 'Save a notes file',
  open: 'Open a notes file',
  opened: (fields: number) =>
    fields === 0 ? 'The notes file has nothing new.' : `Opened: ${plural(fields, 'text', 'texts')} added.`,
  otherModule: (title: string) => `This notes file belongs to another module: ${title}. Nothing was changed.`,
  notANotesFile: 'This is not a notes file. Nothing was changed. Choose one that you saved with “Save a notes file”.',
  unreadable: 'This file could not be read. Nothing was changed. Try it once more.',
  kept: 'Where your words are kept',
  keepOnDevice: 'Keep them on this computer for 14 days',
  keepOnDeviceHint: 'Is this login only yours? On a shared login, the next person could read them.',
  keepInTab: 'Keep them only until I close this',
  delete: 'Delete everything I wrote',
  deleteSure: 'Delete everything you wrote in this module from this device?',
  deleteYes: 'Yes, delete everything',
  deleted: 'Everything you wrote was deleted from this device.',
  textTitle: (title: string) => `My notes: ${title}`,
  textVersion: (version: string, day: string) => `Version ${version}, ${day}`,
};

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
