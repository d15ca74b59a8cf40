import { NOTHING, readStatus, secondsOf, SOMEONE, type PlatformServer } from '../double.js';
import type { LaunchOptions, Reply } from '../../host/types.js';

interface Person {
  status: string;
  score: string;
  location: string;
  /** The lines of [CORE_LESSON] as they came. */
  lesson: string;
  /** Seconds of the session that is going on, and of those before it. */
  session: number;
  total: number;
  attempts: number;
}

const FINAL = /^(passed|completed|failed)$/;

/** One AICC message, in lines: the sections by name, each with its lines. */
function sectionsOf(data: string): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of data.split(/\r?\n/).map((one) => one.trim())) {
    const name = /^\[(.*)\]$/.exec(line)?.[1];
    if (name !== undefined) sections.set(name.toLowerCase(), (current = []));
    else current.push(line);
  }
  return sections;
}

/** The shim on e-LfH, where a final status needs time. */
export const createElfhServer = (): PlatformServer => createAiccServer(true);

/** The shim on an LMS without a rule of its own about time, such as Moodle's AICC. */
export const createShimServer = (): PlatformServer => createAiccServer(false);

/** The LMS behind the AICC relay: takes GetParam, PutParam, and the relay's ExitParam, which is PutParam and ExitAU. */
function createAiccServer(needsTime: boolean): PlatformServer {
  const people = new Map<string, Person>();
  const sessions = new Map<string, { readonly person: Person; readonly options: LaunchOptions }>();
  let finishes = 0;

  function personOf(learner: string): Person {
    const person = people.get(learner) ?? {
      status: 'not attempted',
      score: '',
      location: '',
      lesson: '',
      session: 0,
      total: 0,
      attempts: 0,
    };
    people.set(learner, person);
    return person;
  }

  function getParam(person: Person, options: LaunchOptions): Reply {
    const lines = [
      '[Core]',
      `Student_ID=${options.learner ?? SOMEONE}`,
      `Student_Name=${options.name ?? 'Example, Alex'}`,
      `Lesson_Location=${person.location}`,
      `Credit=${options.credit ?? ''}`,
      `Lesson_Status=${person.status}`,
      `Score=${person.score}`,
      `Time=${new Date(person.total * 1000).toISOString().slice(11, 19)}`,
      `Lesson_Mode=${options.mode ?? 'normal'}`,
      '[Core_Lesson]',
      person.lesson,
      '[Core_Vendor]',
      '[Student_Data]',
      'Mastery_Score=',
    ];
    return { status: 200, body: `error=0\r\nerror_text=Successful\r\naicc_data=${lines.join('\r\n')}\r\n` };
  }

  function putParam(person: Person, data: string): void {
    const sections = sectionsOf(data);
    const core = new Map(
      (sections.get('core') ?? []).map((line) => {
        const at = line.indexOf('=');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1)] as const;
      }),
    );
    person.session = Math.floor(secondsOf(core.get('time') ?? ''));
    person.location = core.get('lesson_location') ?? '';
    const score = parseInt(core.get('score') ?? '', 10);
    person.score = Number.isNaN(score) ? '' : String(score);
    const status = core.get('lesson_status') ?? '';
    // Without time, the status before stays.
    if (!needsTime || !FINAL.test(status) || person.session + person.total > 0) person.status = status;
    person.lesson = (sections.get('core_lesson') ?? []).join('\r\n').trim();
  }

  return {
    open(options) {
      const person = personOf(options.learner ?? SOMEONE);
      const session = `aicc-${sessions.size + 1}`;
      sessions.set(session, { person, options });
      person.attempts += 1;
      return { session, data: {} };
    },
    handle(session, _, body) {
      const found = sessions.get(session);
      if (!found) return { status: 200, body: 'error=3\r\nerror_text=Invalid Session ID\r\n' };
      const { person, options } = found;
      const form = new URLSearchParams(body);
      const command = form.get('command')?.toLowerCase();
      if (command === 'getparam') return getParam(person, options);
      putParam(person, form.get('aicc_data') ?? '');
      if (command === 'exitparam') {
        person.total += person.session;
        person.session = 0;
        finishes += 1;
      }
      return { status: 200, body: 'error=0\r\nerror_text=Successful\r\n' };
    },
    report(learner) {
      const person = people.get(learner);
      if (!person) return NOTHING;
      return {
        ...readStatus(person.status),
        score: person.score === '' ? undefined : Number(person.score),
        place: person.location,
        state: stateIn(person),
        seconds: person.total + person.session,
        word: person.status,
        attempts: person.attempts,
      };
    },
    record(learner) {
      const person = people.get(learner);
      if (!person) return {};
      return {
        'cmi.core.lesson_status': person.status,
        'cmi.core.lesson_location': person.location,
        'cmi.suspend_data': stateIn(person),
        ...(person.score === '' ? {} : { 'cmi.core.score.raw': person.score }),
      };
    },
    setRecord(learner, record) {
      Object.assign(personOf(learner), {
        status: record['cmi.core.lesson_status'] ?? 'not attempted',
        location: record['cmi.core.lesson_location'] ?? '',
        score: record['cmi.core.score.raw'] ?? '',
        lesson: `Suspend_Data=${record['cmi.suspend_data'] ?? ''}`,
      });
    },
    get finishes() {
      return finishes;
    },
  };
}

/** What the shim will make of the lines at the next launch. */
function stateIn({ lesson }: Person): string {
  return lesson
    .split(/\r?\n/)
    .flatMap((line) => line.split('=').slice(1, 2))
    .map((value) => value.trim())
    .join('\n');
}
