import type { ByteSource } from '../../zip/read/source.js';
import { boxAt, boxesIn, type Box } from './boxes.js';
import { letters } from './bytes.js';
import { NAME, NOTES, PLACE, TIME } from './exif.js';
import { sampleRanges } from './mp4-samples.js';
import type { Hidden, Patch } from './patch.js';

/** Boxes that hold others. */
const HOLDERS = new Set(['moov', 'trak', 'mdia', 'minf', 'moof', 'traf', 'mvex', 'edts', 'dinf']);

/** Boxes that players do not need: names, places, pictures, lyrics, and what one program noted for itself. */
const UNSEEN = new Set([
  'udta',
  'meta',
  'uuid',
  'free',
  'skip',
  'wide',
  'ID32',
  'XMP_',
  'pnot',
  'PICT',
  'cprt',
  'loci',
]);

const DEEPEST = 8;
const MOST_BOXES = 20_000;
/** A note longer than this is overwritten all the same; only its words are not looked at for a place. */
const LOOKED_AT = 64 * 1024;

/**
 * Finds what an MP4, M4V or M4A carries unseen. Reads the boxes' heads only, wherever they are: a film of a gigabyte
 * stays on the disk.
 */
export function hiddenInMp4(source: ByteSource): Hidden {
  const carried = new Set<string>();
  const patches: Patch[] = [];
  let boxes = 0;

  const blank = ({ at, inside, end, type }: Box): void => {
    if (type === 'free' || type === 'skip' || type === 'wide') {
      if (!isEmpty(source, inside, end)) {
        carried.add(NOTES);
        patches.push({ at: inside, length: end - inside });
      }
      return;
    }
    carried.add(whatIsIn(source.read(inside, Math.min(LOOKED_AT, end - inside))));
    patches.push({ at: at + 4, length: 4, letters: 'free' }, { at: inside, length: end - inside });
  };

  const walk = (from: number, to: number, depth: number): void => {
    for (const box of boxesIn(source, from, to)) {
      if (++boxes > MOST_BOXES) return;
      if (UNSEEN.has(box.type)) blank(box);
      else if (box.type === 'mvhd' || box.type === 'tkhd' || box.type === 'mdhd') times(source, box, carried, patches);
      else if (box.type === 'trak' && isMeasured(source, box)) {
        // A phone's or camera's own track: where it was, second by second.
        carried.add(PLACE);
        for (const range of sampleRanges(source, box)) patches.push(range);
        patches.push({ at: box.at + 4, length: 4, letters: 'free' }, { at: box.inside, length: box.end - box.inside });
      } else if (HOLDERS.has(box.type) && depth < DEEPEST) walk(box.inside, box.end, depth + 1);
    }
  };
  walk(0, source.size, 0);
  return { carried: [...carried].sort(), patches };
}

function isMeasured(source: ByteSource, track: Box): boolean {
  const handler = boxAt(source, track, 'mdia', 'hdlr');
  return (
    handler !== undefined &&
    ['meta', 'mdta', 'camm', 'nvs '].includes(letters(source.read(handler.inside + 8, 4), 0, 4))
  );
}

/** When a film was made and changed; seconds since 1904, in four or eight bytes. */
function times(source: ByteSource, { inside }: Box, carried: Set<string>, patches: Patch[]): void {
  const head = source.read(inside, 20);
  const length = head[0] === 1 ? 16 : 8;
  if (head.byteLength < 4 + length || head.subarray(4, 4 + length).every((byte) => byte === 0)) return;
  carried.add(TIME);
  patches.push({ at: inside + 4, length });
}

function whatIsIn(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes);
  if (/\xa9xyz|loci|location|[+-]\d{2,3}\.\d{2,}[+-]\d{2,3}\.\d{2,}|GPS/i.test(text)) return PLACE;
  return /\xa9(?:nam|ART|aut|cmt|cpy|alb|wrt|mak|mod)|author|artist|name/i.test(text) ? NAME : NOTES;
}

function isEmpty(source: ByteSource, from: number, to: number): boolean {
  for (let at = from; at < to; at += LOOKED_AT) {
    if (source.read(at, Math.min(LOOKED_AT, to - at)).some((byte) => byte !== 0)) return false;
  }
  return true;
}
