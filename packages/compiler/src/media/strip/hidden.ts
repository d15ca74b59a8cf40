import type { ByteSource } from '../../zip/read/source.js';
import { kindOf } from '../kind-of.js';
import { hiddenInMp3 } from './mp3.js';
import { hiddenInMp4 } from './mp4.js';
import type { Hidden } from './patch.js';

const NOTHING: Hidden = { carried: [], patches: [] };

/** What a recording carries unseen, and how it is taken out at equal length. */
export function hiddenIn(source: ByteSource): Hidden {
  const kind = kindOf(source.read(0, 512));
  if (kind === 'mp4') return hiddenInMp4(source);
  return kind === 'mp3' ? hiddenInMp3(source) : NOTHING;
}
