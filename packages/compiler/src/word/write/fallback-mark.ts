/** What the properties of a copy are called that say which drawing a picture of pixels stands for. */
export const FALLBACK = 'Ladder picture';

/** How a picture of ours is known again: by its length and by two sums over its bytes. For recognition, not for trust. */
export function pictureMark(bytes: Uint8Array): string {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    two = Math.imul(two ^ byte, 0x85ebca6b) + 0x6b43a9;
  }
  return [bytes.length, one >>> 0, two >>> 0].map((each) => each.toString(36)).join('-');
}

/** The drawings of a copy by the marks of the pictures that stand for them. */
export function fallbacksOf(properties: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...properties].flatMap(([key, value]) => {
      const [mark, name] = key.startsWith(FALLBACK) ? value.split(' ') : [];
      return mark !== undefined && name !== undefined && /^media\/[\w./-]+\.svg$/.test(name)
        ? [[mark, name] as const]
        : [];
    }),
  );
}
