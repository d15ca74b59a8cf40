/** Field places in the headers of a zip (PKWARE APPNOTE 4.3.7, 4.3.12 and 4.3.16). */
export const LOCAL = { length: 30, crc: 14, packed: 18, name: 26, extra: 28 } as const;
export const LISTED = { length: 46, crc: 16, packed: 20, name: 28, extra: 30, comment: 32, at: 42 } as const;
export const END = { length: 22, listAt: 16 } as const;

/** Length of the header before a file, with its name. */
export function headLength(header: Buffer): number {
  return LOCAL.length + header.readUInt16LE(LOCAL.name) + header.readUInt16LE(LOCAL.extra);
}

/** Length of a file's entry in the list at the end. */
export function entryLength(entry: Buffer): number {
  const { name, extra, comment } = LISTED;
  return LISTED.length + entry.readUInt16LE(name) + entry.readUInt16LE(extra) + entry.readUInt16LE(comment);
}
