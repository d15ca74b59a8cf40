/** Words of `<ll-run-chart>`. */
export const runChartMessages = {
  ask: 'Where would you draw the median? Move the line so that half of the points lie above it and half below.',
  slider: 'Your line',
  at: (value: string) => `Your line is at ${value}.`,
  show: 'Show the median',
  close: (value: string, yours: string) => `The median is ${value}. Your line was at ${yours}: you saw it well.`,
  off: (value: string, yours: string) => `The median is ${value}. Your line was at ${yours}.`,
  again: (value: string) => `The median is ${value}.`,
  how: 'Half of the points that it was worked out from lie above it, half below.',
  tryAgain: 'Try again',
};

/** Words round charts on the static page. */
export const chartWords = {
  kind: 'Try it',
  numbers: 'The numbers as a table',
  rules: 'What the rules say',
  point: 'Point',
  value: 'Value',
  note: 'What happened',
  source: 'Source:',
  invented: 'Made-up numbers, to teach with.',
  median: (value: string) => `Median ${value}`,
  mean: (value: string) => `Mean ${value}`,
  upper: (value: string) => `Upper limit ${value}`,
  lower: (value: string) => `Lower limit ${value}`,
  target: (value: string) => `Target ${value}`,
  ringed: 'Ringed points belong to a signal.',
  notProof: 'A signal is a reason to ask what changed. It is not proof.',
  runChart: 'Run chart',
  spcChart: 'SPC chart (individuals, XmR)',
  lineChart: 'Line chart',
  barChart: 'Bar chart',
  described: (kind: string, title: string, points: number, low: string, high: string) =>
    `${kind}: ${title}. ${points} points, from ${low} to ${high}. The numbers are in the table below.`,
  between: (from: string, to: string) => `${from} to ${to}`,
};

/** Words of what the rules of a run chart find. */
export const runWords = {
  middle: (value: string, points: number, of: number) =>
    points < of
      ? `The median of the first ${points} points is ${value}. It is drawn on as a dashed line.`
      : `The median of all ${of} points is ${value}.`,
  shift: (where: string) => `Shift: ${where}. Six or more points in a row on one side of the median are a signal.`,
  noShift: 'No shift: nowhere are six or more points in a row on one side of the median.',
  trend: (where: string) => `Trend: ${where}. Five or more points in a row that rise or fall are a signal.`,
  noTrend: 'No trend: nowhere do five or more points in a row rise or fall.',
  runs: (runs: number, useful: number, [least, most]: readonly [number, number]) => {
    const verdict =
      runs < least ? 'That is too few.' : runs > most ? 'That is too many.' : 'That is what chance gives.';
    return `Runs: ${runs}, in ${useful} points that are not on the median. By chance there would be ${least} to ${most} (worked out from the exact distribution of runs). ${verdict}`;
  },
  fewForRuns: (useful: number) => `Runs: with ${useful} points off the median there are too few to count runs.`,
  astronomical:
    'A point so far out that nobody on the team would argue about it is a signal too. No rule finds it: look for yourself.',
};

/** Words of what the rules of an SPC chart find. */
export const spcWords = {
  middle: (value: string, range: string, points: number) =>
    `Mean ${value} and average moving range ${range}, from the first ${points} points. The limits are the mean plus and minus 2.66 times the average moving range.`,
  beyond: (where: string) => `Beyond a limit: ${where}.`,
  noneBeyond: 'No point is beyond a limit.',
  shift: (where: string) => `Shift: ${where}. Seven or more points in a row on one side of the mean are a signal.`,
  noShift: 'No shift: nowhere are seven or more points in a row on one side of the mean.',
  trend: (where: string) => `Trend: ${where}. Seven or more points in a row that rise or fall are a signal.`,
  noTrend: 'No trend: nowhere do seven or more points in a row rise or fall.',
  near: (where: string) => `Near a limit: ${where}. Two of three points in the outer third on one side are a signal.`,
  noneNear: 'Nowhere are two of three points in the outer third on one side.',
};

/** Words of maps and diagrams. */
export const diagramWords = {
  map: (title: string) => `Process map: ${title}. The same steps are listed in words below.`,
  inWords: 'The steps in words',
  goesTo: (step: number) => `go to step ${step}`,
  aim: 'Aim',
  primary: 'Primary drivers',
  secondary: 'Secondary drivers',
  ideas: 'Ideas to test',
  cycle: (number: number) => `Cycle ${number}`,
  parts: { plan: 'Plan', do: 'Do', study: 'Study', act: 'Act' },
};
