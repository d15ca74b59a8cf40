/** Says that the name is UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8 = 0x800;

/** A name as most readers show it. Without the mark for UTF-8 each reader guesses; ours tries UTF-8 first. */
export function decodeName(raw: Uint8Array, flags: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    // Code page 437 is what the mark's absence means; Latin letters are near enough for a message.
    return new TextDecoder(flags & UTF8 ? 'utf-8' : 'latin1').decode(raw);
  }
}
