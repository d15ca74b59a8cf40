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
