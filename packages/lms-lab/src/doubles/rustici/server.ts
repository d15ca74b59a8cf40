import { NOTHING, secondsOf, SOMEONE, type LearnerReport, type PlatformServer } from '../double.js';
import { readRecord } from '../read-record.js';
import type { KeptRecord, PlaceSettings, Reply } from '../../host/types.js';

interface Person {
  /** The run-time data that the next launch gets. */
  record: KeptRecord;
  /** What was passed back last: "latest attempt" counts. */
  result: LearnerReport | undefined;
  total: number;
  attempts: number;
}

/** What is Bridge's own, and not of any player of the kind. */
interface Manners {
  /** Bridge: complete needs two of completion status, success status and score. */
  readonly twoOfThree: boolean;
}

/** Bridge: its settings for run-time data, its rule for "complete", and the latest attempt. */
export const createBridgeServer = (settings: PlaceSettings = {}): PlatformServer =>
  createRusticiServer(settings, { twoOfThree: true });

/** SCORM Cloud, as a stand-in for Bridge and as a plain reading of the standard. */
export const createScormCloudServer = (settings: PlaceSettings = {}): PlatformServer =>
  createRusticiServer(settings, { twoOfThree: false });

function createRusticiServer(settings: PlaceSettings, manners: Manners): PlatformServer {
  const people = new Map<string, Person>();
  const sessions = new Map<string, Person>();
  let finishes = 0;

  function personOf(learner: string): Person {
    const person = people.get(learner) ?? { record: {}, result: undefined, total: 0, attempts: 0 };
    people.set(learner, person);
    return person;
  }

  function keep(person: Person, record: KeptRecord): void {
    person.record = record;
    const read = readRecord(record);
    const counts = manners.twoOfThree ? passedBack(record) >= 2 : read.completion === 'completed';
    const result: LearnerReport = {
      ...read,
      completion: counts ? 'completed' : read.completion === 'not-started' ? 'not-started' : 'incomplete',
    };
    // An attempt that has said nothing yet does not take the place of the one before.
    if (passedBack(record) > 0 || !person.result) person.result = result;
  }

  return {
    open(options) {
      const person = personOf(options.learner ?? SOMEONE);
      const { reset = 'never' } = { ...settings, ...options.settings };
      const exit = person.record['cmi.exit'] ?? person.record['cmi.core.exit'];
      if (reset === 'when-exit-is-not-suspend' && exit !== 'suspend') person.record = {};
      const fresh = Object.keys(person.record).length === 0;
      if (fresh) person.attempts += 1;
      const session = `rustici-${sessions.size + 1}`;
      sessions.set(session, person);
      return {
        session,
        data: { kept: person.record, entry: fresh ? 'ab-initio' : exit === 'suspend' ? 'resume' : '' },
      };
    },
    handle(session, path, body): Reply {
      const person = sessions.get(session);
      if (!person) return { status: 401, body: '' };
      const record = JSON.parse(body) as KeptRecord;
      keep(person, record);
      if (path === 'finish') {
        finishes += 1;
        person.total += secondsOf(record['cmi.session_time'] ?? record['cmi.core.session_time'] ?? '');
      }
      return { status: 200, body: 'kept' };
    },
    report(learner) {
      const person = people.get(learner);
      if (!person) return NOTHING;
      const here = readRecord(person.record);
      return {
        ...(person.result ?? here),
        place: here.place,
        state: here.state,
        seconds: person.total,
        attempts: person.attempts,
      };
    },
    record: (learner) => people.get(learner)?.record ?? {},
    setRecord(learner, record) {
      const person = personOf(learner);
      person.attempts = Math.max(person.attempts, 1);
      keep(person, record);
    },
    get finishes() {
      return finishes;
    },
  };
}

/** How many of completion, success and score a module passed back. */
function passedBack(record: KeptRecord): number {
  const status = record['cmi.core.lesson_status'] ?? '';
  const completion = record['cmi.completion_status'] === 'completed' || /^(completed|passed|failed)$/.test(status);
  const success = /^(passed|failed)$/.test(record['cmi.success_status'] ?? status);
  const score = [record['cmi.score.raw'], record['cmi.score.scaled'], record['cmi.core.score.raw']].some(
    (value) => value !== undefined && value !== '',
  );
  return [completion, success, score].filter(Boolean).length;
}
