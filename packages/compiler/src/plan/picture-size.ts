/** Width and height in pixels, for the space that a picture takes before it is loaded. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Reads the size from a picture's own header; `undefined` when it does not say or is not a kind we know. */
export function pictureSize(path: string, content: Uint8Array): PictureSize | undefined {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  try {
    switch (path.slice(path.lastIndexOf('.') + 1).toLowerCase()) {
      case 'svg':
        return svgSize(new TextDecoder().decode(content));
      case 'png':
        // PNG specification, 11.2.2: IHDR is always first.
        return { width: view.getUint32(16), height: view.getUint32(20) };
      case 'jpg':
      case 'jpeg':
        return jpegSize(view);
      case 'webp':
        return webpSize(view);
      default:
        return undefined;
    }
  } catch (error) {
    // Cut off before its size: the picture is shown without reserved space.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function svgSize(text: string): PictureSize | undefined {
  const tag = /<svg\b[^>]*>/.exec(text)?.[0] ?? '';
  const side = (name: string) => Number(new RegExp(`\\s${name}=["']([\\d.]+)(?:px)?["']`).exec(tag)?.[1]);
  const box =
    /\sviewBox=["']\s*([^"']+)["']/
      .exec(tag)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  return size(side('width'), side('height')) ?? size(box[2], box[3]);
}

function jpegSize(view: DataView): PictureSize | undefined {
  let at = 2;
  while (at < view.byteLength) {
    const marker = view.getUint16(at);
    // Start of frame: C0 to CF without C4, C8 and CC (ITU T.81, table B.1).
    const frame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (frame) return size(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function webpSize(view: DataView): PictureSize | undefined {
  const kind = view.getUint32(12);
  if (kind === 0x56503858) {
    const side = (at: number) => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
    return size(side(24), side(27));
  }
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
}

function size(width: number | undefined, height: number | undefined): PictureSize | undefined {
  const known = width !== undefined && height !== undefined && width > 0 && height > 0;
  return known ? { width: Math.round(width), height: Math.round(height) } : undefined;
}
