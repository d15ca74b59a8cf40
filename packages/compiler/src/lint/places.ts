import { PLATFORMS } from '../platforms/platforms.js';

/** Every place of which we know that it minds something, and how people there write its name. */
export const PLACES = {
  'learning-hub': PLATFORMS['learning-hub'].label,
  'e-lfh': PLATFORMS['e-lfh'].label,
  esr: PLATFORMS.esr.label,
  moodle: PLATFORMS.moodle.label,
  bridge: PLATFORMS.bridge.label,
  'scorm-cloud': PLATFORMS['scorm-cloud'].label,
  /** Whoever refuses what the standard refuses: ADL's own test suite, and platforms that check against the schema. */
  standard: 'platforms that hold a package to its standard, as ADL’s test suite does',
  /** Seen on some platform that is none of ours; never chosen by name. */
  others: 'other platforms',
} as const;

/** One of them. */
export type PlaceId = keyof typeof PLACES;

/** Those that `--for` takes. */
export const NAMED_PLACES = (Object.keys(PLACES) as PlaceId[]).filter(
  (place) => place !== 'others' && place !== 'standard',
);
