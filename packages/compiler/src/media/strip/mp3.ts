import type { ByteSource } from '../../zip/read/source.js';
import { letters, viewOf } from './bytes.js';
import { NAME } from './exif.js';
import type { Hidden, Patch } from './patch.js';

const HEAD = 10;
const ID3V1 = 128;
const APE = 32;

/** Finds the tags of an MP3: ID3v2 in front (id3.org), APEv2 and ID3v1 at the end. An emptied tag is only padding. */
export function hiddenInMp3(source: ByteSource): Hidden {
  const patches: Patch[] = [];
  const blank = (at: number, length: number) => {
    const bytes = source.read(at, Math.min(length, 1024 * 1024));
    if (length > 0 && bytes.some((byte) => byte !== 0)) patches.push({ at, length });
  };
  // More than one tag may stand in a row.
  for (let at = 0, turn = 0; turn < 20; turn += 1) {
    const head = source.read(at, HEAD);
    if (head.byteLength < HEAD || letters(head, 0, 3) !== 'ID3') break;
    const size = head.subarray(6).reduce((sum, byte) => sum * 128 + (byte & 127), 0);
    const footer = (head[5] ?? 0) & 0x10 ? HEAD : 0;
    // Flags speak of what is no longer there.
    if (head[5] !== 0 && size > 0) patches.push({ at: at + 5, length: 1 });
    blank(at + HEAD, Math.min(size + footer, source.size - at - HEAD));
    at += HEAD + size + footer;
  }
  let end = source.size;
  if (end > ID3V1 && letters(source.read(end - ID3V1, 3), 0, 3) === 'TAG') {
    blank(end - ID3V1 + 3, ID3V1 - 3);
    end -= ID3V1;
  }
  const foot = source.read(Math.max(0, end - APE), APE);
  if (letters(foot, 0, 8) === 'APETAGEX') {
    const size = Math.min(viewOf(foot).getUint32(12, true), end);
    blank(end - size, Math.max(0, size - APE));
  }
  return { carried: patches.length > 0 ? [NAME] : [], patches };
}
