import type { RuleTable } from '../../model/rules.js';

/** Mistakes in the blocks of this folder. */
export const CHARTS_RULES = {
  'chart-no-title': {
    severity: 'error',
    says: 'this chart has no title.',
    remedy: 'Begin it with a line such as ### Summaries sent within 24 hours.',
  },
  'chart-no-data': {
    severity: 'error',
    says: 'the chart "{title}" has fewer than two numbers to draw.',
    remedy: 'Add a list such as - Week 1: 62, or a table with the names in the first column.',
  },
  'chart-number': {
    severity: 'error',
    says: '"{typed}" should end in a number to draw.',
    remedy: 'Write it like this: - Week 1: 62.',
  },
  'chart-columns': {
    severity: 'error',
    says: 'this table has {count} columns, but a chart takes 2 to 5: the names, then one to four rows of numbers.',
    remedy: 'Take columns away, or make two charts of it.',
  },
  'chart-no-source': {
    severity: 'warning',
    says: 'the chart "{title}" does not say where its numbers come from.',
    remedy:
      'Add a line such as **Source:** the audit of 2024 [@key], or **Invented:** yes when you made them up to teach.',
  },
  'chart-one-series': {
    severity: 'error',
    says: 'a {kind} shows one row of numbers, but this table has {count}.',
    remedy: 'Keep the first two columns, or use :::line-chart.',
  },
  'chart-few-points': {
    severity: 'warning',
    says: 'the chart "{title}" has {count} points; with fewer than {least} its rules say little.',
    remedy: 'Add points if you have them.',
  },
  'chart-baseline': {
    severity: 'error',
    says: 'Baseline should be a number of points from 2 to {most}, but it is "{typed}".',
    remedy: 'Write how many of the first points give the middle line: **Baseline:** 12.',
  },
  'chart-target': {
    severity: 'error',
    says: 'Target should be a number, but it is "{typed}".',
    remedy: 'Write it like this: **Target:** 90.',
  },
  'chart-try': {
    severity: 'error',
    says: 'a learner cannot try "{typed}" on this chart.',
    remedy: 'Write **Try:** median, or take the line out.',
  },
  'chart-values-missing': {
    severity: 'error',
    says: 'the point "{label}" has no number.',
    remedy: 'Fill it in, or take the point out: a run chart has no gaps.',
  },
  'process-map-steps': {
    severity: 'error',
    says: 'this process map has fewer than two steps.',
    remedy: 'Write the steps as a numbered list.',
  },
  'process-map-branch': {
    severity: 'error',
    says: 'the way "{typed}" leads to no step of this map.',
    remedy: 'Name the step by its number or its words: - Yes: 4.',
  },
  'process-map-question': {
    severity: 'error',
    says: 'the step "{step}" has ways below it, but asks nothing.',
    remedy: 'End the step with a question mark, or take the ways out.',
  },
  'process-map-no-ways': {
    severity: 'error',
    says: 'the step "{step}" asks something, but has no ways below it.',
    remedy: 'Add its answers as a list below it: - Yes: next, - No: 2.',
  },
  'driver-diagram-no-aim': {
    severity: 'error',
    says: 'this driver diagram has no aim.',
    remedy: 'Add a line such as **Aim:** 90% of summaries sent within 24 hours by June.',
  },
  'driver-diagram-no-drivers': {
    severity: 'error',
    says: 'this driver diagram has no drivers.',
    remedy: 'List the primary drivers, and below each of them, indented, the secondary drivers and the ideas.',
  },
  'pdsa-part-missing': {
    severity: 'error',
    says: 'this cycle has no "{part}".',
    remedy: 'Add a line ### {part} with its text below.',
  },
  'pdsa-part-strange': {
    severity: 'error',
    says: '"{heading}" is no part of a PDSA cycle.',
    remedy: 'Use ### Plan, ### Do, ### Study, ### Act, and ### Cycle 2 for another round.',
  },
  'diagram-text-lost': {
    severity: 'error',
    says: 'this text has no place in a {kind}: "{typed}".',
    remedy: 'Move it above or below the block.',
  },
} as const satisfies RuleTable;
