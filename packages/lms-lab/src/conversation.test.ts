import { Scorm12API as Scorm12 } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import { createPlatform } from './host/platform.js';
import type { KeptRecord, LabPlatform, LaunchOptions, ScormAgainConstructor } from './host/types.js';

const Scorm12API = Scorm12 as unknown as ScormAgainConstructor;
const { Scorm2004API } = (await import('scorm-again')) as unknown as { Scorm2004API: ScormAgainConstructor };

/** A call, its arguments, what it has to return, and the error code that has to stand afterwards. */
type Line = readonly [call: string, args: readonly unknown[], returned: unknown, error: number];

function lab(
  options: LaunchOptions,
  kept: KeptRecord = {},
  keep: (record: KeptRecord) => boolean = () => true,
): LabPlatform {
  const constructor = options.standard === 'scorm12' ? Scorm12API : Scorm2004API;
  return createPlatform(constructor, options, kept, keep);
}

/** Holds the conversation, and gives it back as it went. */
function hold(platform: LabPlatform, lines: readonly Line[]): readonly Line[] {
  const lastError = platform.api['LMSGetLastError'] ?? platform.api['GetLastError'];
  return lines.map(([call, args]) => [call, args, platform.api[call]?.(...args), Number(lastError?.())]);
}

const start12: Line = ['LMSInitialize', [''], 'true', 0];
const start2004: Line = ['Initialize', [''], 'true', 0];

const CONVERSATIONS: readonly (readonly [string, LaunchOptions, readonly Line[]])[] = [
  [
    'SCORM 1.2: a first launch',
    { standard: 'scorm12' },
    [
      start12,
      ['LMSGetValue', ['cmi.core.entry'], 'ab-initio', 0],
      ['LMSGetValue', ['cmi.core.lesson_mode'], 'normal', 0],
      ['LMSGetValue', ['cmi.core.credit'], 'credit', 0],
      ['LMSGetValue', ['cmi.core.student_id'], 'learner-1', 0],
      ['LMSGetValue', ['cmi.core.lesson_status'], 'not attempted', 0],
      ['LMSGetValue', ['cmi.suspend_data'], '', 0],
      ['LMSGetValue', ['cmi.interactions._count'], '0', 0],
      ['LMSSetValue', ['cmi.core.lesson_status', 'incomplete'], 'true', 0],
      ['LMSCommit', [''], 'true', 0],
      ['LMSFinish', [''], 'true', 0],
    ],
  ],
  [
    'SCORM 1.2: the order of calls (RTE 3.2.2)',
    { standard: 'scorm12' },
    [
      ['LMSGetValue', ['cmi.core.entry'], '', 301],
      ['LMSSetValue', ['cmi.core.exit', 'suspend'], 'false', 301],
      ['LMSCommit', [''], 'false', 301],
      start12,
      ['LMSInitialize', [''], 'false', 101],
      ['LMSFinish', [''], 'true', 0],
      ['LMSCommit', [''], 'false', 301],
      ['LMSFinish', [''], 'false', 301],
    ],
  ],
  [
    'SCORM 1.2: arguments have to be the empty string (Moodle)',
    { standard: 'scorm12' },
    [
      ['LMSInitialize', ['x'], 'false', 201],
      ['LMSInitialize', [], 'false', 201],
      start12,
      ['LMSCommit', [null], 'false', 201],
    ],
  ],
  [
    'SCORM 1.2: values that some platform refuses',
    { standard: 'scorm12' },
    [
      start12,
      ['LMSSetValue', ['cmi.suspend_data', 'x'.repeat(4097)], 'false', 405],
      ['LMSSetValue', ['cmi.suspend_data', 'a=b'], 'false', 405],
      ['LMSSetValue', ['cmi.suspend_data', 'x'.repeat(4096)], 'true', 0],
      ['LMSSetValue', ['cmi.core.lesson_location', 'y'.repeat(256)], 'false', 405],
      ['LMSSetValue', ['cmi.core.lesson_status', 'not attempted'], 'false', 405],
      ['LMSSetValue', ['cmi.core.score.raw', '101'], 'false', 405],
      ['LMSSetValue', ['cmi.core.score.raw', '66.7'], 'false', 405],
      ['LMSSetValue', ['cmi.core.session_time', '00:00:05'], 'false', 405],
      ['LMSSetValue', ['cmi.core.session_time', '0000:00:05'], 'true', 0],
      ['LMSSetValue', ['cmi.core.student_id', 'other'], 'false', 403],
      ['LMSSetValue', ['cmi.interactions.1.id', 'gap'], 'false', 201],
      ['LMSSetValue', ['cmi.interactions.0.id', 'with-hyphen'], 'false', 405],
      ['LMSSetValue', ['cmi.interactions.0.id', 'q1'], 'true', 0],
      ['LMSSetValue', ['cmi.interactions.0.type', 'choice'], 'true', 0],
      ['LMSSetValue', ['cmi.interactions.0.student_response', 'a,c'], 'true', 0],
      ['LMSSetValue', ['cmi.interactions.0.result', 'incorrect'], 'false', 405],
      ['LMSSetValue', ['cmi.interactions.0.result', 'wrong'], 'true', 0],
    ],
  ],
  [
    'SCORM 1.2 as Learning Hub speaks it',
    { standard: 'scorm12', platform: 'learning-hub' },
    [
      start12,
      ['LMSSetValue', ['cmi.core.exit', 'suspend'], true, 0],
      ['LMSCommit', [''], true, 0],
      ['LMSFinish', [''], 'true', 0],
    ],
  ],
  [
    'SCORM 1.2 as ESR speaks it',
    { standard: 'scorm12', platform: 'esr' },
    [
      start12,
      ['LMSSetValue', ['cmi.core.score.min', '0'], 'false', 401],
      ['LMSSetValue', ['cmi.core.score.raw', '80'], 'true', 0],
      ['LMSGetValue', ['cmi.interactions._count'], '', 401],
    ],
  ],
  [
    'SCORM 1.2 as the AICC shim speaks it',
    { standard: 'scorm12', platform: 'aicc-shim' },
    [
      ['LMSInitialize', [''], true, 0],
      ['LMSGetValue', ['cmi.interactions._count'], '', 0],
    ],
  ],
  [
    'SCORM 2004: a first launch',
    { standard: 'scorm2004' },
    [
      start2004,
      ['GetValue', ['cmi.entry'], 'ab-initio', 0],
      ['GetValue', ['cmi.mode'], 'normal', 0],
      ['GetValue', ['cmi.learner_id'], 'learner-1', 0],
      ['GetValue', ['cmi.completion_status'], 'unknown', 0],
      ['GetValue', ['cmi.success_status'], 'unknown', 0],
      ['GetValue', ['cmi.suspend_data'], '', 403],
      ['SetValue', ['cmi.completion_status', 'incomplete'], 'true', 0],
      ['SetValue', ['cmi.session_time', 'PT0H0M5S'], 'true', 0],
      ['Commit', [''], 'true', 0],
      ['Terminate', [''], 'true', 0],
    ],
  ],
  [
    'SCORM 2004: the order of calls (RTE 3.1)',
    { standard: 'scorm2004' },
    [
      ['SetValue', ['cmi.exit', 'suspend'], 'false', 133],
      start2004,
      ['Initialize', [''], 'false', 104],
      ['Terminate', [''], 'true', 0],
      ['GetValue', ['cmi.entry'], '', 123],
      ['Commit', [''], 'false', 143],
    ],
  ],
  [
    'SCORM 2004: values',
    { standard: 'scorm2004' },
    [
      start2004,
      ['SetValue', ['cmi.score.scaled', '1.5'], 'false', 407],
      ['SetValue', ['cmi.score.scaled', '0.75'], 'true', 0],
      ['SetValue', ['cmi.session_time', '00:00:05'], 'false', 406],
      ['SetValue', ['cmi.interactions.0.type', 'choice'], 'false', 408],
      ['SetValue', ['cmi.interactions.0.id', 'q1'], 'true', 0],
      ['SetValue', ['cmi.interactions.0.type', 'choice'], 'true', 0],
      ['SetValue', ['cmi.interactions.0.timestamp', '2026-11-21T09:05:07.0Z'], 'true', 0],
      ['SetValue', ['cmi.interactions.0.correct_responses.0.pattern', 'a[,]c'], 'true', 0],
      ['SetValue', ['cmi.interactions.0.learner_response', 'a[,]b'], 'true', 0],
      ['SetValue', ['cmi.interactions.0.result', 'wrong'], 'false', 406],
      ['SetValue', ['cmi.interactions.0.result', 'incorrect'], 'true', 0],
      ['SetValue', ['cmi.interactions.0.latency', 'PT0H0M12S'], 'true', 0],
      ['SetValue', ['adl.nav.request', 'suspendAll'], 'true', 0],
    ],
  ],
];

describe.each(CONVERSATIONS)('%s', (_, options, lines) => {
  it('goes as it should', () => {
    const platform = lab(options);

    expect(hold(platform, lines)).toEqual(lines);
    expect(platform.calls).toHaveLength(lines.length);
  });
});

describe('the next launch', () => {
  const lines: readonly Line[] = [
    start12,
    ['LMSSetValue', ['cmi.core.lesson_status', 'passed'], 'true', 0],
    ['LMSSetValue', ['cmi.core.exit', 'suspend'], 'true', 0],
    ['LMSSetValue', ['cmi.core.session_time', '0000:01:00'], 'true', 0],
    ['LMSSetValue', ['cmi.suspend_data', 'state'], 'true', 0],
    ['LMSSetValue', ['cmi.interactions.0.id', 'q1'], 'true', 0],
    ['LMSCommit', [''], 'true', 0],
  ];

  function afterwards(platform: LaunchOptions['platform'] & string): readonly unknown[] {
    let kept: KeptRecord = {};
    const keep = (record: KeptRecord): boolean => {
      kept = record;
      return true;
    };
    const first = lab({ standard: 'scorm12', platform }, {}, keep);
    for (const [call, args] of lines) first.api[call]?.(...args);
    const next = lab({ standard: 'scorm12', platform }, kept, keep);
    next.api['LMSInitialize']?.('');
    const elements = ['cmi.core.entry', 'cmi.core.lesson_status', 'cmi.suspend_data', 'cmi.interactions._count'];
    return elements.map((element) => next.api['LMSGetValue']?.(element));
  }

  it('finds what was committed', () => {
    expect(afterwards('strict')).toEqual(['resume', 'passed', 'state', '1']);
  });

  it('starts blank on Learning Hub, once the module was finished', () => {
    expect(afterwards('learning-hub')).toEqual(['ab-initio', 'not attempted', '', '0']);
  });
});

describe('faults', () => {
  it('names what no platform may tell, but some suffers from', () => {
    const platform = lab({ standard: 'scorm12' });
    hold(platform, [
      start12,
      ['LMSGetValue', ['cmi.student_data.mastery_score'], '', 0],
      ['LMSSetValue', ['cmi.core.lesson_status', 'completed'], 'true', 0],
      ['LMSSetValue', ['cmi.core.lesson_status', 'completed'], 'true', 0],
      ['LMSCommit', [''], 'true', 0],
      ['LMSFinish', [''], 'true', 0],
      ['LMSCommit', [''], 'false', 301],
    ]);

    expect(platform.faults).toEqual([
      'read cmi.student_data.mastery_score',
      'wrote cmi.core.lesson_status = completed again',
      'committed a final status without time',
      'committed while over',
    ]);
  });

  it('names anything written in review', () => {
    const platform = lab({ standard: 'scorm12', mode: 'review' });
    hold(platform, [start12, ['LMSSetValue', ['cmi.core.exit', 'suspend'], 'true', 0], ['LMSFinish', [''], 'true', 0]]);

    expect(platform.faults).toEqual(['wrote cmi.core.exit in review mode']);
  });
});

it('says false when a commit does not arrive, and true where the platform cannot know', () => {
  const answers = (['strict', 'aicc-shim'] as const).map((name) => {
    const platform = lab({ standard: 'scorm12', platform: name });
    platform.api['LMSInitialize']?.('');
    platform.failCommits(true);
    return platform.api['LMSCommit']?.('');
  });

  expect(answers).toEqual(['false', 'true']);
});
