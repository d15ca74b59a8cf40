import type { Conversation, Line } from './conversation.js';

const start: Line = ['LMSInitialize', [''], true, 0, 'initialize-boolean'];

/** Conversations with the AICC shim of e-LfH. */
export const E_LFH: readonly Conversation[] = [
  {
    name: 'a first launch: a table without checks',
    platform: 'e-lfh',
    steps: [
      ['LMSCommit', [''], 'false', 0],
      start,
      start,
      ['LMSGetValue', ['cmi.core.credit'], '', 0, 'credit-blank'],
      ['LMSGetValue', ['cmi.core.entry'], '', 0, 'no-entry'],
      ['LMSGetValue', ['cmi.core.lesson_status'], 'not attempted', 0],
      ['LMSGetValue', ['cmi.core.student_id'], 'learner-1', 0],
      ['LMSGetValue', ['cmi.interactions._count'], '', 0, 'nothing-for'],
      ['LMSSetValue', ['cmi.core.lesson_status', 'nonsense'], 'true', 0, 'no-checks'],
      ['LMSCommit', ['x'], true, 0, 'commit-true'],
      ['LMSFinish', [''], true, 0],
      ['LMSFinish', [''], 'false', 0],
    ],
  },
  {
    name: 'coming back',
    platform: 'e-lfh',
    steps: [
      start,
      ['LMSSetValue', ['cmi.core.lesson_status', 'incomplete'], 'true', 0],
      ['LMSSetValue', ['cmi.core.lesson_location', 'page-2'], 'true', 0],
      ['LMSSetValue', ['cmi.core.score.raw', '66.7'], 'true', 0],
      ['LMSSetValue', ['cmi.suspend_data', '1.abc_-Z'], 'true', 0],
      ['LMSFinish', [''], true, 0],
      { event: 'reports', report: { completion: 'incomplete', score: 66, place: 'page-2', state: '1.abc_-Z' } },
      { event: 'relaunch' },
      start,
      ['LMSGetValue', ['cmi.suspend_data'], '1.abc_-Z', 0],
      ['LMSGetValue', ['cmi.core.lesson_location'], 'page-2', 0],
      ['LMSGetValue', ['cmi.core.score.raw'], '66', 0, 'score-integer'],
      ['LMSGetValue', ['cmi.core.entry'], '', 0, 'no-entry'],
    ],
  },
  ...(
    [
      ['an equals sign', 'ab=cd', 'ab', 'cut-at-equals'],
      ['a new line', 'ab\ncd', 'ab', 'lines-lost'],
      ['a dollar and an ampersand', 'ab$&cd', 'ab{{SUSPEND_DATA}}cd', 'dollar'],
      ['two dollars', 'ab$$cd', 'ab$cd', 'dollar'],
    ] as const
  ).map(([what, given, back, fact]): Conversation => ({
    name: `what becomes of ${what}`,
    platform: 'e-lfh',
    steps: [
      start,
      ['LMSSetValue', ['cmi.suspend_data', given], 'true', 0],
      ['LMSGetValue', ['cmi.suspend_data'], given, 0],
      ['LMSFinish', [''], true, 0],
      { event: 'relaunch' },
      start,
      ['LMSGetValue', ['cmi.suspend_data'], back, 0, fact],
    ],
  })),
  {
    name: 'a commit that is lost says true',
    platform: 'e-lfh',
    steps: [
      start,
      ['LMSSetValue', ['cmi.suspend_data', 'state'], 'true', 0],
      { event: 'fails', fault: { call: 'LMSCommit', how: 'lost' } },
      ['LMSCommit', [''], true, 0, 'commit-true'],
      { event: 'reports', report: { state: '' } },
    ],
  },
];
