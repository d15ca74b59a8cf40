/** What an LMS or LRS can say no to, each in words of its own. They come with the adapter; SCORM has no use for them. */
export const lrsMessages = {
  resultRefused: {
    title: 'Your platform did not take your result',
    text: 'Your answers are saved, but it refused the record that you finished. Nothing you did is lost: the record is sent again when you next open the module. If you see this again, tell the people who run the platform. Help has details that you can copy for them.',
  },
  progressRefused: {
    title: 'Your platform did not take your progress',
    text: 'It refused what this module tried to save, so keep this window open and try again. If that does not help, tell the people who run the platform. Help has details that you can copy for them.',
  },
  notAllowed: {
    title: 'Your platform does not let this module save',
    text: 'What you do here may not count. You may have opened the module again in another window: carry on there. Otherwise open it again from your platform, and if you see this again, tell the people who run it.',
  },
  newerElsewhere: {
    title: 'There is newer progress from another window',
    text: 'You went on in another window or on another device, and nothing of that is overwritten. Carry on there, or open the module again from your platform.',
  },
  signedOut: {
    title: 'Your platform does not know you any more',
    text: 'You may have been signed out. Nothing is recorded here. Sign in to your platform and open the module from there.',
  },
  tokenUsed: {
    title: 'This launch was already used',
    text: 'Your platform opens a launch once, and this page was opened again. Nothing is recorded here. Go back to your platform and open the module from there.',
  },
  tokenRefused: {
    title: 'Your platform did not let this module in',
    text: 'Nothing is recorded here. Go back to your platform and open the module from there. If you see this again, tell the people who run it.',
  },
  tokenFailed: {
    title: 'Your platform could not start this module',
    text: 'It reports a fault of its own. Try again in a moment, or go back to your platform and open the module from there.',
  },
};
