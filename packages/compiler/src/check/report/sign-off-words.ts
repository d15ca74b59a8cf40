import { capital } from '../../model/words.js';
import { writtenDate } from '../../plan/words.js';
import type { SignOffState } from '../../sign/sign-off-state.js';

const STATES: Readonly<Record<SignOffState['stages'][number]['state'], string>> = {
  stands: 'approved, and stands',
  void: 'was approved; changed since',
  changes: 'changes were asked for',
  missing: 'not signed yet',
};

/** A stage of the sign-off as a row: stage, state, by whom and when. */
export function signOffWords({ stage, state, last }: SignOffState['stages'][number]): readonly string[] {
  const by = last === undefined ? '' : `${last.name}, ${last.role}, ${writtenDate(last.date)}`;
  return [capital(stage), STATES[state], by];
}
