import type { Statement } from '@xapi/xapi';
import { lrsMessages } from '@ladder/core/messages';
import type { AdapterEnvironment, Launch, LmsAdapter, Standing } from '../adapters/lms-adapter.js';
import { headOf } from '../state-head.js';
import type { NoToken } from './cmi5-token.js';
import { finalStatements, type FinalRules, type Told } from './final-statements.js';
import { hashOf, launchMemory, type LaunchMemory } from './launch-memory.js';
import { learnerOf } from './launch-actor.js';
import type { LaunchUrl } from './launch-url.js';
import { createLrsClient, isOk, type LrsAnswer, type LrsClient } from './lrs-client.js';
import { createStateDocument, type Kept, type StateDocument } from './state-document.js';
import { createStatementQueue, type Refusal, type StatementQueue } from './statement-queue.js';
import {
  answerResult,
  duration,
  moduleActivity,
  questionActivity,
  statementOf,
  verbId,
  type Saying,
  type VerbName,
} from './statements.js';
import { tabStore } from './tab-store.js';
import { watchWhereTo } from './where-to.js';

/** What a launch may do and how its statements look, once the platform has said it. */
export interface LaunchTerms {
  /** Names this launch: the ids of what is said once per launch are made from it. */
  readonly session: string;
  readonly mode: Launch['mode'];
  readonly rules: FinalRules;
  readonly returnUrl: string | undefined;
  /** The context of a statement. */
  context(verb: VerbName, scored: boolean): NonNullable<Statement['context']>;
  /** What is said at the end. */
  goodbye(final: boolean): 'suspended' | 'terminated';
}

/** The differences between a launch by `tincan.xml` and one by cmi5. */
export interface LrsDialect {
  readonly target: 'xapi' | 'cmi5';
  /** Reads the address of the page; `undefined` where nobody launched it. */
  read(window: Window): LaunchUrl | undefined;
  /** What opens the LRS, or why there is nothing. */
  authorise(
    window: Window,
    url: LaunchUrl,
    memory: LaunchMemory,
  ): Promise<{ readonly auth: string } | { readonly trouble: NoToken | 'signed-out' }>;
  /** Asks the platform for the terms; `undefined` where it gives none. */
  terms(
    client: LrsClient,
    url: LaunchUrl,
    memory: LaunchMemory,
    log: (line: string) => void,
  ): Promise<LaunchTerms | undefined>;
  /** Whether queued statements of another session may still be sent. */
  readonly keepsOtherSessions: boolean;
}

/** How many answers the help report shows. */
const LINES_KEPT = 20;

/** How long goodbye may take before the window closes all the same. */
const GOODBYE = 5_000;

const NOTHING_TOLD: Told = { completed: false, passed: false, failed: false };

/** What can go wrong that a learner has to know as the thing it is; anything else passes, or is nobody's to mend. */
type Trouble = NoToken | Refusal | Exclude<Kept, 'kept' | 'refused' | 'ended'> | 'signed-out';

/** The words for it. `no-answer`: there are none but those for any platform that cannot be found. */
const WORDS: Readonly<Record<Trouble, { readonly title: string; readonly text: string } | undefined>> = {
  'token-used': lrsMessages.tokenUsed,
  'token-refused': lrsMessages.tokenRefused,
  'token-failed': lrsMessages.tokenFailed,
  'no-answer': undefined,
  'signed-out': lrsMessages.signedOut,
  refused: lrsMessages.resultRefused,
  declined: lrsMessages.progressRefused,
  forbidden: lrsMessages.notAllowed,
  conflict: lrsMessages.newerElsewhere,
};

/** One launch as it runs. */
interface Running {
  readonly url: LaunchUrl;
  readonly scope: string;
  readonly terms: LaunchTerms;
  readonly state: StateDocument;
  readonly queue: StatementQueue;
  /** Whether goodbye was said in another tab of this session. */
  readonly leftElsewhere: () => boolean;
}

/** One conversation with an LRS: saved state in the State API, statements through the queue. */
export function createLrsAdapter(dialect: LrsDialect, environment: AdapterEnvironment): LmsAdapter {
  const { window } = environment;
  const lines: string[] = [];
  const memory = launchMemory(tabStore(window, environment.tab), environment.device);
  const whereTo = watchWhereTo(window);
  let running: Running | undefined;
  let told = NOTHING_TOLD;
  let lastReport: Parameters<typeof finalStatements>[0] | undefined;
  let kept = '';
  /** What stood in the way of the launch, or of the state that was saved last. */
  let trouble: Trouble | undefined;
  /** Whether goodbye was said here, or had been before this page. */
  let over = false;

  function log(line: string): void {
    lines.push(line);
    if (lines.length > LINES_KEPT) lines.shift();
  }

  window.addEventListener('online', () => running?.queue.online());

  function say(verb: VerbName, event: string, more: Partial<Pick<Saying, 'object' | 'result' | 'at'>> = {}): void {
    if (!running) return;
    const { url, terms, queue, scope } = running;
    queue.add(
      statementOf(scope, {
        verb,
        event,
        at: Date.now(),
        object: moduleActivity(url.activityId),
        context: terms.context(verb, more.result?.score !== undefined),
        ...more,
      }),
    );
  }

  /** Says what the report adds to what is told already. */
  function tell(report: NonNullable<typeof lastReport>, seconds: number, leaving: boolean): void {
    if (!running) return;
    const { rules, session } = running.terms;
    for (const { verb, result } of finalStatements(report, rules, told, seconds, leaving)) {
      const score = result.score?.raw;
      // Where the standard has room for one `passed` only, each has the same id; else each better score has its own.
      const event =
        verb === 'failed' && rules.strict
          ? `failed ${session}`
          : rules.strict || score === undefined
            ? verb
            : `${verb} ${score}`;
      say(verb, event, { result });
      told = { ...told, [verb]: true };
    }
  }

  /** `initialized`, once for each session, also over a reload. */
  function begin(session: string): void {
    if (memory.mark(session) !== 'new') return;
    say('initialized', `initialized ${session}`);
    memory.setMark(session, 'begun');
  }

  /**
   * Whether a page that goes may be the same launch again in a moment. A reload that the browser announced is. Of the
   * reload button it says nothing; so in cmi5, where nothing may follow `terminated`, a page that goes half-way leaves
   * its session open, for a learner who reloads must not lose the rest of it. If it was closed, the platform calls the
   * session abandoned (9.3.6), which costs its duration, never a completion: all of that was said when it happened.
   */
  function mayComeBack({ rules, mode }: LaunchTerms, final: boolean): boolean {
    const to = whereTo();
    return to === 'back' || (to === 'unknown' && rules.strict && mode === 'recording' && !final);
  }

  return {
    target: dialect.target,
    keeps: 'platform',
    async connect() {
      const url = dialect.read(window);
      if (!url) return 'refused';
      const opened = await dialect.authorise(window, url, memory);
      trouble = 'trouble' in opened ? opened.trouble : undefined;
      if ('trouble' in opened) return 'refused';
      const { auth } = opened;
      const fetch: Window['fetch'] = (...request) => window.fetch(...request);
      const client = createLrsClient(fetch, { ...url, auth }, log);
      const state = createStateDocument(client, () => environment.saveAgain());
      const [terms, saved, ...found] = await Promise.all([
        dialect.terms(client, url, memory, log),
        state.read(),
        ...(['completed', 'passed', 'failed'] as const).map((verb) => client.findStatement(verbId(verb))),
      ]);
      if ('trouble' in saved) trouble = troubleWith(saved.trouble);
      if (!terms || 'trouble' in saved) return 'refused';
      const { text } = saved;

      const [completed, passed, failed] = found.map(isThere);
      told = { completed: completed === true, passed: passed === true, failed: failed === true };
      const { endpoint, actor, registration, activityId } = url;
      const scope = hashOf(endpoint, learnerOf(actor), registration, activityId);
      // Nothing may follow `terminated` (cmi5, 9.3.8), nor that of the tab which this one was duplicated from.
      const leftElsewhere = (): boolean => terms.rules.strict && !over && memory.mark(terms.session) === 'over';
      const queue = createStatementQueue({
        client,
        store: environment.device,
        scope,
        session: dialect.keepsOtherSessions ? undefined : terms.session,
        actor,
        now: () => Date.now(),
        changed: () => environment.saveAgain(),
        stopped: leftElsewhere,
      });
      // Goodbye was said, and the page was opened again. What is finished can be looked at; anything else is not recorded.
      over = memory.mark(terms.session) === 'over';
      const reported = headOf(text)?.reported ?? 'none';
      if (over && terms.mode === 'recording' && reported === 'none') {
        void queue.flush();
        return 'refused';
      }
      const mode = over ? 'looking' : terms.mode;
      const who = JSON.stringify([activityId, learnerOf(actor), registration]);
      running = { url, scope: who, terms, state, queue, leftElsewhere };
      kept = text;
      if (mode === 'looking') {
        begin(terms.session);
        void queue.flush();
      }
      return {
        mode,
        state: text,
        standing: standingOf(told, reported),
        passMark: terms.rules.masteryScore,
        learner: learnerOf(actor),
        entry: text === '' ? 'ab-initio' : 'resume',
        attempt: registration,
      };
    },
    open(_underWay, seconds) {
      if (!running) return 'ended';
      begin(running.terms.session);
      // A judged module that stands without `completed` still owes it.
      if ((told.passed || told.failed) && !told.completed) {
        say('completed', 'completed', { result: { completion: true, duration: duration(seconds) } });
        told = { ...told, completed: true };
      }
      void running.queue.flush();
      return running.queue.state() === 'ended' ? ending(running) : 'saved';
    },
    async save({ state: text, report, seconds }) {
      if (!running) return 'ended';
      const { state, queue } = running;
      if (queue.state() === 'ended') return ending(running);
      if (report) {
        lastReport = report;
        tell(report, seconds, false);
      }
      const flushed = queue.flush();
      const put: Kept | Promise<Kept> = text === kept ? 'kept' : state.put(text);
      if (window.document.visibilityState === 'hidden') state.hurry();
      const [waiting, result] = await Promise.all([flushed, put]);
      if (result === 'ended') queue.end();
      if (result === 'ended' || waiting === 'ended') return ending(running);
      if (result === 'kept') kept = text;
      trouble = troubleWith(result) ?? queue.refusal();
      if (result !== 'kept' || queue.state() !== 'empty') return 'refused';
      return trouble ? 'not-taken' : 'saved';
    },
    record(answer) {
      if (!running) return;
      say('answered', `answered ${answer.block} ${answer.at}`, {
        at: answer.at,
        object: questionActivity(running.url.activityId, answer),
        result: answerResult(answer),
      });
    },
    async finish({ seconds, final, pageGoes }) {
      if (!running) return;
      const { terms, state, queue } = running;
      state.end();
      if (!over && queue.state() !== 'ended' && !(pageGoes && mayComeBack(terms, final))) {
        if (lastReport) tell(lastReport, seconds, true);
        const verb = terms.goodbye(final);
        say(verb, `${verb} ${terms.session}`, { result: { duration: duration(seconds) } });
        over = true;
        memory.setMark(terms.session, 'over');
      }
      const heard = queue.hurry().then(() => queue.flush());
      await Promise.race([heard, new Promise((resolve) => setTimeout(resolve, GOODBYE))]);
    },
    again() {
      running?.queue.again();
      running?.state.again();
    },
    trouble: () => trouble && WORDS[trouble],
    returnUrl: () => running?.terms.returnUrl,
    log() {
      const { waiting, refused, dropped } = running?.queue.counts() ?? { waiting: 0, refused: 0, dropped: 0 };
      return [...lines, `Statements waiting: ${waiting}, refused and kept: ${refused}, refused for good: ${dropped}`];
    },
  };
}

/** What a learner has to know about the saved state; nothing where it is kept, or a later try may go better. */
function troubleWith(result: Kept): Trouble | undefined {
  if (result === 'ended') return 'signed-out';
  return result === 'kept' || result === 'refused' ? undefined : result;
}

/** Who ended a session that takes nothing any more. */
function ending({ leftElsewhere }: Running): 'ended' | 'left-elsewhere' {
  return leftElsewhere() ? 'left-elsewhere' : 'ended';
}

/** Whether a search found something; `undefined` where the platform does not let us search. */
function isThere({ status, text }: LrsAnswer): boolean | undefined {
  if (!isOk(status)) return undefined;
  try {
    return (JSON.parse(text) as { statements?: readonly unknown[] }).statements?.[0] !== undefined;
  } catch {
    return undefined;
  }
}

/**
 * The final status that stands. Where the saved state says that more was reported than stands (the page went before it
 * arrived, and what another session had queued is not sent), none stands: the session then tells it again.
 */
function standingOf(told: Told, reported: 'none' | 'failed' | 'passed'): Standing {
  if (told.passed) return 'passed';
  if (told.failed && reported !== 'passed') return 'failed';
  return told.completed && reported === 'none' ? 'completed' : 'none';
}
