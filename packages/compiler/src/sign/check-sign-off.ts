import { argument } from '../model/argument.js';
import type { FileTree } from '../model/file-tree.js';
import type { ModuleModel, SignedOff } from '../model/module-model.js';
import type { Findings } from '../model/rules.js';
import { signOffPath, signOffState, type Signable, type SignOffState } from './sign-off-state.js';
import type { SIGN_RULES } from './sign-rules.js';
import type { Place } from './signoff-file.js';

/** What of a model the sign-off decides. */
export type Decided = Pick<ModuleModel, 'draft' | 'signedOff' | 'settings'>;

/** Decides whether a module is a draft, and says which sign-off does not count and why. */
export function checkSignOff(model: Signable, files: FileTree, findings: Findings<typeof SIGN_RULES>): Decided {
  const state = signOffState(model, files);
  const { problem, review } = state;
  const file = signOffPath(model.id);
  const add = (rule: keyof typeof SIGN_RULES, { line, column }: Place, values: Readonly<Record<string, string>>) =>
    findings.add(rule, 'signoff.yaml', { file, line, column }, { module: argument(model.id), ...values });
  if (problem?.type === 'changed') add('signoff-changed', problem, { stage: problem.stage, name: problem.name });
  else if (problem) add(`signoff-${problem.type}`, problem, {});
  for (const { stage, state: how, last, place } of problem ? [] : state.stages) {
    if (how === 'void' && last && place) add('signoff-void', place, { stage, name: last.name, date: last.date });
  }
  const settings = review === undefined ? model.settings : { ...model.settings, review };
  return { draft: !state.released, settings, ...(state.released ? { signedOff: signatures(state) } : {}) };
}

function signatures({ stages }: SignOffState): readonly SignedOff[] {
  return stages.flatMap(({ stage, last, approval }) => {
    if (!last || !approval) return [];
    const { name, role, date, version } = approval;
    const corrected = last.decision === 'correction' ? { corrected: { name: last.name, date: last.date } } : {};
    return [{ stage, name, role, date, version, ...corrected }];
  });
}
