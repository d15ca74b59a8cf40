import { kindOf } from '../kind-of.js';
import { stripPicture } from '../strip/strip-picture.js';

/** A picture in a drawing's own text. */
export interface PictureInside {
  readonly address: string;
  readonly carried: readonly string[];
}

const ADDRESS = /^data:image\/(?:png|jpe?g|gif|webp);base64,([\sA-Za-z0-9+/]+={0,2}\s*)$/;

/** A `data:` address that is a picture of pixels and nothing else, without what that carries; otherwise `undefined`. */
export function cleanPictureInside(address: string): PictureInside | undefined {
  const typed = ADDRESS.exec(address)?.[1];
  if (typed === undefined) return undefined;
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(typed.replace(/\s+/g, '')), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
  const kind = kindOf(bytes);
  if (kind !== 'png' && kind !== 'jpg' && kind !== 'gif' && kind !== 'webp') return undefined;
  const { bytes: clean, carried, problems } = stripPicture(kind, bytes);
  if (problems.length > 0) return undefined;
  if (carried.length === 0) return { address, carried };
  const type = kind === 'jpg' ? 'jpeg' : kind;
  return { address: `data:image/${type};base64,${toBase64(clean)}`, carried };
}

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3 * 4096)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 3 * 4096))));
  return pieces.join('');
}
