import { unzlibSync } from 'fflate';
import { bold, regular } from 'ladder-fonts';

/** The two typefaces as TrueType files. */
export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

let unpacked: Fonts | undefined;

/** Arimo, as the build packed it: it has Arial's measures, so paper looks like the screen. */
export function fonts(): Fonts {
  unpacked ??= { regular: unpack(regular), bold: unpack(bold) };
  return unpacked;
}

function unpack(packed: string): Uint8Array {
  return unzlibSync(Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0)));
}
