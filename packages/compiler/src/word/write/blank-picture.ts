/**
 * A grey PNG of one pixel: what programs show that cannot draw an SVG, where it cannot be drawn for them either. The
 * drawing itself lies beside it, and its words stand below it.
 */
export const BLANK_PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGN4BgAA6ADnJ9uH/gAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

/** The size of a picture in pixels; `undefined` when it does not say. */
export function pictureSize(
  bytes: Uint8Array,
  kind: string,
): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'png' && bytes.length > 24) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (kind === 'jpg') return jpgSize(view);
  if (kind !== 'svg') return undefined;
  const root = /<svg[^>]*>/.exec(new TextDecoder().decode(bytes.subarray(0, 4000)))?.[0] ?? '';
  const box = /viewBox\s*=\s*["']\s*[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(root);
  const width = Number(box?.[1] ?? /\bwidth\s*=\s*["']([\d.]+)/.exec(root)?.[1]);
  const height = Number(box?.[2] ?? /\bheight\s*=\s*["']([\d.]+)/.exec(root)?.[1]);
  return width > 0 && height > 0 ? { width, height } : undefined;
}

function jpgSize(view: DataView): { readonly width: number; readonly height: number } | undefined {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const mark = view.getUint8(at + 1);
    // The frame headers; C4, C8 and CC are tables.
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
