/** Bytes that can be read in any order: a file of any size, or what a build has in memory. */
export interface ByteSource {
  readonly size: number;
  /**
   * Up to `length` bytes from `at`; fewer at the end, none beyond it.
   *
   * @param into may be filled instead of new memory, by whoever needs the bytes for a moment only
   */
  read(at: number, length: number, into?: Uint8Array): Uint8Array;
  /** Lets other work have its turn while a long file passes through; a source in memory has no need. */
  pause?(): Promise<void>;
}

/** A source over bytes in memory. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.byteLength,
    read: (at, length) => bytes.subarray(Math.min(at, bytes.byteLength), Math.min(at + length, bytes.byteLength)),
  };
}
