import { createElfhServer, createShimServer } from './doubles/e-lfh/server.js';
import { createEsrServer } from './doubles/esr/server.js';
import { createLearningHubServer } from './doubles/learning-hub/server.js';
import { createMoodleServer } from './doubles/moodle/server.js';
import { createBridgeServer, createScormCloudServer } from './doubles/rustici/server.js';
import { createStrictServer } from './doubles/strict/server.js';
import type { ServerFactory } from './doubles/double.js';
import type { PlatformName, Standard } from './host/types.js';

/** A place that plays SCORM: which versions it takes, the most likely first, and how its server is made. */
interface ScormPlace {
  readonly takes: readonly Standard[];
  readonly create: ServerFactory;
  /** Headers of the player's page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the player's frame allows. */
  readonly frameAllow?: string;
  /** What the pages around a login clear in the browser, for the whole origin. */
  readonly loginClears?: 'localStorage' | 'sessionStorage';
  /** How a missing file is answered. */
  readonly missing?: '404' | 'html200';
}

/** The places that play SCORM. `aicc-shim` is e-LfH's player on another LMS. */
export const SCORM_PLACES: Readonly<Partial<Record<PlatformName, ScormPlace>>> = {
  strict: { takes: ['scorm12', 'scorm2004'], create: createStrictServer },
  'learning-hub': { takes: ['scorm12'], create: createLearningHubServer, missing: 'html200' },
  esr: { takes: ['scorm12'], create: createEsrServer },
  'e-lfh': { takes: ['scorm12'], create: createElfhServer },
  'aicc-shim': { takes: ['scorm12'], create: createShimServer },
  // The frame of Moodle's player forbids `unload`, which is how scores were lost.
  moodle: {
    takes: ['scorm12'],
    create: createMoodleServer,
    headers: { 'permissions-policy': 'unload=()' },
    frameAllow: "fullscreen; unload 'none'",
    loginClears: 'localStorage',
  },
  bridge: { takes: ['scorm2004', 'scorm12'], create: createBridgeServer },
  'scorm-cloud': { takes: ['scorm12', 'scorm2004'], create: createScormCloudServer },
};

/** The standard that a place plays, given what was asked for. */
export function standardOf(platform: PlatformName, wanted: Standard | undefined): Standard {
  return wanted ?? SCORM_PLACES[platform]?.takes[0] ?? 'scorm12';
}
