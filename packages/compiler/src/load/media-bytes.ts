/**
 * The bytes of a picture or recording. SVG is text to git, which may have given it Windows line endings; they are no
 * part of it. Other files are not copied: a film may be large.
 */
export function mediaBytes(path: string, bytes: Buffer): Uint8Array {
  const isSvg = /\.svg$/i.test(path);
  if (isSvg) return new Uint8Array(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'));
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
