import { child, elementsOf, valueOf, type XmlNode } from '../package/xml.js';
import { numberWords } from './number-words.js';
import { signOf, symbolFont } from './symbol-fonts.js';

/** One level of a list: bullets or which kind of number, and what stands round it. */
interface ListLevel {
  readonly format: string;
  readonly start: number;
  /** `%1.%2)`: what stands in front of an item. */
  readonly text: string;
  readonly font: string | undefined;
  /** Whether the numbers of levels above are shown as figures whatever they are there. */
  readonly legal: boolean;
}

interface List {
  /** Lists of one kind go on counting where the last one stopped, unless they say with which number they begin. */
  readonly counted: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

/** What stands in front of an item. */
export interface ItemNumber {
  readonly ordered: boolean;
  readonly number: number;
  /** The bare letter or figure; empty for a bullet. */
  readonly label: string;
  /** All of it as Word shows it; empty for a bullet that is only one. */
  readonly shown: string;
}

/** Bullets that say something of their item. */
const MEANT = /^[☐☑☒✓✔✗✘✕✖×+−–!?]$/u;

/** Counts the items of numbered lists as Word does, to know which item is "B". */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(root: XmlNode | undefined) {
    const children = elementsOf(root);
    const abstract = new Map(
      children
        .filter(({ name }) => name === 'w:abstractNum')
        .map((node) => [node.attributes['w:abstractNumId'] ?? '', node] as const),
    );
    const styled = new Map([...abstract].map(([id, node]) => [valueOf(node, 'w:styleLink') ?? '', id] as const));
    for (const node of children.filter(({ name }) => name === 'w:num')) {
      const named = valueOf(node, 'w:abstractNumId') ?? '';
      // A list may borrow everything from the list of a style.
      const counted = styled.get(valueOf(abstract.get(named), 'w:numStyleLink') ?? '-') ?? named;
      const overrides = elementsOf(node).filter(({ name }) => name === 'w:lvlOverride');
      const changed = overrides.flatMap((each): (readonly [number, ListLevel])[] => {
        const own = child(each, 'w:lvl');
        return own ? [[levelOf(each), level(own)]] : [];
      });
      const starts = overrides.flatMap((each): (readonly [number, number])[] => {
        const start = valueOf(each, 'w:startOverride');
        return start === undefined ? [] : [[levelOf(each), Number(start)]];
      });
      const base = elementsOf(abstract.get(counted))
        .filter(({ name }) => name === 'w:lvl')
        .map((each) => [levelOf(each), level(each)] as const);
      this.lists.set(node.attributes['w:numId'] ?? '', {
        counted,
        levels: new Map([...base, ...changed]),
        starts: new Map(starts),
      });
    }
  }

  /** The next item of a list; `undefined` where numbering is turned off. */
  next(id: string, at: number): ItemNumber | undefined {
    if (id === '0') return undefined;
    const list = this.lists.get(id);
    const found = list?.levels.get(at);
    const counted = list?.counted ?? id;
    const counts = this.counts.get(counted) ?? [];
    const own = list?.starts.get(at);
    counts.length = Math.min(counts.length, at + 1);
    if (own !== undefined && !this.begun.has(`${id} ${at}`)) counts[at] = own - 1;
    this.begun.add(`${id} ${at}`);
    counts[at] = (counts[at] ?? (own ?? found?.start ?? 1) - 1) + 1;
    this.counts.set(counted, counts);
    const format = found?.format ?? 'bullet';
    const number = counts[at];
    if (format === 'bullet') return { ordered: false, number, label: '', shown: bullet(found) };
    const shown = this.shown(list, at, counts);
    if (format === 'none') return shown === '' ? undefined : { ordered: false, number, label: '', shown };
    return { ordered: true, number, label: labelOf(format, number), shown };
  }

  private shown(list: List | undefined, at: number, counts: readonly number[]): string {
    const own = list?.levels.get(at);
    return (own?.text ?? `%${at + 1}.`)
      .replace(/%(\d)/g, (_, digit: string) => {
        const place = Number(digit) - 1;
        const above = list?.levels.get(place);
        const format = own?.legal === true ? 'decimal' : (above?.format ?? 'decimal');
        return numberWords(format, counts[place] ?? above?.start ?? 1);
      })
      .trim();
  }
}

function levelOf(node: XmlNode): number {
  return Number(node.attributes['w:ilvl'] ?? 0);
}

function level(node: XmlNode): ListLevel {
  const fonts = child(child(node, 'w:rPr'), 'w:rFonts')?.attributes;
  const legal = child(node, 'w:isLgl');
  return {
    format: valueOf(node, 'w:numFmt') ?? 'decimal',
    start: Number(valueOf(node, 'w:start') ?? 1),
    text: valueOf(node, 'w:lvlText') ?? `%${levelOf(node) + 1}.`,
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    legal: legal !== undefined && !['0', 'false', 'off'].includes(legal.attributes['w:val'] ?? '1'),
  };
}

/** A bullet that is a tick, a cross or a box; any other is only a bullet. */
function bullet(found: ListLevel | undefined): string {
  const font = symbolFont(found?.font);
  const sign = [...(found?.text ?? '')].map((each) => {
    const code = each.codePointAt(0) ?? 0;
    return font === undefined ? each : (signOf(font, code) ?? '');
  });
  const shown = sign.join('').trim();
  // A dash is the bullet of half the world.
  return MEANT.test(shown) && !/^[–−]$/.test(shown) ? shown : '';
}

function labelOf(format: string, count: number): string {
  return /Letter$/.test(format) ? String.fromCharCode(64 + Math.min(count, 26)) : String(count);
}
