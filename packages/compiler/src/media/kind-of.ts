/** What the first bytes of a file say that it is. */
export type MediaKind =
  'png' | 'jpg' | 'gif' | 'webp' | 'mp4' | 'mp3' | 'vtt' | 'xml' | 'html' | 'pdf' | 'zip' | 'other';

const SIGNS: readonly (readonly [RegExp, MediaKind])[] = [
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^\xff\xd8\xff/, 'jpg'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF[^]{4}WEBP/, 'webp'],
  [/^[^]{4}ftyp/, 'mp4'],
  [/^ID3|^\xff[\xe2-\xff]/, 'mp3'],
  [/^(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)/, 'vtt'],
  [/^%PDF/, 'pdf'],
  [/^PK\x03\x04/, 'zip'],
  [
    /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|script|iframe|h1|div|font|table|a\b|style|title|br|p\b)/i,
    'html',
  ],
  [/^(?:\xef\xbb\xbf)?\s*<|^\xff\xfe<|^\xfe\xff\0</, 'xml'],
];

/** Tells a file by its bytes, as browsers do. */
export function kindOf(bytes: Uint8Array): MediaKind {
  const start = String.fromCharCode(...bytes.subarray(0, 512));
  return SIGNS.find(([pattern]) => pattern.test(start))?.[1] ?? 'other';
}
