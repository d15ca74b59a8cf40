import type { Conversation, Line } from './conversation.js';

const start: Line = ['LMSInitialize', [''], 'true', 0];

/** Conversations with the adapter that plays content inside ESR. */
export const ESR: readonly Conversation[] = [
  {
    name: 'the elements it knows',
    platform: 'esr',
    steps: [
      start,
      ['LMSGetValue', ['cmi.core.entry'], 'ab-initio', 0],
      ['LMSGetValue', ['cmi.core.lesson_status'], 'not attempted', 0],
      ['LMSGetValue', ['cmi.core.credit'], 'credit', 0],
      ['LMSGetValue', ['cmi.interactions._count'], '', 401, 'elements'],
      ['LMSGetValue', ['cmi.core._children'], '', 401, 'elements'],
      ['LMSGetValue', ['cmi.student_data.mastery_score'], '', 401, 'elements'],
      ['LMSGetValue', ['cmi.core.exit'], '', 404],
      ['LMSSetValue', ['cmi.core.score.min', '0'], 'false', 401, 'elements'],
      ['LMSSetValue', ['cmi.core.score.max', '100'], 'false', 401, 'elements'],
      ['LMSSetValue', ['cmi.objectives.0.id', 'o1'], 'false', 401, 'elements'],
      ['LMSSetValue', ['cmi.student_preference.audio', '1'], 'false', 401, 'elements'],
      ['LMSSetValue', ['cmi.core.student_id', 'x'], 'false', 403],
      ['LMSSetValue', ['cmi.core.lesson_status', 'not attempted'], 'false', 405, 'not-attempted'],
      ['LMSSetValue', ['cmi.core.score.raw', '101'], 'false', 405],
      ['LMSSetValue', ['cmi.suspend_data', 'x'.repeat(4_097)], 'false', 405, 'lengths'],
      ['LMSSetValue', ['cmi.suspend_data', 'x'.repeat(4_096)], 'true', 0, 'lengths'],
      ['LMSSetValue', ['cmi.core.lesson_location', 'x'.repeat(256)], 'false', 405, 'lengths'],
      ['LMSGetValue', ['cmi.suspend_data'], 'x'.repeat(4_096), 0],
    ],
  },
  {
    name: 'a request for each changed value',
    platform: 'esr',
    steps: [
      start,
      ['LMSSetValue', ['cmi.core.lesson_status', 'incomplete'], 'true', 0, 'request-each'],
      ['LMSSetValue', ['cmi.core.lesson_status', 'incomplete'], 'true', 0, 'request-each'],
      ['LMSSetValue', ['cmi.core.exit', 'suspend'], 'true', 0],
      ['LMSCommit', [''], 'true', 0],
      ['LMSFinish', [''], 'true', 0],
      { event: 'sent', paths: ['get', 'set', 'set', 'commit', 'finish'] },
    ],
  },
  {
    name: 'what comes back is read line by line, up to the next equals sign',
    platform: 'esr',
    steps: [
      start,
      ['LMSSetValue', ['cmi.suspend_data', 'first\nsecond=third'], 'true', 0],
      ['LMSSetValue', ['cmi.core.lesson_location', 'a=b'], 'true', 0],
      ['LMSSetValue', ['cmi.comments', 'one~olmota~two'], 'true', 0],
      ['LMSSetValue', ['cmi.core.exit', 'suspend'], 'true', 0],
      ['LMSFinish', [''], 'true', 0],
      { event: 'relaunch' },
      start,
      ['LMSGetValue', ['cmi.core.entry'], 'resume', 0],
      ['LMSGetValue', ['cmi.suspend_data'], 'first', 0, 'lines'],
      ['LMSGetValue', ['cmi.core.lesson_location'], 'a', 0, 'lines'],
      ['LMSGetValue', ['cmi.comments'], 'one', 0, 'separator'],
    ],
  },
  {
    name: 'characters that need four digits',
    platform: 'esr',
    steps: [
      start,
      ['LMSSetValue', ['cmi.core.lesson_location', 'ab'], 'true', 0],
      { event: 'reports', report: { place: 'ab' } },
      ['LMSSetValue', ['cmi.core.lesson_location', '💡b'], 'true', 0, 'digits'],
      { event: 'reports', report: { place: '\u0601\u7ebb\u69e4b' } },
    ],
  },
  {
    name: 'a server that fails',
    platform: 'esr',
    steps: [
      start,
      { event: 'fails', fault: { call: 'LMSSetValue', how: 'http-500', times: 1 } },
      ['LMSSetValue', ['cmi.core.exit', 'suspend'], 'false', 101],
      { event: 'alerts', texts: [/^Internal error \(500\)$/] },
    ],
  },
];
