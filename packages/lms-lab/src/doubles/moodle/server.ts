import { NOTHING, numberOf, readStatus, secondsOf, SOMEONE, type PlatformServer } from '../double.js';
import type { LaunchOptions, PlaceSettings, Reply } from '../../host/types.js';

interface Attempt {
  values: Record<string, string>;
  total: number;
}

const FINISHED = /^(passed|completed|failed)$/;

/** The tracks of Moodle's SCORM activity: attempts of each learner, element by element. */
export function createMoodleServer(settings: PlaceSettings = {}): PlatformServer {
  const people = new Map<string, Attempt[]>();
  const sessions = new Map<string, { readonly attempt: Attempt; readonly settings: PlaceSettings }>();
  let finishes = 0;

  /** The attempt that a launch goes on with, and whether it may still be changed. */
  function attemptFor(options: LaunchOptions, now: PlaceSettings): { attempt: Attempt; review: boolean } {
    const learner = options.learner ?? SOMEONE;
    const attempts = people.get(learner) ?? [];
    people.set(learner, attempts);
    const last = attempts.at(-1);
    const finished = last !== undefined && FINISHED.test(last.values['cmi.core.lesson_status'] ?? '');
    const again = now.newAttempt === 'always' || (finished && now.newAttempt === 'when-finished');
    if (last && !again) return { attempt: last, review: finished };
    const attempt = { values: {}, total: 0 };
    attempts.push(attempt);
    return { attempt, review: false };
  }

  return {
    open(options) {
      const now = { ...settings, ...options.settings };
      const { attempt, review } = attemptFor(options, now);
      const { values, total } = attempt;
      const session = `moodle-${sessions.size + 1}`;
      sessions.set(session, { attempt, settings: now });
      const mode = options.mode ?? (review ? 'review' : 'normal');
      const { 'cmi.core.exit': exit, ...kept } = values;
      const entry = Object.keys(values).length === 0 ? 'ab-initio' : exit === 'suspend' ? 'resume' : '';
      const mastery = now.masteryScore === undefined ? '' : String(now.masteryScore);
      return {
        session,
        data: {
          mastery,
          values: {
            ...kept,
            ...counts(kept),
            'cmi.core.student_id': options.learner ?? SOMEONE,
            'cmi.core.student_name': options.name ?? 'Example, Alex',
            'cmi.core.credit': options.credit ?? (mode === 'normal' ? 'credit' : 'no-credit'),
            'cmi.core.entry': options.entry ?? entry,
            'cmi.core.lesson_mode': mode,
            'cmi.core.total_time': new Date(total * 1000).toISOString().slice(11, 19),
            'cmi.student_data.mastery_score': mastery,
          },
        },
      };
    },
    handle(session, _, body): Reply {
      const found = sessions.get(session);
      if (!found) return { status: 401, body: '' };
      const { finish, time, ...changed } = JSON.parse(body) as Record<string, unknown>;
      for (const [element, value] of Object.entries(changed)) found.attempt.values[element] = String(value);
      if (finish !== true) return { status: 200, body: 'true\n0' };
      const { total, session: spent } = time as { readonly total: string; readonly session: string };
      found.attempt.total = secondsOf(total) + secondsOf(spent);
      finishes += 1;
      return { status: 200, body: 'true\n0' };
    },
    report(learner) {
      const attempts = people.get(learner) ?? [];
      const last = attempts.at(-1);
      if (!last) return NOTHING;
      const word = last.values['cmi.core.lesson_status'] ?? 'not attempted';
      return {
        ...readStatus(word),
        score: numberOf(last.values['cmi.core.score.raw']),
        place: last.values['cmi.core.lesson_location'] ?? '',
        state: last.values['cmi.suspend_data'] ?? '',
        seconds: last.total,
        word,
        attempts: attempts.length,
      };
    },
    record: (learner) => ({ ...people.get(learner)?.at(-1)?.values }),
    setRecord: (learner, record) => void people.set(learner, [{ values: { ...record }, total: 0 }]),
    get finishes() {
      return finishes;
    },
  };
}

/** The lengths of the lists, which Moodle works out from what it has. */
function counts(values: Readonly<Record<string, string>>): Record<string, number> {
  const lists: Record<string, number> = {};
  for (const element of Object.keys(values)) {
    for (const found of element.matchAll(/\.(\d+)\./g)) {
      const list = `${element.slice(0, found.index)}._count`;
      lists[list] = Math.max(lists[list] ?? 0, Number(found[1]) + 1);
    }
  }
  return lists;
}
