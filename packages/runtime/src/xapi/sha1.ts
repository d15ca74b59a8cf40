/**
 * SHA-1 of a text's UTF-8 bytes, as 40 hexadecimal digits (FIPS 180-4, 6.1). Never for secrets: it names statements
 * (UUID version 5) and foretells ETags. Written here because the browser's own is asynchronous, and while the page goes
 * away nothing asynchronous still happens; it is also missing from pages without HTTPS.
 */
export function sha1(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  const bits = bytes.length * 8;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (let shift = 56; shift >= 0; shift -= 8) bytes.push(Math.floor(bits / 2 ** shift) & 0xff);

  let hash: Five = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let start = 0; start < bytes.length; start += 64) hash = add(hash, block(hash, bytes, start));
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

type Five = [number, number, number, number, number];

function add(one: Five, other: Five): Five {
  return one.map((word, at) => (word + (other[at] ?? 0)) | 0) as Five;
}

function block(hash: Five, bytes: readonly number[], start: number): Five {
  const words: number[] = [];
  let [a, b, c, d, e] = hash;
  for (let at = 0; at < 80; at += 1) {
    const byte = (offset: number): number => bytes[start + at * 4 + offset] ?? 0;
    const back = (steps: number): number => words[at - steps] ?? 0;
    words.push(
      at < 16
        ? (byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3)
        : left(back(3) ^ back(8) ^ back(14) ^ back(16), 1),
    );
    const [mixed, constant] =
      at < 20
        ? [(b & c) | (~b & d), 0x5a827999]
        : at < 40
          ? [b ^ c ^ d, 0x6ed9eba1]
          : at < 60
            ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
            : [b ^ c ^ d, 0xca62c1d6];
    const next = (left(a, 5) + mixed + e + constant + (words[at] ?? 0)) | 0;
    [e, d, c, b, a] = [d, c, left(b, 30), a, next];
  }
  return [a, b, c, d, e];
}

function left(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
