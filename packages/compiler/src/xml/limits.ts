/**
 * How much of a stranger's XML is read. A manifest or a drawing has some hundred elements, a long Word file some
 * ten thousand.
 */
export const XML_LIMITS = {
  /** Bytes of one file. */
  bytes: 32 * 1024 * 1024,
  /** Elements inside one another; whoever walks the tree by recursion stands on this. */
  depth: 400,
  /** Elements of one file. */
  elements: 400_000,
  /** Attributes of one element. */
  attributes: 400,
} as const;
