import type { Statement } from '@xapi/xapi';
import type { ScoredAnswer } from '../adapters/lms-adapter.js';
import { timespan2004 } from '../adapters/scorm-values.js';
import { statementId } from './statement-id.js';
import type { WaitingStatement } from './waiting-statements.js';

/** The verbs that a launch says, by their last word; all are ADL's. */
export type VerbName = 'initialized' | 'answered' | 'completed' | 'passed' | 'failed' | 'suspended' | 'terminated';

/** A result in codes. */
export type StatementResult = NonNullable<Statement['result']>;

/** One thing to say. */
export interface Saying {
  readonly verb: VerbName;
  /** Names the event within its registration; the id of the statement is made from it. */
  readonly event: string;
  /** When it happened, in milliseconds since 1970. */
  readonly at: number;
  readonly object: Statement['object'];
  readonly result?: StatementResult;
  readonly context: NonNullable<Statement['context']>;
}

/** The address of a verb. */
export function verbId(verb: VerbName): string {
  return `http://adlnet.gov/expapi/verbs/${verb}`;
}

/** A length of time in ISO 8601, as both standards take it. */
export const duration = timespan2004;

/** Writes what is said as a statement. Nothing in it comes from a learner's keyboard. */
export function statementOf(registration: string, saying: Saying): WaitingStatement {
  const { verb, event, at, object, result, context } = saying;
  return {
    id: statementId(registration, event),
    verb: { id: verbId(verb), display: { 'en-GB': verb === 'initialized' ? 'initialised' : verb } },
    object,
    ...(result ? { result } : {}),
    context,
    // With a Z: cmi5 (9.7) wants all times in UTC.
    timestamp: new Date(at).toISOString(),
  };
}

/** The module itself, as the launch named it. */
export function moduleActivity(activityId: string): Statement['object'] & { id: string } {
  return { objectType: 'Activity', id: activityId };
}

/** A question of the module, named below the module's own address, with its options as codes. */
export function questionActivity(activityId: string, answer: ScoredAnswer): Statement['object'] {
  const base = activityId.replace(/[?#].*$/, '').replace(/\/+$/, '');
  return {
    objectType: 'Activity',
    id: `${base}/questions/${answer.block}`,
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { 'en-GB': answer.block },
      interactionType: answer.values ? 'matching' : 'choice',
      correctResponsesPattern: [chosen(answer, answer.correct)],
      ...(answer.values
        ? { source: components(answer.options), target: components(answer.values) }
        : { choices: components(answer.options) }),
    },
  };
}

/** What a learner chose, as option ids (xAPI 1.0.3, part 2, appendix C: choice, matching). */
export function answerResult(answer: ScoredAnswer): StatementResult {
  return { success: answer.right, response: chosen(answer, answer.choice), duration: duration(answer.seconds) };
}

function components(ids: readonly string[]): { readonly id: string }[] {
  return ids.map((id) => ({ id }));
}

function chosen({ options, values }: ScoredAnswer, positions: readonly number[]): string {
  const ids = values
    ? positions.map((value, at) => `${options[at] ?? ''}[.]${values[value] ?? ''}`)
    : positions.flatMap((at) => options[at] ?? []);
  return ids.join('[,]');
}
