import { makeApi } from '../../host/make-api.js';
import { CONSTRUCTORS } from '../scorm-constructors.js';
import { createStrictServer } from './server.js';
import type { KeptRecord, LabPlatform, LaunchOptions, Reply } from '../../host/types.js';

/** One launch on the strict platform, page and server in one process. */
export interface StrictLaunch {
  readonly platform: LabPlatform;
  /** What the server has, for this launch's learner. */
  record(): KeptRecord;
}

/** How a launch is made. */
export interface StrictOptions {
  readonly options: LaunchOptions & { readonly learner: string };
  /** What an earlier launch left. */
  readonly kept: KeptRecord;
  /** Stands between page and server: answers in its place, or lets pass. */
  readonly between: (path: string) => Reply | undefined;
  readonly now: () => number;
}

/** Opens the strict platform: the standard, and what the strictest of the places refuses, and nothing of our adapters. */
export function openStrict({ options, kept, between, now }: StrictOptions): StrictLaunch {
  const server = createStrictServer();
  const { learner } = options;
  if (Object.keys(kept).length > 0) server.setRecord(learner, kept);
  const opening = server.open(options);
  if ('refused' in opening) throw new Error(opening.refused);
  const arrive = (path: string, body: string): Reply => between(path) ?? server.handle(opening.session, path, body);
  const setup = {
    options: { ...options, platform: 'strict' as const },
    data: opening.data,
    connection: {
      post: arrive,
      beacon: (path: string, body: string) => arrive(path, body).status === 200,
      send: (path: string, body: string) => void arrive(path, body),
    },
    ScormAgain: CONSTRUCTORS[options.standard],
    now,
    wasHidden: () => false,
    isClosing: () => false,
    alert: () => undefined,
  };
  return { platform: makeApi(setup, { state: 'up' }), record: () => server.record(learner) };
}
