import { NOTHING, SOMEONE, type PlatformServer } from '../double.js';
import { readRecord } from '../read-record.js';
import type { KeptRecord, Reply } from '../../host/types.js';

/** Keeps what the strict platform was given, and gives it back. */
export function createStrictServer(): PlatformServer {
  const records = new Map<string, KeptRecord>();
  const sessions = new Map<string, string>();
  const attempts = new Map<string, number>();
  let finishes = 0;

  return {
    open(options) {
      const learner = options.learner ?? SOMEONE;
      const session = `strict-${sessions.size + 1}`;
      sessions.set(session, learner);
      attempts.set(learner, (attempts.get(learner) ?? 0) + 1);
      const kept = records.get(learner) ?? {};
      const exit = kept['cmi.core.exit'] ?? kept['cmi.exit'];
      const entry = Object.keys(kept).length === 0 ? 'ab-initio' : exit === 'suspend' ? 'resume' : '';
      return { session, data: { kept, entry } };
    },
    handle(session, path, body): Reply {
      const learner = sessions.get(session);
      if (learner === undefined) return { status: 401, body: '' };
      records.set(learner, JSON.parse(body) as KeptRecord);
      if (path === 'finish') finishes += 1;
      return { status: 200, body: 'kept' };
    },
    report(learner) {
      const record = records.get(learner);
      return record ? { ...readRecord(record), attempts: attempts.get(learner) ?? 0 } : NOTHING;
    },
    record: (learner) => records.get(learner) ?? {},
    setRecord: (learner, record) => void records.set(learner, record),
    get finishes() {
      return finishes;
    },
  };
}
