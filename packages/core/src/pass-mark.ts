import type { AssessmentRule, Layout } from './layout.js';

/** The pass mark of a rule as a share, 0 to 1, as every manifest and every sheet writes it: two decimals, rounded down. */
export function passMarkOf({ pass, drawn }: Pick<AssessmentRule, 'pass' | 'drawn'>): number {
  return Math.floor((100 * pass) / drawn) / 100;
}

/**
 * A share in whole hundredths, rounded down. Platforms keep a mark as a number of 32 bits, in which 0.29 is a little less
 * than 0.29 and 0.66 a little more; that is noise and not meant.
 */
export function hundredthsOf(share: number): number {
  return Math.floor(100 * share + 1e-4);
}

/**
 * The layout with the pass mark that the platform asks for in place of the author's: a share of the drawn questions,
 * 0 to 1. It is decided before anything is judged, so that page, certificate and report can only say the same.
 *
 * Mark and score are compared as they are told, in whole hundredths: the mark rounded down, the score as it stands on the
 * record. Two of three are 67, and reach 0.66, 0.6666 and 0.67.
 */
export function withPassMark(layout: Layout, mark: number | undefined): Layout {
  const { assessment } = layout;
  if (!assessment || mark === undefined) return layout;
  const { drawn } = assessment;
  const needed = hundredthsOf(mark);
  let pass = 0;
  while (pass < drawn && Math.round((100 * pass) / drawn) < needed) pass += 1;
  return pass === assessment.pass ? layout : { ...layout, assessment: { ...assessment, pass } };
}

/**
 * What to tell a platform that compares a scaled score with its own mark (cmi5 9.3.4): no less than the mark in any form
 * in which it may be kept. A platform that stores numbers of 32 bits, or of two or four decimals, compares with another number than
 * it told us; a pass is not lost to that.
 */
export function scaledThatReaches(scaled: number, mark: number): number {
  const forms = [mark, Math.round(1e4 * mark) / 1e4, Math.round(100 * mark) / 100];
  return Math.min(1, Math.max(scaled, ...forms, ...forms.map(Math.fround)));
}
