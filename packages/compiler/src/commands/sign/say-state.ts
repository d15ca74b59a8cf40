import type { PageModel } from '../../model/module-model.js';
import { changeLines } from '../../sign/change-words.js';
import { oneSignedAll, type SignOffState, type StageState } from '../../sign/sign-off-state.js';
import { STAGE_WORDS, type SignDecision } from '../../sign/stages.js';
import type { Say } from '../say.js';

/** Says where the three signatures stand: one line for each, and why one does not hold. */
export function sayState(state: SignOffState, version: string, say: Say): void {
  for (const stage of state.stages) {
    say(`  ${STAGE_WORDS[stage.stage].title.padEnd(10)} ${stageWords(stage, version)}`);
    if (stage.last?.comment !== undefined) say(`  ${' '.repeat(10)} "${stage.last.comment}"`);
  }
  const one = oneSignedAll(state);
  if (one !== undefined) say(`  One person signed all three stages: ${one}.`);
  if (state.due) say(`  Next review: ${state.due.review} (${state.due.says}).`);
}

/** `signed by Dr A. Example (Consultant) on 2026-11-21`. */
function stageWords({ state, last, approval }: StageState, version: string): string {
  if (!last) return 'not signed yet';
  const who = (signed: typeof last) => `${signed.name} (${signed.role}) on ${signed.date}`;
  if (last.decision === 'changes') return `changes asked for by ${who(last)}`;
  const earlier = approval && approval.version !== version ? `, for version ${approval.version}` : '';
  const given = `signed by ${who(approval ?? last)}${earlier}`;
  const corrected = last.decision === 'correction' ? `; spelling correction confirmed by ${who(last)}` : '';
  if (state === 'stands')
    return given + corrected + (earlier === '' ? '' : ', and nothing that it looked at has changed');
  return `no longer holds: ${given}${corrected}, and what it looked at has changed since`;
}

const DID: Readonly<Record<SignDecision, string>> = {
  approve: 'signed',
  changes: 'asked for changes',
  correction: 'confirmed a correction',
};

/** Says in plain words what changed since each stage signed, and since when. */
export function sayChanges(state: SignOffState, pages: readonly PageModel[], say: Say): void {
  for (const { stage, state: how, last, changes } of state.stages) {
    const { title } = STAGE_WORDS[stage];
    if (!last) {
      say(`${title}: nobody has signed this stage yet, so all of it is new.`);
      continue;
    }
    const since = `since ${last.name} ${DID[last.decision]} on ${last.date}`;
    if (changes.length > 0) {
      say(`${title}: changed ${since} (version ${last.version}):`);
      for (const line of changeLines(changes, pages)) say(`  - ${line}`);
    } else if (how === 'void') say(`${title}: changed ${since}, but the toolkit cannot name what. Look at all of it.`);
    else say(`${title}: nothing that this stage looks at has changed ${since}.`);
  }
}
