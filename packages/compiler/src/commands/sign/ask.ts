import type * as Clack from '@clack/prompts';
import { STAGE_WORDS, type Stage } from '../../sign/stages.js';
import type { SignOffState } from '../../sign/sign-off-state.js';
import { importTool } from '../../toolkit/toolkit.js';
import { dateProblem, readStage, reviewProblem, yearAfter } from './answers.js';
import type { SignWishes } from './sign-wishes.js';

/** What is known when the questions begin. */
export interface AskAbout {
  readonly toolkitRoot: string;
  readonly state: SignOffState;
  readonly today: string;
}

/** Asks on a terminal for what the command line left open; `undefined` when somebody stopped it, and nothing is written. */
export async function askMissing(wishes: SignWishes, about: AskAbout): Promise<SignWishes | undefined> {
  const clack = await importTool<typeof Clack>(about.toolkitRoot, 'packages/compiler', '@clack/prompts');
  const filled: { -readonly [Key in keyof SignWishes]: SignWishes[Key] } = { ...wishes };
  const ask = async (
    key: 'stage' | 'name' | 'role' | 'date' | 'decision' | 'comment' | 'review',
    question: () => Promise<string | symbol>,
  ) => {
    if (filled[key] !== undefined) return true;
    const answer = await question();
    if (clack.isCancel(answer)) return false;
    filled[key] = String(answer).trim();
    return true;
  };
  const needed = (value: string | undefined) =>
    (value ?? '').trim() === '' ? 'Please write something here.' : undefined;
  const firstOpen = about.state.stages.find(({ state }) => state !== 'stands')?.stage ?? 'content';

  const asked =
    (filled.correction === true ||
      (await ask('stage', () =>
        clack.select<string>({
          message: 'Which stage do you sign?',
          initialValue: firstOpen,
          options: about.state.stages.map(({ stage }) => ({
            value: stage,
            label: STAGE_WORDS[stage].title,
            hint: STAGE_WORDS[stage].asks,
          })),
        }),
      ))) &&
    (await ask('name', () => clack.text({ message: 'Your name, as it is to be recorded', validate: needed }))) &&
    (await ask('role', () =>
      clack.text({ message: 'Your role', placeholder: 'Consultant in acute medicine', validate: needed }),
    )) &&
    (await ask('date', () =>
      clack.text({
        message: 'The day of the signature',
        initialValue: about.today,
        validate: (value) => dateProblem((value ?? '').trim(), about.today),
      }),
    )) &&
    (filled.correction === true ||
      (await ask('decision', () =>
        clack.select<string>({
          message: 'What did you decide?',
          options: [
            { value: 'approve', label: 'Approve', hint: 'as it stands now' },
            { value: 'changes', label: 'Changes needed', hint: 'it stays a draft until this stage approves' },
          ],
        }),
      ))) &&
    (await ask('comment', () =>
      clack.text({
        message: filled.decision === 'changes' ? 'What has to change?' : 'A comment (optional)',
        ...(filled.decision === 'changes' ? { validate: needed } : {}),
      }),
    )) &&
    (!asksForReview(filled, about.state) ||
      (await ask('review', () => {
        const date = filled.date ?? about.today;
        return clack.text({
          message: 'When is the content next to be reviewed?',
          initialValue: about.state.review ?? yearAfter(date),
          validate: (value) => reviewProblem((value ?? '').trim(), date),
        });
      })));
  if (!asked) return undefined;
  if (filled.comment === '') delete filled.comment;
  return filled;
}

/** Asks whether to take out of signoff.yaml what was changed by hand. */
export async function askStartAgain(toolkitRoot: string, dropped: string): Promise<boolean> {
  const clack = await importTool<typeof Clack>(toolkitRoot, 'packages/compiler', '@clack/prompts');
  const answer = await clack.confirm({ message: `${dropped} Take it out and sign?`, initialValue: false });
  return answer === true;
}

/** Whether an approval settles the review: the technical one, and the one that is still missing. */
function asksForReview({ stage, decision }: SignWishes, { stages }: SignOffState): boolean {
  const own: Stage | undefined = readStage(stage);
  if (decision !== 'approve' || own === undefined) return false;
  return own === 'technical' || stages.every((each) => each.stage === own || each.state === 'stands');
}
