import { plural } from './plural.js';

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
  onThisDevice: 'Progress kept on this device',
  notRecording: 'Nothing is recorded',
  looking: 'Looking only: nothing is recorded',
  over: 'This launch is over',
  printAll: 'Print all pages',
  broken:
    'Part of this module has stopped working. You can still read all of it below. Your progress may not be saved.',
};
