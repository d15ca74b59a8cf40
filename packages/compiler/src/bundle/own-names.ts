/**
 * Long names that only our own classes and functions call, so they may be short in a script that holds all who call them.
 * None is a field of what is saved, sent or read, nor known to an on-demand script (own-names.test.ts).
 */
export const LONG_NAMES: readonly string[] = [
  'afterTurning',
  'answerNotice',
  'arriveAt',
  'askedFor',
  'asksWhere',
  'askTemplate',
  'blockOf',
  'copyNotice',
  'everHeard',
  'everyQuestion',
  'firstControl',
  'focusHeading',
  'focusOnQuestion',
  'followHistory',
  'giveUp',
  'goOnFrom',
  'hasWords',
  'isNews',
  'lastChoice',
  'mayTurn',
  'noticeTemplate',
  'ownPages',
  'pageTurned',
  'panelTemplate',
  'putInOrder',
  'readParts',
  'rememberWayBack',
  'sayOtherMark',
  'sayWhenUnsaved',
  'shownAt',
  'showsElsewhere',
  'startedAt',
  'takeOver',
  'takeWords',
  'turnTo',
  'typedDespiteElsewhere',
  'unfold',
  'wasAnswered',
  'wasHidden',
  'wasUnsaved',
  'wayBack',
  'wentThrough',
  'wouldLoseWords',
];

/** What is renamed: these, and our methods that are named alike. */
export const OWN_NAMES = new RegExp(`^(?:(?:handle|render)[A-Z]|(?:${LONG_NAMES.join('|')})$)`);

/** Named alike, and called from outside: by the browser and by Lit. */
export const LITS_NAMES = ['handleEvent', 'renderBefore', 'renderOptions', 'renderRoot'];
