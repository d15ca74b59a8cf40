import { decode, writeLines } from './wire.js';
import { NOTHING, numberOf, readStatus, secondsOf, SOMEONE, type PlatformServer } from '../double.js';
import type { LaunchOptions, Reply } from '../../host/types.js';

interface Person {
  values: Record<string, string>;
  /** Seconds of the launches that are over. */
  total: number;
  attempts: number;
}

/** The learning management system of ESR, as its adapter sees it: a table of values for each learner. */
export function createEsrServer(): PlatformServer {
  const people = new Map<string, Person>();
  const sessions = new Map<string, { readonly person: Person; readonly options: LaunchOptions }>();
  let finishes = 0;

  function personOf(learner: string): Person {
    const person = people.get(learner) ?? { values: {}, total: 0, attempts: 0 };
    people.set(learner, person);
    return person;
  }

  function launchValues(person: Person, options: LaunchOptions): Record<string, string> {
    const { 'cmi.core.exit': exit, 'cmi.core.session_time': time = '', ...kept } = person.values;
    person.total += secondsOf(time);
    person.values = { ...kept };
    const entry = person.attempts === 0 ? 'ab-initio' : exit === 'suspend' ? 'resume' : '';
    person.attempts += 1;
    return {
      'cmi.core.lesson_status': 'not attempted',
      ...kept,
      'cmi.core.student_id': options.learner ?? SOMEONE,
      'cmi.core.student_name': options.name ?? 'Example, Alex',
      'cmi.core.entry': options.entry ?? entry,
      'cmi.core.credit': options.credit ?? 'credit',
      'cmi.core.lesson_mode': options.mode ?? 'normal',
      'cmi.core.total_time': new Date(person.total * 1000).toISOString().slice(11, 19),
    };
  }

  return {
    open(options) {
      const session = `esr-${sessions.size + 1}`;
      sessions.set(session, { person: personOf(options.learner ?? SOMEONE), options });
      return { session, data: {} };
    },
    handle(session, path, body): Reply {
      const found = sessions.get(session);
      if (!found) return { status: 401, body: '' };
      const { person, options } = found;
      if (path === 'get') return { status: 200, body: writeLines(launchValues(person, options)) };
      if (path === 'set') {
        const at = body.indexOf('=');
        person.values[body.slice(0, at)] = decode(body.slice(at + 1));
      }
      if (path === 'finish') finishes += 1;
      return { status: 200, body: 'OK' };
    },
    report(learner) {
      const person = people.get(learner);
      if (!person) return NOTHING;
      const { values, total, attempts } = person;
      const word = values['cmi.core.lesson_status'] ?? 'not attempted';
      return {
        ...readStatus(word),
        score: numberOf(values['cmi.core.score.raw']),
        place: values['cmi.core.lesson_location'] ?? '',
        state: values['cmi.suspend_data'] ?? '',
        seconds: total + secondsOf(values['cmi.core.session_time'] ?? ''),
        word,
        attempts,
      };
    },
    record: (learner) => ({ ...people.get(learner)?.values }),
    setRecord(learner, record) {
      Object.assign(personOf(learner), { values: { ...record }, attempts: 1 });
    },
    get finishes() {
      return finishes;
    },
  };
}
