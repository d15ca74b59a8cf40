import type { PackageTarget } from '../targets/target.js';
import { bridge } from './bridge.js';
import { eLfh } from './e-lfh.js';
import { esr } from './esr.js';
import { learningHub } from './learning-hub.js';
import { moodle } from './moodle.js';
import type { Platform, PlatformName } from './platform.js';
import { scormCloud } from './scorm-cloud.js';

/** Every place we know, in the order in which file names and messages name them. */
export const PLATFORMS = {
  'learning-hub': learningHub,
  'e-lfh': eLfh,
  esr,
  moodle,
  bridge,
  'scorm-cloud': scormCloud,
} as const satisfies Record<PlatformName, Platform>;

/** The same as a list. */
export const ALL_PLATFORMS: readonly Platform[] = Object.values(PLATFORMS);

/** The places where learners take packages of one standard. */
export function platformsFor(target: PackageTarget): readonly Platform[] {
  return ALL_PLATFORMS.filter((platform) => platform.role === 'place' && platform.target === target);
}
