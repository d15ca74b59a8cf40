import { child, switchOf, valueOf, type XmlNode } from '../package/xml.js';

/** Properties that styles of several kinds turn on and off against each other (ISO 29500-1, 17.7.3). */
const TOGGLES = {
  bold: 'w:b',
  italic: 'w:i',
  strike: 'w:strike',
  hidden: 'w:vanish',
  capitals: 'w:caps',
  smallCapitals: 'w:smallCaps',
} as const;

type Toggle = keyof typeof TOGGLES;

/** The fonts of a run by the kind of letters that they are for. */
export interface Fonts {
  readonly ascii?: string;
  readonly other?: string;
}

/** What one place says about how words look: a run, a style, the defaults. What it leaves out others say. */
export interface LookSaid extends Partial<Readonly<Record<Toggle, boolean>>> {
  readonly doubleStrike?: boolean;
  readonly align?: string;
  /** How far words stand above the line, in half points. */
  readonly shift?: number;
  readonly underline?: string;
  readonly highlight?: string;
  readonly colour?: string;
  readonly ground?: string;
  readonly boxed?: boolean;
  readonly dotted?: boolean;
  readonly fonts?: Fonts;
}

/** Names of a theme's fonts: `minorHAnsi`. */
export type ThemeFonts = ReadonlyMap<string, string>;

/** What run properties say. */
export function readLook(properties: XmlNode | undefined, theme: ThemeFonts): LookSaid {
  if (!properties) return {};
  const said = (name: string): string | undefined => valueOf(properties, name);
  const fonts = readFonts(child(properties, 'w:rFonts'), theme);
  const shift = said('w:position');
  const ground = child(properties, 'w:shd')?.attributes['w:fill'];
  const border = said('w:bdr');
  const dots = said('w:em');
  const toggles = Object.entries(TOGGLES).flatMap(([key, name]) => {
    const on = switchOf(properties, name);
    return on === undefined ? [] : [[key, on] as const];
  });
  return without({
    ...Object.fromEntries(toggles),
    doubleStrike: switchOf(properties, 'w:dstrike'),
    align: said('w:vertAlign'),
    shift: shift === undefined ? undefined : Number(shift) || 0,
    underline: said('w:u'),
    highlight: said('w:highlight'),
    colour: said('w:color'),
    ground,
    boxed: border === undefined ? undefined : !['none', 'nil'].includes(border),
    dotted: dots === undefined ? undefined : dots !== 'none',
    fonts,
  });
}

/** What a style says with what it is based on: the nearer one wins, and toggles of one chain do not add up. */
export function over(base: LookSaid, own: LookSaid): LookSaid {
  return { ...base, ...own, ...(base.fonts || own.fonts ? { fonts: { ...base.fonts, ...own.fonts } } : {}) };
}

/** The look without what only makes it handsome: what is struck, hidden, raised or in another font means something. */
export function meantLook({ strike, doubleStrike, hidden, align, shift, fonts }: LookSaid): LookSaid {
  return without({ strike, doubleStrike, hidden, align, shift, fonts });
}

/** What a style says otherwise than the one that all paragraphs have. */
export function beyond(usual: LookSaid, own: LookSaid): LookSaid {
  const same = (key: keyof LookSaid) => own[key] === usual[key];
  const plain = (['underline', 'highlight', 'colour', 'ground', 'boxed', 'dotted'] as const).filter(same);
  return Object.fromEntries(Object.entries(own).filter(([key]) => !plain.some((each) => each === key)));
}

/** Where a run's look comes from. */
export interface LookLevels {
  readonly defaults: LookSaid;
  readonly table: LookSaid;
  readonly paragraph: LookSaid;
  readonly character: LookSaid;
  readonly direct: LookSaid;
}

/** The look that Word shows: what a run says itself counts; else styles of different kinds turn a toggle on and off. */
export function shownLook({ defaults, table, paragraph, character, direct }: LookLevels): LookSaid {
  const levels = [table, paragraph, character];
  const toggles = (Object.keys(TOGGLES) as Toggle[]).map((key) => {
    const byStyle = levels.filter((level) => level[key] === true).length % 2 === 1;
    return [key, direct[key] ?? (defaults[key] === true || byStyle)] as const;
  });
  const values = [...levels, direct].reduce(over, defaults);
  return { ...values, ...Object.fromEntries(toggles) };
}

function readFonts(node: XmlNode | undefined, theme: ThemeFonts): Fonts | undefined {
  if (!node) return undefined;
  const named = (kind: string): string | undefined =>
    theme.get(node.attributes[`w:${kind}Theme`] ?? '') ?? node.attributes[`w:${kind}`];
  return without({ ascii: named('ascii'), other: named('hAnsi') ?? named('cs') ?? named('eastAsia') });
}

/** An object without the keys that say nothing. */
function without<Value extends object>(value: { readonly [Key in keyof Value]: Value[Key] | undefined }): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
}
