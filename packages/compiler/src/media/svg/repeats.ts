/** Elements that a browser would draw of one drawing, with every part that is used again counted each time. */
const MOST_DRAWN = 200_000;

interface Part {
  elements: number;
  readonly uses: string[];
}

/**
 * Counts what `<use>` makes of a drawing: ten parts that each show the one before ten times are ten thousand million
 * shapes in a kilobyte.
 */
export class Repeats {
  private readonly parts = new Map<string, Part>();
  private readonly all: Part = { elements: 0, uses: [] };
  private readonly open: (Part | undefined)[] = [];

  begin(id: string | undefined): void {
    const part = id === undefined ? undefined : { elements: 0, uses: [] };
    if (id !== undefined && part) this.parts.set(id, part);
    this.open.push(part);
    for (const each of [this.all, ...this.open]) if (each) each.elements += 1;
  }

  close(): void {
    this.open.pop();
  }

  use(element: string, id: string): void {
    if (element !== 'use') return;
    for (const each of [this.all, ...this.open]) each?.uses.push(id);
  }

  /** What is wrong, if the drawing grows without end or far beyond what anybody draws. */
  problem(): string | undefined {
    const known = new Map<string, number>();
    const count = (part: Part, depth: number): number => {
      let drawn = part.elements;
      for (const id of part.uses) {
        if (depth > 60 || drawn > MOST_DRAWN) return Infinity;
        const used = this.parts.get(id);
        if (!used) continue;
        const before = known.get(id);
        if (before === undefined) known.set(id, Infinity);
        const one = before ?? count(used, depth + 1);
        known.set(id, one);
        drawn += one;
      }
      return drawn;
    };
    return count(this.all, 0) > MOST_DRAWN ? 'parts that use each other without end (<use>)' : undefined;
  }
}
