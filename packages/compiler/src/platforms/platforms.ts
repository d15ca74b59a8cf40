import type { PackageTarget } from '../targets/target.js';
import { bridge } from './bridge.js';
import { eLfh } from './e-lfh.js';
import { esr } from './esr.js';
import { learningHub } from './learning-hub.js';
import { moodle } from './moodle.js';
import type { Platform } from './platform.js';

/** Every place we know, in the order in which file names and messages name them. */
const PLATFORMS: readonly Platform[] = [learningHub, eLfh, esr, moodle, bridge];

/** The places that take packages of one standard. */
export function platformsFor(target: PackageTarget): readonly Platform[] {
  return PLATFORMS.filter((platform) => platform.target === target);
}
