/**
 * How much of a stranger's zip is ever read or held. Real packages stay far below: the largest that was measured has
 * 650 files and 23 MB unpacked, and platforms refuse zips above 2 GB.
 */
export const ARCHIVE_LIMITS = {
  /** Entries in one zip. */
  entries: 20_000,
  /** Bytes of the list of contents at its end. */
  directory: 16 * 1024 * 1024,
  /** Bytes of one text file that are held to look inside it; longer ones are only checked for damage. */
  text: 8 * 1024 * 1024,
  /** Bytes of all text that are looked at. */
  allText: 256 * 1024 * 1024,
  /** Bytes that all files may unpack to. */
  unpacked: 4 * 1024 * 1024 * 1024,
  /** A file that grows more than this, and beyond `suspicious` bytes, was made to fill disks. */
  ratio: 200,
  suspicious: 16 * 1024 * 1024,
  /** The same for all files together, which one by one may stay small. */
  suspiciousAll: 64 * 1024 * 1024,
} as const;
