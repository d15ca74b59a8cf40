import type { SignOffState } from '../../sign/sign-off-state.js';
import type { Say } from '../say.js';
import {
  dateProblem,
  decisionProblem,
  readStage,
  reviewProblem,
  stageProblem,
  yearAfter,
  type Answers,
} from './answers.js';
import type { SignWishes } from './sign-wishes.js';

/** The flag of each answer, and an example to type. */
const FLAGS = {
  stage: '--stage content',
  name: '--name "Dr A. Example"',
  role: '--role "Consultant in acute medicine"',
  decision: '--decision approve',
} as const;

/** Checks what was asked or given; `undefined` after saying everything that is missing or wrong. */
export function readAnswers(wishes: SignWishes, state: SignOffState, today: string, say: Say): Answers | undefined {
  const correction = wishes.correction === true;
  const problems: string[] = [];
  const needed = (key: keyof typeof FLAGS): string => {
    const given = wishes[key]?.trim() ?? '';
    if (given === '') problems.push(`The ${key} is missing. Add it, for example: ${FLAGS[key]}`);
    return given;
  };
  // A correction leaves an approval of the education stage standing, and decides nothing else.
  const stageText = correction ? 'education' : needed('stage');
  const decision = correction ? 'approve' : needed('decision');
  const name = needed('name');
  const role = needed('role');
  const date = wishes.date?.trim() ?? today;
  const comment = wishes.comment?.trim() ?? '';
  const review = wishes.review?.trim();
  const stage = readStage(stageText);
  if (stageText !== '' && stage === undefined) problems.push(stageProblem(stageText));
  if (decision !== '') problems.push(...sentences(decisionProblem(decision)));
  problems.push(...sentences(dateProblem(date, today)));
  if (review !== undefined) problems.push(...sentences(reviewProblem(review, date)));
  if (decision === 'changes' && comment === '')
    problems.push('A decision for changes says what has to change. Add it: --comment "…"');
  const releases = state.stages.every((each) => each.stage === stage || each.state === 'stands');
  if (!correction && decision === 'approve' && releases && review === undefined && state.review === undefined) {
    problems.push(
      `This approval releases the module, and nobody has said when it is next to be reviewed. Add it, for example: --review ${yearAfter(today)}`,
    );
  }
  if (problems.length > 0 || stage === undefined) {
    say('Nothing was signed.');
    for (const problem of problems) say(`  ${problem}`);
    return undefined;
  }
  return {
    ...{ stage, name, role, date },
    decision: decision === 'changes' ? 'changes' : 'approve',
    ...(comment === '' ? {} : { comment }),
    // A date that holds already is kept in one place only, so that it can be changed there.
    ...(review === undefined || review === state.review ? {} : { review }),
  };
}

function sentences(problem: string | undefined): readonly string[] {
  return problem === undefined ? [] : [problem];
}
