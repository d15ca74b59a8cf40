import { child, elementsOf, valueOf, type XmlNode } from '../package/xml.js';

/** One level of a list: bullets or which kind of number. */
interface ListLevel {
  readonly format: string;
  readonly start: number;
}

/** Counts the items of numbered lists as Word does, to know which item is "B". */
export class Numbering {
  private readonly lists = new Map<string, ReadonlyMap<number, ListLevel>>();
  private readonly counts = new Map<string, number[]>();

  constructor(root: XmlNode | undefined) {
    const children = elementsOf(root);
    const abstract = new Map(
      children
        .filter(({ name }) => name === 'w:abstractNum')
        .map((node) => [node.attributes['w:abstractNumId'] ?? '', levels(node)] as const),
    );
    for (const node of children.filter(({ name }) => name === 'w:num')) {
      const base = abstract.get(valueOf(node, 'w:abstractNumId') ?? '') ?? new Map<number, ListLevel>();
      const changed = elementsOf(node).flatMap((each): (readonly [number, ListLevel])[] => {
        if (each.name !== 'w:lvlOverride') return [];
        const at = Number(each.attributes['w:ilvl'] ?? 0);
        const own = child(each, 'w:lvl');
        return own ? [[at, level(own)]] : [];
      });
      this.lists.set(node.attributes['w:numId'] ?? '', new Map([...base, ...changed]));
    }
  }

  /** The next item of a list; `undefined` where numbering is turned off. */
  next(id: string, at: number): { readonly ordered: boolean; readonly label: string } | undefined {
    if (id === '0') return undefined;
    const found = this.lists.get(id)?.get(at);
    const counts = this.counts.get(id) ?? [];
    const start = found?.start ?? 1;
    counts.length = Math.min(counts.length, at + 1);
    counts[at] = (counts[at] ?? start - 1) + 1;
    this.counts.set(id, counts);
    const format = found?.format ?? 'bullet';
    if (format === 'none') return undefined;
    return { ordered: format !== 'bullet', label: labelOf(format, counts[at]) };
  }
}

function levels(node: XmlNode): ReadonlyMap<number, ListLevel> {
  return new Map(
    elementsOf(node)
      .filter(({ name }) => name === 'w:lvl')
      .map((each) => [Number(each.attributes['w:ilvl'] ?? 0), level(each)] as const),
  );
}

function level(node: XmlNode): ListLevel {
  return { format: valueOf(node, 'w:numFmt') ?? 'decimal', start: Number(valueOf(node, 'w:start') ?? 1) };
}

function labelOf(format: string, count: number): string {
  if (format === 'bullet') return '';
  return /Letter$/.test(format) ? String.fromCharCode(64 + Math.min(count, 26)) : String(count);
}
