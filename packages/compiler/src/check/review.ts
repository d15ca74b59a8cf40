import type { SourceLocation } from '@ladder/core';
import type { FileTree, ModuleModel } from '../model/module-model.js';
import { writtenDate } from '../plan/words.js';
import { signOffState, type SignOffState } from '../sign/sign-off-state.js';
import type { CheckFindings } from './check-findings.js';

/** Where the module stands with its sign-off and its review. */
export function checkReview(
  model: ModuleModel,
  files: FileTree,
  today: string,
  place: SourceLocation | undefined,
  findings: CheckFindings,
): SignOffState {
  const state = signOffState(model, files, today);
  const { review, due } = state;
  if (review === undefined) {
    findings.add('review-none', 'module.yaml', place, { example: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}` });
  } else if (due && due.days < 0) findings.add('review-past', 'module.yaml', place, { date: writtenDate(review) });
  else if (due?.soon) findings.add('review-soon', 'module.yaml', place, { date: writtenDate(review) });
  return state;
}
