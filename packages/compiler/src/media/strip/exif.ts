/** What a camera or a phone noted in Exif (CIPA DC-008): the words for it, and which way up the picture is. */
export interface ExifNotes {
  readonly carried: readonly string[];
  /** 1 to 8; 1 is the usual way up, and what is taken where nothing is said. */
  readonly orientation: number;
}

export const PLACE = 'the place where it was made (GPS)';
const CAMERA = 'the camera or phone';
export const NAME = 'a name or comment';
export const TIME = 'the day and time';
export const THUMBNAIL = 'a small earlier version of the picture';
export const NOTES = 'notes of the program that made it';

const TAGS: ReadonlyMap<number, string> = new Map([
  [0x8825, PLACE],
  [0x010f, CAMERA],
  [0x0110, CAMERA],
  [0x013b, NAME],
  [0x8298, NAME],
  [0x010e, NAME],
  [0x9c9b, NAME],
  [0x9c9c, NAME],
  [0x9c9d, NAME],
  [0x0132, TIME],
  [0x8769, NOTES],
  [0x0131, NOTES],
]);

/** More entries than any camera writes. */
const MOST_ENTRIES = 500;

/** Reads what an Exif block (from `II` or `MM` on) notes. Nothing in it is trusted: what does not add up is notes. */
export function readExif(exif: Uint8Array): ExifNotes {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  const carried = new Set<string>();
  let orientation = 1;
  const order = exif[0] === 0x49 && exif[1] === 0x49;
  try {
    const first = view.getUint32(4, order);
    const count = Math.min(view.getUint16(first, order), MOST_ENTRIES);
    for (let index = 0; index < count; index += 1) {
      const at = first + 2 + index * 12;
      const tag = view.getUint16(at, order);
      if (tag === 0x0112) {
        const value = view.getUint16(at + 8, order);
        if (value >= 1 && value <= 8) orientation = value;
      } else carried.add(TAGS.get(tag) ?? NOTES);
    }
    const next = first + 2 + count * 12;
    if (next + 4 <= view.byteLength && view.getUint32(next, order) !== 0) carried.add(THUMBNAIL);
    // Bytes beyond the entries may hold anything.
    if (exif.byteLength > next + 4 + 2) carried.add(NOTES);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    carried.add(NOTES);
  }
  return { carried: [...carried], orientation };
}

/** An Exif block that says which way up the picture is, and nothing else. */
export function orientationOnly(orientation: number): Uint8Array {
  return Uint8Array.of(
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  );
}
