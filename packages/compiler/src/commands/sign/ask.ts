import { readStage, dateProblem, reviewProblem, yearAfter } from './answers.js';
import type { SignOffState } from '../../sign/sign-off-state.js';
import { STAGE_WORDS } from '../../sign/stages.js';
import type { Ask } from '../ask.js';
import type { SignWishes } from './sign-wishes.js';

/** Asks on a terminal for what the command line left open. Leaving a question throws `Left`, and nothing is written. */
export async function askMissing(
  wishes: SignWishes,
  ask: Ask,
  state: SignOffState,
  today: string,
): Promise<SignWishes> {
  const { correction } = wishes;
  const stage = wishes.stage ?? (correction === true ? undefined : await askStage(ask, state));
  const name = wishes.name ?? (await ask.text({ question: 'Your name, as it is to be recorded', problem: needed }));
  const role =
    wishes.role ??
    (await ask.text({ question: 'Your role', example: 'Consultant in acute medicine', problem: needed }));
  const date =
    wishes.date ??
    (await ask.text({
      question: 'On which day is it signed?',
      proposed: today,
      problem: (answer) => dateProblem(answer, today),
    }));
  const decision = wishes.decision ?? (correction === true ? undefined : await askDecision(ask));
  const comment =
    wishes.comment ??
    (decision === 'changes'
      ? await ask.text({ question: 'What has to change?', problem: needed })
      : await ask.text({ question: 'A comment (optional)' }));
  const answered = {
    ...wishes,
    name,
    role,
    date,
    ...(stage ? { stage } : {}),
    ...(decision ? { decision } : {}),
    comment,
  };
  if (wishes.review !== undefined || !asksForReview(answered, state)) return answered;
  const review = await ask.text({
    question: 'When is the content next to be reviewed?',
    proposed: state.review !== undefined && state.review > date ? state.review : yearAfter(date),
    problem: (answer) => reviewProblem(answer, date),
  });
  return { ...answered, review };
}

function askStage(ask: Ask, { stages }: SignOffState): Promise<string> {
  const choices = stages.map(({ stage }) => ({
    value: stage,
    label: STAGE_WORDS[stage].title,
    hint: STAGE_WORDS[stage].asks,
  }));
  const open = stages.find(({ state }) => state !== 'stands')?.stage;
  return ask.choose('Which stage do you sign?', choices, open);
}

function askDecision(ask: Ask): Promise<string> {
  return ask.choose('What did you decide?', [
    { value: 'approve', label: 'Approve', hint: 'as it stands now' },
    { value: 'changes', label: 'Changes needed', hint: 'it stays a draft until this stage approves' },
  ]);
}

/** Asks whether to take out of signoff.yaml what was changed by hand. */
export async function askStartAgain(ask: Ask, dropped: string): Promise<boolean> {
  const answer = await ask.choose(`${dropped} Take it out and sign?`, [
    { value: 'no', label: 'No', hint: 'leave the file as it is' },
    { value: 'yes', label: 'Yes', hint: 'those stages sign again' },
  ]);
  return answer === 'yes';
}

function needed(answer: string): string | undefined {
  return answer === '' ? 'Please write something here.' : undefined;
}

/** Whether an approval settles the review: the technical one, and the one that is still missing. */
function asksForReview({ stage, decision }: SignWishes, { stages }: SignOffState): boolean {
  const own = readStage(stage);
  if (decision !== 'approve' || own === undefined) return false;
  return own === 'technical' || stages.every((each) => each.stage === own || each.state === 'stands');
}
