import { SAVED_STATE_LIMIT } from '@ladder/core';
import { findApi } from './find-api.js';
import { createInteractions } from './interactions.js';
import type { AdapterEnvironment, Launch, LmsAdapter, SaveResult, Snapshot } from './lms-adapter.js';
import { wrapApi, type ScormCalls } from './scorm-calls.js';
import type { Pair, ScormDialect } from './scorm-dialect.js';

/** How many calls the help report shows. */
const CALLS_KEPT = 20;

/** The one alphabet that every platform keeps: ESR and the AICC shim cut or mangle other characters. */
const SAFE_STATE = /^[A-Za-z0-9_.-]*$/;

/** What platforms have where no status was ever written. */
const NO_STATUS = /^(not attempted|unknown|)$/;

/** One conversation with a SCORM platform, in either version. Writes changed values only: on ESR each write is a request. */
export function createScormAdapter(dialect: ScormDialect, environment: AdapterEnvironment): LmsAdapter {
  const lines: string[] = [];
  /** What the platform holds, as far as we know. */
  const known = new Map<string, string>();
  /** Optional elements that this platform does not keep. */
  const notKept = new Set<string>();
  let calls: ScormCalls | undefined;
  let record: ReturnType<typeof createInteractions> | undefined;
  let confirms = true;
  let uncommitted = false;
  let last: SaveResult = 'sent';

  function log(line: string): void {
    lines.push(line);
    if (lines.length > CALLS_KEPT) lines.shift();
  }

  /** Reads what the prologue needs, and nothing else: some platforms give nonsense for the rest (total_time, comments). */
  function readLaunch(from: ScormCalls): Launch {
    const read = (element: string): string => from.get(element).text;
    // The standard's own words, which some platforms write in capitals.
    const word = (element: string): string => read(element).toLowerCase();
    const state = read(dialect.elements.state);
    const statuses = new Map(dialect.statusElements.map((element) => [element, word(element)]));
    statuses.forEach((value, element) => known.set(element, value));
    const mode = word(dialect.elements.mode);
    const entry = word(dialect.elements.entry);
    return {
      state,
      standing: dialect.standing((element) => statuses.get(element) ?? ''),
      mode: mode === 'browse' || mode === 'review' ? 'looking' : 'recording',
      entry: entry === 'ab-initio' || entry === 'resume' ? entry : 'other',
      learner: read(dialect.elements.learner) || undefined,
    };
  }

  function set([element, value]: Pair): SaveResult {
    // In browse and review mode there is no journal, and nothing is ever written.
    if (!calls || !record) return 'ended';
    if (known.get(element) === value || notKept.has(element)) return 'saved';
    if (element === dialect.elements.state && (value.length > SAVED_STATE_LIMIT || !SAFE_STATE.test(value)))
      return 'refused';
    const answer = calls.set(element, value);
    if (answer.text === 'true') {
      known.set(element, value);
      uncommitted = true;
      return 'saved';
    }
    if (dialect.over.includes(answer.code)) return 'ended';
    if (!dialect.optional.test(element)) return 'refused';
    // 4xx: the platform knows this element not, or not so. Anything else may be better the next time.
    if (answer.code >= 400 && answer.code < 500) notKept.add(element);
    return 'saved';
  }

  function write(pairs: readonly Pair[]): SaveResult {
    let refused = false;
    for (const pair of pairs) {
      const result = set(pair);
      if (result === 'ended') return 'ended';
      refused ||= result === 'refused';
    }
    const committed = commit();
    return refused && committed !== 'ended' ? 'refused' : committed;
  }

  /**
   * One commit, if anything is waiting for it. A "true" is taken as a confirmation, except
   * - once the page was hidden: Moodle's player from then on sends each commit as a beacon and always says true
   *   (mod/scorm/request.js, `mod_scorm_is_window_closing`);
   * - where LMSInitialize answered with a boolean: the AICC shim does, and its commit says true before it sends;
   * - while the browser knows that it is offline: Learning Hub's commit then hands a beacon over, and says true.
   */
  function commit(): SaveResult {
    if (!calls) return 'ended';
    if (!uncommitted) return last;
    const answer = calls.commit();
    if (answer.text === 'true') {
      uncommitted = false;
      last = confirms && !environment.wasHidden() && !isOffline(environment.window) ? 'saved' : 'sent';
    } else {
      last = dialect.over.includes(answer.code) ? 'ended' : 'refused';
    }
    return last;
  }

  /** Where the learner is, and what was done. */
  const progressPairs = (snapshot: Snapshot): readonly Pair[] => [
    [dialect.elements.state, snapshot.state],
    dialect.location(snapshot),
    dialect.exit(),
    dialect.sessionTime(snapshot.seconds),
  ];

  /** Score and time come before the status: where each write is sent at once, no status stands without them. */
  const reportPairs = ({ report, seconds }: Snapshot): readonly Pair[] =>
    report
      ? [
          ...('score' in report ? dialect.score(report.score.raw, report.score.min, report.score.max) : []),
          dialect.sessionTime(seconds),
          ...dialect.status(report),
        ]
      : [];

  /**
   * The report is one commit of its own, and waits until the one before it went through. Moodle notes a value as sent
   * when it tries to send it: a status in a commit that failed would never be sent again in this launch, though the next
   * commit says true. The state of progress differs each time, so it can be tried again; a status cannot.
   */
  function save(snapshot: Snapshot): SaveResult {
    const report = reportPairs(snapshot);
    const progress = progressPairs(snapshot);
    if (!dialect.statusElements.some((element) => changes(report, element))) return write([...progress, ...report]);
    const saved = write(progress);
    if (saved === 'ended' || uncommitted) return saved;
    const told = write(report);
    // A later "true" says nothing of it; the next launch tells it again where it does not stand.
    if (uncommitted) confirms = false;
    return told === 'ended' || saved !== 'refused' ? told : saved;
  }

  const changes = (pairs: readonly Pair[], element: string): boolean =>
    pairs.some(([name, value]) => name === element && known.get(name) !== value);

  return {
    target: dialect.target,
    keeps: 'platform',
    async connect() {
      const api = findApi(environment.window, dialect.api, dialect.calls.initialize);
      if (!api) return 'absent';
      const found = wrapApi(api, dialect.calls, log);
      const answer = found.initialize();
      const running =
        answer.text === 'true' ||
        (answer.code === dialect.alreadyRunning && found.get(dialect.statusElements[0] ?? '').text !== '');
      if (!running) return 'refused';
      confirms = answer.raw !== true;
      const launch = readLaunch(found);
      calls = found;
      if (launch.mode === 'recording') record = createInteractions(dialect, found);
      return launch;
    },
    open(underWay, seconds) {
      const status: readonly Pair[] = underWay ? dialect.status({ completion: 'incomplete', success: 'unknown' }) : [];
      return write([...status, dialect.exit(), dialect.sessionTime(seconds)]);
    },
    async save(snapshot) {
      return save(snapshot);
    },
    record(answer) {
      if (record?.(answer)) uncommitted = true;
    },
    async finish({ seconds, final }) {
      [dialect.sessionTime(seconds), ...dialect.goodbye(final)].forEach(set);
      // A platform that never took our status would make one of its own: Moodle's LMSFinish turns "not attempted" into
      // "completed" (mod/scorm/datamodels/scorm_12.js, StoreData). Then the launch ends as when a tab dies.
      const status = known.get(dialect.statusElements[0] ?? '') ?? '';
      if (!record || !NO_STATUS.test(status)) calls?.finish();
      calls = undefined;
      record = undefined;
    },
    log: () => lines,
  };
}

/** Whether the browser is sure that there is no network; it may be none all the same when it is not. */
function isOffline({ navigator }: Partial<Window>): boolean {
  return navigator?.onLine === false;
}
