// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.
import { createShimApi } from '../doubles/e-lfh/api.js';
import { createEsrApi } from '../doubles/esr/api.js';
import { createLearningHubApi } from '../doubles/learning-hub/api.js';
import { createMoodleApi } from '../doubles/moodle/api.js';
import { createRusticiApi } from '../doubles/rustici/api.js';
import { createStrictApi } from '../doubles/strict/api.js';
import { recordCalls } from './recorder.js';

/** @type {Readonly<Record<string, (setup: import('./types.js').ApiSetup) => import('./types.js').ApiObject>>} */
const APIS = {
  strict: createStrictApi,
  'learning-hub': createLearningHubApi,
  esr: createEsrApi,
  'e-lfh': createShimApi,
  'aicc-shim': createShimApi,
  moodle: createMoodleApi,
  bridge: createRusticiApi,
  'scorm-cloud': createRusticiApi,
};

/**
 * The API of a place, with a recorder around it.
 *
 * @param {import('./types.js').ApiSetup} setup
 * @param {import('./types.js').Network} network the state of the way that `setup.connection` goes
 * @param {(line: import('./types.js').RecordedCall | import('./types.js').RefusedCall) => void} [heard]
 */
export function makeApi(setup, network, heard) {
  const { options, now } = setup;
  const platform = options.platform ?? 'strict';
  const make = APIS[platform];
  if (!make) throw new Error(`The lab has no API for ${platform}.`);
  const { standard, mode, faults } = options;
  const mute = make === createShimApi;
  return recordCalls(make(setup), { standard, mode, faults, now, strict: platform === 'strict', mute, heard }, network);
}
