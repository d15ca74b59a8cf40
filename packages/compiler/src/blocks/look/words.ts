/** Words of the static page of these blocks that are not the author's. */
export const lookWords = {
  poll: 'Your view',
  pollHint: 'Choose one. There is no right answer.',
  pollReplies: 'What to think about',
  cards: 'Turn over',
  steps: 'Step by step',
  checklist: 'Tick as you go',
  hotspots: 'Look closer',
  workedExample: 'Worked example',
  try: 'Try:',
  showHow: 'Show how',
  credit: 'Credit:',
  licence: 'Licence:',
};
