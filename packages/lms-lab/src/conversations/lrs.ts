import type { Asked, LrsConversation, LrsLine } from './lrs-conversation.js';

const say = (...says: readonly string[]): Asked => ({ method: 'POST', what: 'statements', says });
const put = (more: Partial<Asked> = {}): Asked => ({ method: 'PUT', what: 'state', body: 'one', ...more });
const read: LrsLine = [{ method: 'GET', what: 'state' }, 200, 'Communication 2.3'];
const ready: readonly LrsLine[] = [
  [{ method: 'POST', what: 'fetch' }, 200, 'cmi5 8.2'],
  [{ method: 'GET', what: 'preferences' }, 404, 'cmi5 11'],
  [{ method: 'GET', what: 'launch-data' }, 200, 'cmi5 10'],
  [say('initialized'), 200, 'cmi5 9.3.2'],
];
const judged = (scaled: number): Partial<Asked> => ({
  changed: { result: { success: true, score: { scaled }, duration: 'PT1M' } },
});

/** Conversations with the LRS, and with the LMS around it. */
export const LRS: readonly LrsConversation[] = [
  {
    name: 'a document is written only by who knows what is there',
    launch: 'lrs-xapi',
    steps: [
      [{ method: 'GET', what: 'state' }, 404, 'Communication 3.2'],
      [put({ ifNoneMatch: '*' }), 204, 'Communication 3.1'],
      [put({ ifNoneMatch: '*' }), 412, 'Communication 3.1'],
      [put({ ifMatch: '"other"' }), 412, 'Communication 3.1'],
      read,
      [put({ ifMatch: 'seen', body: 'two' }), 204, 'Communication 3.1'],
      [put({ ifMatch: '*', body: 'three' }), 204, 'RFC 9110 13.1.1'],
      [put({ body: 'four' }), 409, 'Communication 3.1'],
    ],
  },
  {
    name: 'State may be overwritten, where the LRS keeps to 1.0.3',
    launch: 'lrs-xapi',
    lrs: { stateConcurrency: 'permissive' },
    steps: [
      [put(), 204, 'Communication 3.1'],
      [put({ body: 'two' }), 204, 'Communication 3.1'],
    ],
  },
  ...(['weak', 'dash-gzip', 'double-dash-gzip', 'semicolon-gzip', 'weak-brotli', 'unquoted', 'rewritten'] as const).map(
    (proxy): LrsConversation => ({
      name: `an ETag as it came is of no use behind a proxy: ${proxy}`,
      launch: 'lrs-xapi',
      lrs: { proxy },
      steps: [
        [put({ ifNoneMatch: '*' }), 204, 'Communication 3.1'],
        read,
        [put({ ifMatch: 'seen', body: 'two' }), 412, 'RFC 9110 13.1.1'],
        // The SHA-1 of "one": what the LRS gave out.
        [put({ ifMatch: '"fe05bcdcdc4928012781a5f1a2a77cbb5398e106"', body: 'two' }), 204, 'Communication 3.1'],
        [put({ ifMatch: '*', body: 'three' }), 204, 'RFC 9110 13.1.1'],
      ],
    }),
  ),
  {
    name: 'a statement is kept once, and a batch is refused whole',
    launch: 'lrs-xapi',
    steps: [
      [say('initialized'), 200, 'Communication 2.1.2'],
      [{ ...say('completed'), changed: { verb: { id: 'completed' } } }, 400, 'Data 2.4.3'],
      [{ ...say('answered', 'completed'), changed: { result: { success: 'yes' } } }, 400, 'Communication 3.2'],
      [say('completed'), 200, 'Communication 2.1.2'],
      [say('completed'), 200, 'Communication 2.1.2'],
      [{ ...say('completed'), changed: { result: { completion: false } } }, 409, 'Communication 2.1.2'],
      [{ ...say('completed'), auth: 'none' }, 401, 'Communication 3.2'],
    ],
  },
  {
    name: 'an actor that an LRS cannot take',
    launch: 'lrs-xapi',
    steps: [
      [{ ...say('initialized'), changed: { actor: { mbox: 'a@b.example' } } }, 400, 'Data 2.4.2.3'],
      [{ ...say('initialized'), changed: { actor: { mbox: 'mailto:a b@b.example' } } }, 400, 'Data 2.4.2.3'],
      [{ ...say('initialized'), changed: { actor: { mbox: ['mailto:a@b.example'] } } }, 400, 'Data 2.4.2.3'],
      [{ ...say('initialized'), changed: { actor: { account: { name: '7' } } } }, 400, 'Data 2.4.2.4'],
      [{ ...say('initialized'), changed: { actor: { name: null, mbox: 'mailto:a@b.example' } } }, 400, 'Data 2.2'],
      [{ ...say('initialized'), changed: { context: { registration: 'mine' } } }, 400, 'Data 2.4.6.1'],
    ],
  },
  {
    name: 'cmi5: the token is given once',
    launch: 'lrs-cmi5',
    settings: { fetchAgainStatus: 400 },
    steps: [
      [{ method: 'GET', what: 'launch-data' }, 401, 'cmi5 8.2'],
      [{ method: 'POST', what: 'fetch' }, 200, 'cmi5 8.2'],
      [{ method: 'POST', what: 'fetch' }, 400, 'cmi5 8.2'],
      [{ method: 'PUT', what: 'launch-data', body: '{}' }, 403, 'cmi5 10'],
    ],
  },
  {
    name: 'cmi5: a session in its order',
    launch: 'lrs-cmi5',
    settings: { masteryScore: 0.66 },
    steps: [
      ...ready.slice(0, 3),
      [say('completed'), 403, 'cmi5 9.3.2'],
      ...ready.slice(3),
      [say('completed'), 200, 'cmi5 9.3.3'],
      [{ ...say('passed'), ...judged(0.65) }, 403, 'cmi5 9.3.4'],
      [{ ...say('passed'), ...judged(0.66) }, 200, 'cmi5 9.3.4'],
      [say('terminated'), 200, 'cmi5 9.3.8'],
      [say('answered'), 403, 'cmi5 9.3.8'],
      'again',
      ...ready,
      [say('completed'), 403, 'cmi5 9.3.3'],
      [{ ...say('passed'), ...judged(0.9) }, 403, 'cmi5 9.3.4'],
      [say('terminated'), 200, 'cmi5 9.3.8'],
    ],
  },
  {
    name: 'cmi5: one statement that breaks a rule takes its batch along',
    launch: 'lrs-cmi5',
    settings: { masteryScore: 0.66 },
    steps: [
      ...ready,
      [{ ...say('completed', 'passed'), ...judged(0.5) }, 403, 'Communication 3.2'],
      [say('completed'), 200, 'cmi5 9.3.3'],
    ],
  },
  // As a player keeps it that stores numbers of 32 bits (Data 2.2 asks for no more), or two decimals.
  ...([0.66, Math.fround(0.66)] as const).map((masteryScore): LrsConversation => ({
    name: `cmi5: a mark of 0.66 that is kept as ${masteryScore}`,
    launch: 'lrs-cmi5',
    settings: { masteryScore },
    steps: [...ready, [{ ...say('passed'), ...judged(Math.fround(0.66)) }, 200, 'cmi5 9.3.4']],
  })),
  {
    name: 'cmi5: only to look at',
    launch: 'lrs-cmi5',
    settings: { launchMode: 'Review' },
    steps: [...ready, [say('completed'), 403, 'cmi5 10'], [say('terminated'), 200, 'cmi5 10']],
  },
];
