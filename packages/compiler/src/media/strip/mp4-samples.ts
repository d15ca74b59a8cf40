import type { ByteSource } from '../../zip/read/source.js';
import { boxAt, type Box } from './boxes.js';
import { viewOf } from './bytes.js';
import type { Patch } from './patch.js';

/** A track of measurements has one sample a second or so; more is no track of a film that we take. */
const MOST_SAMPLES = 200_000;

/** Where the samples of one track are in a film (ISO/IEC 14496-12, 8.6 and 8.7). */
export function sampleRanges(source: ByteSource, track: Box): readonly Patch[] {
  const table = boxAt(source, track, 'mdia', 'minf', 'stbl');
  const read = (...names: string[]): DataView | undefined => {
    for (const name of names) {
      const box = table && boxAt(source, table, name);
      if (box) return viewOf(source.read(box.inside, Math.min(box.end - box.inside, MOST_SAMPLES * 12)));
    }
    return undefined;
  };
  const sizes = read('stsz');
  const runs = read('stsc');
  const short = read('stco');
  const places = short ?? read('co64');
  if (!sizes || !runs || !places) return [];
  const ranges: Patch[] = [];
  try {
    const same = sizes.getUint32(4);
    let sample = 0;
    let run = 0;
    const chunks = places.getUint32(4);
    for (let chunk = 1; chunk <= chunks && sample < MOST_SAMPLES; chunk += 1) {
      if (run + 1 < runs.getUint32(4) && runs.getUint32(8 + (run + 1) * 12) <= chunk) run += 1;
      const count = runs.getUint32(8 + run * 12 + 4);
      let length = 0;
      for (let index = 0; index < count && sample < MOST_SAMPLES; index += 1, sample += 1)
        length += same === 0 ? sizes.getUint32(12 + sample * 4) : same;
      const at = short ? places.getUint32(8 + (chunk - 1) * 4) : Number(places.getBigUint64(8 + (chunk - 1) * 8));
      ranges.push({ at, length });
    }
  } catch (error) {
    // Tables that are shorter than they say: what was found until then.
    if (!(error instanceof RangeError)) throw error;
  }
  return ranges;
}
