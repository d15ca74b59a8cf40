/** A picture's bytes. SVG is text to git, which may have given it Windows line endings; they are no part of it. */
export function mediaBytes(path: string, bytes: Buffer): Uint8Array {
  const isSvg = /\.svg$/i.test(path);
  return new Uint8Array(isSvg ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : bytes);
}
