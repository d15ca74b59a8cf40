import type { Signature } from '../../sign/add-signature.js';
import { changeLines } from '../../sign/change-words.js';
import { CORRECTED_SENTENCES, judgeCorrection } from '../../sign/correction.js';
import { projectModule } from '../../sign/project-module.js';
import type { SignOffFile } from '../../sign/signoff-file.js';
import type { Say } from '../say.js';
import { typed } from '../say.js';
import type { Answers } from './answers.js';
import type { SignedModule } from './sign.js';

/** The entry for a spelling correction; `undefined` after saying why it is more than that. */
export function confirmCorrection(
  { model, files, state }: SignedModule,
  before: SignOffFile,
  { name, role, date, comment }: Answers,
  say: Say,
): Signature | undefined {
  const education = state.stages.find(({ stage }) => stage === 'education');
  if (!education) return undefined;
  const verdict = judgeCorrection(education, before, projectModule(model, files));
  const again = `Let the stages sign again: ${typed(`sign:module ${model.id}`)}`;
  switch (verdict.type) {
    case 'nothing-to-correct':
      say('Nothing was recorded: there is no approval of the education stage that a changed word has voided.');
      say(`See where it stands: ${typed(`sign:module ${model.id} --status`)}`);
      return undefined;
    case 'too-many':
      say(`Nothing was recorded: more than ${CORRECTED_SENTENCES} sentences differ from what was approved. ${again}`);
      return undefined;
    case 'more':
      say('Nothing was recorded: this is more than a spelling correction.');
      for (const line of changeLines(verdict.changes, model.pages)) say(`  - ${line}`);
      say(again);
      return undefined;
    case 'small': {
      const { approval } = education;
      if (!approval) return undefined;
      const of = { name: approval.name, date: approval.date };
      say(`A spelling correction: the education approval of ${of.name} (${of.date}) stands.`);
      const said = comment === undefined ? {} : { comment };
      return { stage: 'education', decision: 'correction', name, role, date, of, ...said };
    }
  }
}
