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
  newAttempt: 'This is a new attempt',
  newAttemptText: 'You start from the cover.',
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
  missing: 'Part of this page did not load',
  missingText: 'Your answers and your words are still here. Check that you are online, then try again.',
  stands: 'A result that was already reported still stands.',
  reopen: 'To carry on, open the module again from your platform.',
  copyNotes: 'Copy my notes',
  close: 'Close this message',
};

/** What is said where a platform has taken nothing for a while, and does not say why. */
export const stoppedMessages = {
  title: 'Your platform is not saving this',
  text: 'You may have been signed out, or be offline. Sign in again in another tab, then try again here.',
  kept: 'What you did is safe on this computer.',
  unkept: 'What you did is only in this window: leave it open.',
};

/** What is said where there is no platform, and the browser keeps nothing: a private window, or storage that is full. */
export const deviceMessages = {
  title: 'This browser is not keeping this',
  text: 'A private window does that, and full storage. What you did is only in this window: leave it open, or copy your notes first.',
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
  comeBack: 'Back to the module',
  saved: 'Saved',
  sent: 'Sent',
  sentText: 'Your platform was told. It does not confirm what it keeps.',
  onThisDevice: 'Progress kept on this device',
  onThisDeviceText: 'For 14 days, in this browser.',
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
