import { bytesSource } from '../zip/read/source.js';
import type { CleanedMedia } from './cleaned.js';
import { kindOf, type MediaKind } from './kind-of.js';
import { hiddenIn } from './strip/hidden.js';
import { applyPatches } from './strip/patch.js';
import { stripPicture } from './strip/strip-picture.js';
import { cleanSvg } from './svg/clean-svg.js';

/** The kind of each ending that a module may have. */
const KINDS: Readonly<Record<string, MediaKind>> = {
  svg: 'xml',
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  webp: 'webp',
  mp4: 'mp4',
  m4v: 'mp4',
  m4a: 'mp4',
  mp3: 'mp3',
};

const NAMES: Readonly<Record<MediaKind, string>> = {
  png: 'a PNG picture',
  jpg: 'a JPEG picture',
  gif: 'a GIF picture',
  webp: 'a WebP picture',
  mp4: 'a film or sound (MP4)',
  mp3: 'sound (MP3)',
  vtt: 'captions',
  xml: 'a drawing or another XML file',
  html: 'a web page',
  pdf: 'a PDF',
  zip: 'a packed file, such as one of Word',
  other: 'something else',
};

/** What is known of the bytes of one file; a build asks several times for the same ones. */
const known = new WeakMap<Uint8Array, CleanedMedia>();

/**
 * A picture or recording as it goes into a package: it is what its name says, nothing in it can run, and it says nothing
 * about whoever made it. Pure: the same bytes give the same bytes.
 */
export function cleanMedia(path: string, bytes: Uint8Array): CleanedMedia {
  const before = known.get(bytes);
  if (before) return before;
  const cleaned = clean(path, bytes);
  known.set(bytes, cleaned);
  return cleaned;
}

/** What is wrong with a name for bytes of that kind; `undefined` where they agree. */
export function otherKind(path: string, start: Uint8Array): string | undefined {
  const wanted = KINDS[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  const found = kindOf(start);
  return wanted === undefined || wanted === found ? undefined : NAMES[found];
}

function clean(path: string, bytes: Uint8Array): CleanedMedia {
  // An empty file has a message of its own.
  if (bytes.byteLength === 0) return { bytes, carried: [], problems: [] };
  const other = otherKind(path, bytes);
  if (other !== undefined && !(/\.svg$/i.test(path) && kindOf(bytes) === 'other')) {
    return { bytes, carried: [], problems: [{ rule: 'media-other-kind', line: 1, column: 1, what: other }] };
  }
  if (/\.svg$/i.test(path)) return cleanSvg(bytes);
  const kind = kindOf(bytes);
  if (kind === 'png' || kind === 'jpg' || kind === 'webp') return stripPicture(kind, bytes);
  const { carried, patches } = hiddenIn(bytesSource(bytes));
  if (patches.length === 0) return { bytes, carried: [], problems: [] };
  const blanked = bytes.slice();
  applyPatches(blanked, 0, patches);
  return { bytes: blanked, carried, problems: [] };
}
