import { SCORE } from './support/fixture.js';
import { PLACES, type PlaceId } from './support/places.js';
import type { Way } from './support/script.js';

/** The moments of the scripted play at which everything is compared. */
export type Moment = 'left' | 'came back' | 'finished' | 'opened again';

/** What can differ, as a learner or an administrator would find it. */
export interface Found {
  /** What the module said at the end of the launch, where the learner could see it. */
  readonly said?: string | undefined;
  /** The words with which the place refused to open the module. */
  readonly refused?: string | undefined;
  /** The title of the notice above the page. */
  readonly asked?: string | undefined;
  readonly heading?: string;
  /** Whether the answer that was given is shown. */
  readonly answer?: boolean;
  readonly completion?: string;
  readonly success?: string;
  readonly score?: number | undefined;
  /** The page on which the place would open the module. */
  readonly place?: string;
}

/** One difference between a place and all others: what, why, and where that is known from. */
export interface Difference {
  readonly places: readonly PlaceId[];
  readonly at: Moment;
  /** The ways of leaving with which it happens; all of them where it is left out. */
  readonly ways?: readonly Way[];
  /** What is found there instead. */
  readonly found: Found;
  readonly what: string;
  readonly why: string;
  readonly source: string;
}

const NEWER = 'This computer has newer progress than your platform';
const END = 'The end of this module';
const NOT_SAVED = 'Not saved yet';

const HUB = (file: string): string => `TechnologyEnhancedLearning/LearningHub.Nhs.WebUI@414a1e0c, ${file}`;
const SHIM = 'TechnologyEnhancedLearning/AICCShim@33924f3, AICCShim.html, LMSCommit';
const NO_PLATFORM =
  'HTML Standard, 12.2.3 (the localStorage attribute); of the Learning Hub’s HTML type, which gives no API either: ' +
  HUB('ResourceController.cs, HtmlResourceContent; ContentHtml.vue');

/** The Hub's own words, as `ResourceContent.vue` has them. */
const ALREADY_ACTIVE =
  'Error: You already have active Scorm content!\r\nIf you cannot find the active content window, then please clear ' +
  'this message, log out of the Learning Hub and log back in to Play this session.';

const UNDER_WAY: Found = { completion: 'incomplete', success: 'unknown', score: undefined };
const DONE: Found = { completion: 'completed', success: 'passed', score: SCORE };

/** What is the same everywhere, but for the differences below. */
const SAME: Readonly<Record<Moment, (way: Way) => Found>> = {
  left: (way) => ({
    ...UNDER_WAY,
    place: way === 'losing the network' ? 'read' : 'check',
    said: way === 'Save and exit' ? 'Saved' : way === 'losing the network' ? NOT_SAVED : '',
  }),
  'came back': (way) => ({
    refused: undefined,
    asked: way === 'losing the network' ? NEWER : undefined,
    heading: 'The check',
    answer: true,
  }),
  finished: () => ({ ...DONE, place: 'end', said: 'Saved' }),
  'opened again': () => ({ ...DONE, asked: undefined, heading: END, answer: true, said: 'Saved', place: 'ask' }),
};

/** Every difference that the scripted play finds. One that is not here fails, and so does one that is no longer found. */
export const DIFFERENCES: readonly Difference[] = [
  ...leaving('learning-hub', ['left', 'finished', 'opened again'], 'the window closed', {
    what: 'Save and exit closes the window by itself.',
    why: 'The Hub opens the player in a window of its own, which a page may close.',
    source: HUB('ResourceContent.vue, launchScorm(); Views/LearningSessions/Scorm.cshtml'),
  }),
  {
    places: ['learning-hub'],
    at: 'left',
    ways: ['losing the network'],
    found: { said: 'Sent' },
    what: 'Without a network the module says “Sent”, not “Not saved yet”. The newer progress is offered at the next launch on the same device.',
    why: 'LMSCommit hands a beacon to the browser where its request is not answered, and says true.',
    source: HUB('scormApiModel.ts, LMSCommit (sendBeacon where the status of the request is 0)'),
  },
  {
    places: ['learning-hub'],
    at: 'came back',
    ways: ['losing the network', 'the phone going to sleep'],
    found: { refused: ALREADY_ACTIVE },
    what: 'The Hub refuses to open the module until the learner has logged out and in again.',
    why: 'It lets a learner have one module open, and only an LMSFinish that arrives, or a new login, lets go of it.',
    source: HUB(
      'ResourceContent.vue; WebAPI/UserService.cs, ActiveContent; UserSessionHelper.cs, ResolveScormActivity',
    ),
  },
  {
    places: ['learning-hub'],
    at: 'opened again',
    found: { asked: 'This is a new attempt', heading: 'The same everywhere', answer: false },
    what: 'A finished module starts with a blank attempt, and the learner is told that it is a new one. The result stands.',
    why: 'The Hub gives nothing back of an attempt that has ended, and says “ab-initio”. See docs/decisions/0024-what-is-newer.md.',
    source: HUB('Stored Procedures/Activity/ScormActivityCreate.sql; Functions/ScormActivityGetLastInComplete.sql'),
  },
  ...leaving('e-lfh', ['left', 'finished', 'opened again'], 'Sent', {
    what: 'The module says “Sent”, never “Saved”.',
    why: 'The AICC shim says true before it sends, and nobody hears the answer.',
    source: SHIM,
  }),
  {
    places: ['e-lfh'],
    at: 'left',
    ways: ['losing the network'],
    found: { said: 'Sent' },
    what: 'Without a network the module says “Sent”, not “Not saved yet”. The newer progress is offered at the next launch on the same device.',
    why: 'The AICC shim says true before it sends, and nobody hears the answer.',
    source: SHIM,
  },
  {
    places: ['moodle'],
    at: 'opened again',
    found: { said: 'Nothing was recorded', place: 'end' },
    what: 'A finished module opens to look at: all is shown, nothing is written.',
    why: 'Moodle launches a finished attempt in review mode, unless the activity forces a new attempt.',
    source: 'moodle/moodle, mod/scorm/lib.php (in older versions locallib.php), scorm_check_mode',
  },
  ...(['left', 'finished', 'opened again'] as const).map((at): Difference => ({
    places: ['web'],
    at,
    found: { completion: 'not-started', success: 'unknown', score: undefined },
    what: 'Nobody is told of completion, success or score.',
    why: 'A web server keeps no records of learners.',
    source: NO_PLATFORM,
  })),
  ...leaving('web', ['left', 'finished', 'opened again'], 'Progress kept on this device', {
    what: 'The module says “Progress kept on this device”.',
    why: 'That is the only place where progress can be kept.',
    source: NO_PLATFORM,
  }),
  {
    places: ['web'],
    at: 'left',
    ways: ['losing the network'],
    found: { said: 'Progress kept on this device', place: 'check' },
    what: 'Without a network everything is kept as ever.',
    why: 'Progress does not travel.',
    source: NO_PLATFORM,
  },
  {
    places: ['web'],
    at: 'came back',
    ways: ['losing the network'],
    found: { asked: undefined },
    what: 'Nothing is asked after an offline spell.',
    why: 'There is one copy only, the one on the device.',
    source: NO_PLATFORM,
  },
];

/** What is said at the end of a launch that ends with Save and exit. */
function leaving(
  place: PlaceId,
  moments: readonly Moment[],
  said: string,
  words: Pick<Difference, 'what' | 'why' | 'source'>,
): readonly Difference[] {
  return moments.map((at) => ({
    places: [place],
    at,
    ...(at === 'left' ? { ways: ['Save and exit'] as const } : {}),
    found: { said },
    ...words,
  }));
}

/** What the play has to find on a place at a moment. */
export function expectedAt(at: Moment, place: PlaceId, way: Way): Found {
  const here = DIFFERENCES.filter(
    (one) => one.at === at && one.places.includes(place) && (one.ways?.includes(way) ?? true),
  );
  return here.reduce<Found>((all, { found }) => ({ ...all, ...found }), SAME[at](way));
}

/** Something that stands in the page for its own sake: what, why, and where that is known from. */
export interface Remark {
  readonly places: readonly PlaceId[];
  readonly what: string;
  readonly why: string;
  readonly source: string;
}

/**
 * Every loss that the random sequences meet without a message: neither the platform, nor the module, nor the learner is
 * ever told. One on a place that is not here fails.
 */
export const UNKNOWABLE: readonly Remark[] = [
  {
    // On ESR each write is a request of its own, and no sequence met this loss.
    places: PLACES.map(({ id }) => id).filter((id) => id !== 'esr'),
    what: 'The browser keeps nothing (storage denied or full), and the page goes, or dies, before a save has arrived; or two windows are open at once.',
    why: 'Nothing is left to compare with at the next launch, and two windows have no way to know of each other.',
    source:
      'HTML Standard, 12.2.3: access may be denied and quotas may be reached; in frames: ' +
      'privacycg/storage-partitioning#39, privacy-sandbox-dev-support#117, store.js#190',
  },
];

/** What the play cannot find, because it is neither completion nor success nor score: what stands in a report. */
export const IN_REPORTS: readonly Remark[] = [
  {
    places: ['lrs-cmi5'],
    what: 'A session that the learner left half-way, without Save and exit, stays open until the next launch. Then the LMS calls it abandoned. Its time is not told; progress, completion, pass and score are.',
    why: 'A page cannot tell closing from reloading, and nothing may follow “terminated”. See docs/decisions/0013-cmi5-open-session.md.',
    source: 'cmi5 9.3.6 (abandoned), 9.3.8 (terminated); AICC/CMI-5_Spec_Current#714, #715, #721',
  },
  {
    places: ['lrs-cmi5'],
    what: 'Where the LMS has a mastery score of its own, passed and failed go by that, and so do the words of the module and its certificate.',
    why: 'In cmi5 the mastery score belongs to the LMS, and a learner must not be told otherwise.',
    source: 'cmi5 9.3.4 (passed), 9.3.5 (failed), 10 (masteryScore)',
  },
];
