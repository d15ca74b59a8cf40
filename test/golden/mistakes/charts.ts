import { page } from '../small-module.js';

type Change = Readonly<Record<string, string>>;

const chart = (name: string, rest: string): Change => page(`:::${name}\n${rest}\n:::`);

const DATA = Array.from({ length: 12 }, (_, at) => `- Week ${at + 1}: ${at % 2 === 0 ? 60 : 70}`).join('\n');

const MADE_UP = '**Invented:** yes';

const ROUND = '### Plan\n\nA.\n\n### Do\n\nB.\n\n### Study\n\nC.';

/** Mistakes in charts and diagrams. */
export const CHART_MISTAKES: Readonly<Record<string, Change>> = {
  'validate/chart-no-title': chart('run-chart', `${DATA}\n\n${MADE_UP}`),
  'validate/chart-no-data': chart('bar-chart', `### Bars\n\n- One: 1\n\n${MADE_UP}`),
  'validate/chart-number': chart('line-chart', `### Lines\n\n- One: 1\n- Two: many\n- Three: 3\n\n${MADE_UP}`),
  'validate/chart-columns': chart('bar-chart', `### Bars\n\n| Only names |\n|---|\n| A |\n| B |\n\n${MADE_UP}`),
  'validate/chart-no-source': chart('run-chart', `### Runs\n\n${DATA}`),
  'validate/chart-one-series': chart('run-chart', `### Runs\n\n| W | A | B |\n|---|---|---|\n| 1 | 2 | 3 |\n| 2 | 2 | 3 |\n\n${MADE_UP}`),
  'validate/chart-few-points': chart('run-chart', `### Runs\n\n- A: 1\n- B: 2\n\n${MADE_UP}`),
  'validate/chart-baseline': chart('run-chart', `### Runs\n\n${DATA}\n\n**Baseline:** all\n\n${MADE_UP}`),
  'validate/chart-target': chart('spc-chart', `### Limits\n\n${DATA}\n\n**Target:** better\n\n${MADE_UP}`),
  'validate/chart-try': chart('run-chart', `### Runs\n\n${DATA}\n\n**Try:** the mean\n\n${MADE_UP}`),
  'validate/chart-values-missing': chart('run-chart', `### Runs\n\n| W | A |\n|---|---|\n| 1 | 2 |\n| 2 | |\n\n${MADE_UP}`),
  'validate/process-map-steps': chart('process-map', '### Map\n\n1. Only one'),
  'validate/process-map-branch': chart('process-map', '### Map\n\n1. Ready?\n   - Yes: 7\n   - No: next\n2. Done'),
  'validate/process-map-question': chart('process-map', '### Map\n\n1. Get ready\n   - Yes: next\n2. Done'),
  'validate/process-map-no-ways': chart('process-map', '### Map\n\n1. Ready?\n2. Done'),
  'validate/driver-diagram-no-aim': chart('driver-diagram', '### Drivers\n\n- One\n  - Two'),
  'validate/driver-diagram-no-drivers': chart('driver-diagram', '### Drivers\n\n**Aim:** Better by June.'),
  'validate/pdsa-part-missing': chart('pdsa', `### Test\n\n${ROUND}`),
  'validate/pdsa-part-strange': chart('pdsa', `### Test\n\n${ROUND}\n\n### Act\n\nD.\n\n### Adapt\n\nE.`),
  'validate/diagram-text-lost': chart('driver-diagram', '### Drivers\n\n**Aim:** Better.\n\n- One\n\nThis is too late.'),
};
