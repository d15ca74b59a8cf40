/** Tables for eight bytes at a time (the usual "slicing by 8"): a film of a gigabyte passes in about a second. */
const TABLES = makeTables();

function makeTables(): Uint32Array {
  const tables = new Uint32Array(8 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    tables[byte] = sum;
  }
  for (let at = 256; at < tables.length; at += 1) {
    const before = tables[at - 256] as number;
    tables[at] = (before >>> 8) ^ (tables[before & 255] as number);
  }
  return tables;
}

/** The checksum of a zip (PKWARE APPNOTE 4.4.7). `sum` is that of what came before. */
export function crc32(bytes: Uint8Array, sum = 0): number {
  const t = TABLES;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = ~sum;
  let at = 0;
  for (const end = bytes.byteLength - 7; at < end; at += 8) {
    const low = view.getInt32(at, true) ^ crc;
    const high = view.getInt32(at + 4, true);
    crc =
      table(t, 7, low) ^
      table(t, 6, low >>> 8) ^
      table(t, 5, low >>> 16) ^
      table(t, 4, low >>> 24) ^
      table(t, 3, high) ^
      table(t, 2, high >>> 8) ^
      table(t, 1, high >>> 16) ^
      table(t, 0, high >>> 24);
  }
  for (; at < bytes.byteLength; at += 1) crc = (crc >>> 8) ^ table(t, 0, crc ^ view.getUint8(at));
  return ~crc >>> 0;
}

function table(tables: Uint32Array, which: number, byte: number): number {
  return tables[(which << 8) | (byte & 255)] as number;
}
