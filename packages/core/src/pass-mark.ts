import type { Layout } from './layout.js';

/**
 * The layout with the pass mark that the platform asks for in place of the author's: a share of the drawn questions,
 * 0 to 1. It is decided before anything is judged, so that page, certificate and report can only say the same.
 *
 * A score is told in whole hundredths, so one that reaches the mark either exactly or as it is told will do: two of
 * three reach 0.6666 and 0.67.
 */
export function withPassMark(layout: Layout, mark: number | undefined): Layout {
  const { assessment } = layout;
  if (!assessment || mark === undefined) return layout;
  const { drawn } = assessment;
  const reaches = (right: number): boolean => Math.max(right / drawn, Math.round((100 * right) / drawn) / 100) >= mark;
  let pass = 0;
  while (pass < drawn && !reaches(pass)) pass += 1;
  return pass === assessment.pass ? layout : { ...layout, assessment: { ...assessment, pass } };
}
