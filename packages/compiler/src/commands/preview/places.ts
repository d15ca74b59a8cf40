import type { PackageStandard, PlatformName } from '@ladder/lms-lab';
import { didYouMean, nearest } from '../../model/nearest.js';
import { ALL_PLATFORMS } from '../../platforms/platforms.js';

/** One place that a module can be played in here. */
export interface PreviewPlace {
  /** What an author types after `--as`. */
  readonly id: string;
  readonly label: string;
  readonly platform: PlatformName;
  readonly standard: PackageStandard;
  /** The size of its window, where that is known. */
  readonly window?: { readonly width: number; readonly height: number };
  /** The most characters of saved progress that it is known to take. */
  readonly most?: number;
  /** What an author should know of it before wondering. */
  readonly note?: string;
}

/** The places besides the platforms that have a name: kinds of place. */
const KINDS: readonly PreviewPlace[] = [
  { id: 'xapi', label: 'A learning record store (xAPI)', platform: 'lrs-xapi', standard: 'xapi' },
  { id: 'cmi5', label: 'A platform with cmi5', platform: 'lrs-cmi5', standard: 'cmi5' },
  {
    id: 'web',
    label: 'A web server, no platform',
    platform: 'web',
    standard: 'web',
    note: 'A web server knows nobody: everyone at this computer shares one progress.',
  },
];

/** Every place, in the order in which the desk lists them. */
export const PREVIEW_PLACES: readonly PreviewPlace[] = [
  ...ALL_PLATFORMS.map(({ id, label, target, window: { width, height }, limits }): PreviewPlace => {
    const most = limits.find(({ what }) => what.startsWith('saved progress'))?.most;
    return {
      id,
      label,
      platform: id,
      standard: target,
      ...(width !== undefined && height !== undefined ? { window: { width, height } } : {}),
      ...(most === undefined ? {} : { most }),
    };
  }),
  ...KINDS,
];

/** The place that was asked for, the first one where none was; or a sentence that lists them. */
export function choosePlace(wanted: string | undefined): PreviewPlace | { readonly problem: string } {
  const [first] = PREVIEW_PLACES;
  const found = wanted === undefined ? first : PREVIEW_PLACES.find(({ id }) => id === wanted.toLowerCase());
  if (found) return found;
  const ids = PREVIEW_PLACES.map(({ id }) => id);
  const near = nearest(wanted ?? '', ids);
  const lines = PREVIEW_PLACES.map(({ id, label }) => `  ${id.padEnd(14)} ${label}`);
  const hint = near === undefined ? '' : ` ${didYouMean(near)}`;
  return { problem: [`There is no place called "${wanted}".${hint} Choose one of these:`, ...lines].join('\n') };
}
