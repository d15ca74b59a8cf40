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
