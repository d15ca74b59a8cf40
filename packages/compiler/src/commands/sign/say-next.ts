import type { ModuleModel } from '../../model/module-model.js';
import { samePerson, type SignOffState } from '../../sign/sign-off-state.js';
import type { Say } from '../say.js';
import { typed } from '../say.js';
import type { Answers } from './answers.js';

/** Says what comes next: the stages that are open, or the way from a released version to its learners. */
export function sayNext({ id }: Pick<ModuleModel, 'id'>, state: SignOffState, say: Say): void {
  if (!state.released) {
    const open = state.stages.filter((each) => each.state !== 'stands').map(({ stage }) => stage);
    if (open.length === 0) return;
    say(`Still a draft. Open: ${open.join(', ')}. To sign: ${typed(`sign:module ${id}`)}`);
    if (state.stages.some((each) => each.state === 'void')) {
      say(`What changed since each stage signed: ${typed(`sign:module ${id} --changes`)}`);
    }
    return;
  }
  say('All three stages are signed: this version is released. What to do next:');
  const steps = [
    `Make the files: ${typed(`build:module ${id}`)}`,
    `Give the zip and the upload sheet, both in dist/${id}, to whoever uploads.`,
  ];
  steps.forEach((step, at) => say(`  ${at + 1}. ${step}`));
  say('The next version keeps the progress of learners who are half-way.');
}

/** Says what a reader of the sign-off would want to know about who signed; nothing is refused for it. */
export function sayNotes(model: ModuleModel, { stage, name, decision }: Answers, state: SignOffState, say: Say): void {
  if (decision !== 'approve') return;
  const wrote = model.settings.authors.some((author) => samePerson(author.name, name));
  if (stage === 'content' && wrote) {
    say(`  Note: ${name} is an author of this module. Own content is best checked by another subject expert.`);
  }
  const others = state.stages.filter(({ last }) => last && samePerson(last.name, name)).length;
  if (others === 2) say(`  Note: ${name} has now signed two of the three stages. A second pair of eyes finds more.`);
}
