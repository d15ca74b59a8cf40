/**
 * The text of a file as every later step sees it: without byte order mark, with `\n` at each line's end, in Unicode NFC.
 * `undefined` when the bytes are not UTF-8.
 */
export function normaliseText(bytes: Uint8Array): string | undefined {
  try {
    // The decoder drops the byte order mark by itself.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.replace(/\r\n?/g, '\n').normalize('NFC');
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
