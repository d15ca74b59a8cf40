import { crc32 } from '../../zip/read/crc32.js';
import { joined, viewOf } from '../strip/bytes.js';

/** Letters as bytes. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** Bytes from base64. */
function from64(text: string): Uint8Array {
  return latin(atob(text));
}

/** What a phone notes: who made it, when, where, and which way up. */
export function exifWith(orientation: number): Uint8Array {
  const tags: readonly (readonly [number, number, number, number])[] = [
    [0x010f, 2, 11, 200],
    [0x0112, 3, 1, orientation << 16],
    [0x0132, 2, 20, 212],
    [0x013b, 2, 9, 232],
    [0x8825, 4, 1, 242],
  ];
  const bytes = new Uint8Array(300);
  const view = viewOf(bytes);
  bytes.set(latin('MM\0\x2a\0\0\0\x08'));
  view.setUint16(8, tags.length);
  tags.forEach(([tag, type, count, value], at) => {
    view.setUint16(10 + at * 12, tag);
    view.setUint16(12 + at * 12, type);
    view.setUint32(14 + at * 12, count);
    view.setUint32(18 + at * 12, value);
  });
  bytes.set(latin('PhoneMaker\0'), 200);
  bytes.set(latin('2026:11:30 12:00:00\0'), 212);
  bytes.set(latin('Jo Smith\0'), 232);
  bytes.set(latin('51.5007'), 250);
  return bytes;
}

/** A JPEG of one grey pixel, as small as they come. */
const JPEG = from64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
);

interface JpegParts {
  readonly exif?: Uint8Array;
  readonly comment?: string;
  readonly xmp?: boolean;
  readonly thumbnail?: boolean;
  readonly behind?: string;
}

/** A JPEG with what cameras and editors put into one. */
export function jpegWith({ exif, comment, xmp = false, thumbnail = false, behind = '' }: JpegParts): Uint8Array {
  const segment = (marker: number, body: Uint8Array) =>
    joined([Uint8Array.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255), body]);
  return joined([
    JPEG.subarray(0, 2),
    ...(thumbnail ? [segment(0xe0, joined([latin('JFIF\0\x01\x01\0\0\x01\0\x01\x02\x02'), new Uint8Array(12)]))] : []),
    ...(exif ? [segment(0xe1, joined([latin('Exif\0\0'), exif]))] : []),
    ...(xmp ? [segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0<x>Jo Smith</x>'))] : []),
    ...(xmp ? [segment(0xed, latin('Photoshop 3.0\0Bed 4')), segment(0xe2, latin('MPF\0Jo Smith'))] : []),
    ...(comment === undefined ? [] : [segment(0xfe, latin(comment))]),
    JPEG.subarray(thumbnail ? 20 : 2),
    latin(behind),
  ]);
}

/** A PNG of one pixel. */
const PNG = from64('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=');

function chunk(type: string, body: Uint8Array): Uint8Array {
  const bytes = joined([new Uint8Array(4), latin(type), body, new Uint8Array(4)]);
  viewOf(bytes).setUint32(0, body.length);
  viewOf(bytes).setUint32(bytes.length - 4, crc32(bytes.subarray(4, -4)));
  return bytes;
}

interface PngParts {
  readonly text?: string;
  readonly time?: boolean;
  readonly exif?: Uint8Array;
  readonly behind?: string;
}

export function pngWith({ text, time = false, exif, behind = '' }: PngParts): Uint8Array {
  return joined([
    PNG.subarray(0, 33),
    ...(text === undefined ? [] : [chunk('tEXt', latin(text)), chunk('prVt', latin('Bed 4'))]),
    ...(time ? [chunk('tIME', Uint8Array.of(7, 234, 11, 30, 12, 0, 0))] : []),
    ...(exif ? [chunk('eXIf', exif)] : []),
    PNG.subarray(33),
    latin(behind),
  ]);
}

/** A WebP of one pixel. */
const WEBP = from64('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==');

interface WebpParts {
  readonly exif?: Uint8Array;
  readonly xmp?: string;
  readonly behind?: string;
}

export function webpWith({ exif, xmp, behind = '' }: WebpParts): Uint8Array {
  const part = (type: string, body: Uint8Array) => {
    const bytes = joined([latin(type), new Uint8Array(4), body, new Uint8Array(body.length % 2)]);
    viewOf(bytes).setUint32(4, body.length, true);
    return bytes;
  };
  const flags = (exif ? 8 : 0) | (xmp === undefined ? 0 : 4);
  const whole = joined([
    WEBP.subarray(0, 12),
    ...(flags === 0 ? [] : [part('VP8X', Uint8Array.of(flags, 0, 0, 0, 0, 0, 0, 0, 0, 0))]),
    WEBP.subarray(12),
    ...(exif ? [part('EXIF', exif)] : []),
    ...(xmp === undefined ? [] : [part('XMP ', latin(xmp))]),
  ]);
  viewOf(whole).setUint32(4, whole.length - 8, true);
  return joined([whole, latin(behind)]);
}

/** A GIF of one pixel, with a comment. */
export function gifWith(comment: string): Uint8Array {
  const gif = from64('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=');
  return joined([
    gif.subarray(0, 19),
    Uint8Array.of(0x21, 0xfe, comment.length),
    latin(comment),
    Uint8Array.of(0),
    gif.subarray(19),
  ]);
}

/** One box of a film. */
export function box(type: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = joined([new Uint8Array(4), latin(type), ...parts]);
  viewOf(bytes).setUint32(0, bytes.length);
  return bytes;
}

/** The boxes of a film with notes in all the places where programs put them; no player would play it. */
export function movieWith(note: string, length = 40): Uint8Array {
  const notes = note === '' ? [] : [box('udta', latin(note)), box('meta', latin(note)), box('uuid', latin(note))];
  const media = new Uint8Array(length);
  media.set(latin('pictures and sound'));
  return joined([
    box('ftyp', latin('isom')),
    ...(note === '' ? [] : [box('uuid', latin(note)), box('free', latin(note))]),
    box('mdat', media),
    box('moov', box('trak', ...notes), ...notes),
    box('free', new Uint8Array(16)),
  ]);
}

/** An MP3 with tags before and behind its sound. */
export function mp3With(before: string, behind: string): Uint8Array {
  const ape = joined([
    latin(`APETAGEX`),
    Uint8Array.of(0xd0, 7, 0, 0, 32 + behind.length, 0, 0, 0, 1, 0, 0, 0),
    new Uint8Array(12),
  ]);
  const last = new Uint8Array(128);
  last.set(latin(`TAG${behind}`));
  return joined([
    latin(`ID3\x03\0\0\0\0\0${String.fromCharCode(before.length)}${before}`),
    Uint8Array.of(0xff, 0xfb, 0x90, 0),
    new Uint8Array(300),
    latin(behind),
    ape,
    last,
  ]);
}
