import { expect, it } from 'vitest';
import { crc32 } from './crc32.js';

it('gives the check value that everybody who computes this sum gives, whole and in pieces', () => {
  const digits = new TextEncoder().encode('123456789');

  expect(crc32(digits)).toBe(0xcbf43926);
  for (let cut = 0; cut <= digits.length; cut += 1)
    expect(crc32(digits.subarray(cut), crc32(digits.subarray(0, cut)))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});
