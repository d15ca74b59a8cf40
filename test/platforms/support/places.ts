import type { PlatformName, Standard } from '../../../packages/lms-lab/src/index.js';
import type { PackageName } from './fixture.js';

/** Where a module is played, each with the package that it takes there. */
export type PlaceId =
  | 'learning-hub'
  | 'e-lfh'
  | 'esr'
  | 'moodle'
  | 'bridge'
  | 'scorm-cloud-1.2'
  | 'scorm-cloud-2004'
  | 'lrs-xapi'
  | 'lrs-cmi5'
  | 'web';

/** One place of the lab. */
export interface Place {
  readonly id: PlaceId;
  readonly label: string;
  readonly platform: PlatformName;
  readonly standard: PackageName;
  /** How the platform opens the module: in a frame, in a player window of its own, or by itself. */
  readonly window: 'frame' | 'player' | 'self';
}

/** Every place, in the order in which the documents name them. */
export const PLACES: readonly Place[] = [
  { id: 'learning-hub', label: 'NHS Learning Hub', platform: 'learning-hub', standard: 'scorm12', window: 'player' },
  { id: 'e-lfh', label: 'e-LfH, through its AICC shim', platform: 'e-lfh', standard: 'scorm12', window: 'frame' },
  { id: 'esr', label: 'ESR', platform: 'esr', standard: 'scorm12', window: 'frame' },
  { id: 'moodle', label: 'Moodle', platform: 'moodle', standard: 'scorm12', window: 'frame' },
  { id: 'bridge', label: 'Bridge', platform: 'bridge', standard: 'scorm2004', window: 'frame' },
  {
    id: 'scorm-cloud-1.2',
    label: 'SCORM Cloud, SCORM 1.2',
    platform: 'scorm-cloud',
    standard: 'scorm12',
    window: 'frame',
  },
  {
    id: 'scorm-cloud-2004',
    label: 'SCORM Cloud, SCORM 2004',
    platform: 'scorm-cloud',
    standard: 'scorm2004',
    window: 'frame',
  },
  { id: 'lrs-xapi', label: 'An LRS, launched by tincan.xml', platform: 'lrs-xapi', standard: 'xapi', window: 'self' },
  { id: 'lrs-cmi5', label: 'An LMS with cmi5', platform: 'lrs-cmi5', standard: 'cmi5', window: 'self' },
  { id: 'web', label: 'A web server, without any platform', platform: 'web', standard: 'web', window: 'self' },
];

/** The SCORM version of a place, where it has one. */
export function scormOf({ standard }: Place): Standard | undefined {
  return standard === 'scorm12' || standard === 'scorm2004' ? standard : undefined;
}
