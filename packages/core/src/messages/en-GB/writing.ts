import { plural } from './plural.js';

/** Words of `<ll-reflection>` and `<ll-action-plan>` about the words typed there. */
export const writingMessages = {
  words: (count: number) => plural(count, 'word', 'words'),
  where: 'Where should your words be kept?',
  whereHint:
    'They stay on this device and are never sent to your platform. Is this login only yours? On a shared login, the next person could read them.',
  tab: 'Only until I close this',
  device: 'Keep on this computer',
  deviceHint: 'For 14 days, unless this computer or your platform clears the browser. You can delete them sooner.',
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

/** Names of the blocks to write in. By itself, for the minifier's sake, like `verdictMessages`. */
export const writingKinds = { reflection: 'Reflection', 'action-plan': 'Action plan' };

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
