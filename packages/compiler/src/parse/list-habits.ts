/** A box in front of an option or an item, as people type it. */
export interface Box {
  readonly ticked: boolean;
  /** What is in the box when it is neither a tick nor nothing. */
  readonly strange?: string;
  /** Whether a bullet or number stands before it. */
  readonly bullet: boolean;
  readonly rest: string;
}

/** Signs that people, word processors and phones put in front of a list item, with the space behind them. */
const BULLET = /^(?:[-*+•·●▪■◦‣∙⁃\uF0B7]|o(?=\t)|\d{1,2}[.)])[\s\u200B]*/u;

/** The same where a dash can only be a bullet: inside a block. */
const DASH = /^[–—][\s\u200B]+/u;

/** The same in front of a box, where nothing else can be meant. */
const LETTER = /^[A-Za-z][.)]\s*(?=[[(☐☑])/u;

const TICK = /^[xX✓✔☑☒🗸]\uFE0F?$/u;

/** Reads `[x]`, `[X]`, `[]`, `[ x ]`, `[✓]`, `( )` and ☐, with or without a bullet. `undefined` when there is no box. */
export function readBox(text: string): Box | undefined {
  const marker = BULLET.exec(text)?.[0] ?? DASH.exec(text)?.[0] ?? LETTER.exec(text)?.[0] ?? '';
  const bullet = marker !== '';
  const body = text.slice(marker.length);

  const sign = /^([☐☑✓✔☒🗹])\uFE0F?\s*(.*)$/u.exec(body);
  if (sign) return { ticked: sign[1] !== '☐', bullet, rest: sign[2] ?? '' };

  const box = /^(?:\[([^\]]{0,6})\](?![[(:])|\(([\s xX✓✔]{0,3})\))\s*(.*)$/u.exec(body);
  if (!box || (box[2] !== undefined && !bullet)) return undefined;
  const mark = (box[1] ?? box[2] ?? '').trim();
  const rest = box[3] ?? '';
  if (mark === '') return { ticked: false, bullet, rest };
  if (TICK.test(mark)) return { ticked: true, bullet, rest };
  // Without a bullet it is more likely text that begins with a bracket, such as [1] or [@key].
  return bullet && [...mark].length <= 2 ? { ticked: false, strange: mark, bullet, rest } : undefined;
}

/** What stands behind a bullet; `undefined` for a line that is no list item. "-5 degrees" and "*Important*" are none. */
export function readBullet(text: string, insideBlock: boolean): string | undefined {
  const marker = BULLET.exec(text)?.[0] ?? (insideBlock ? DASH.exec(text)?.[0] : undefined);
  if (marker === undefined) return undefined;
  const rest = text.slice(marker.length);
  const glued = /[-*+\d.)]$/.test(marker);
  if (glued && !(insideBlock && marker === '-' && /^[\p{L}“"‘']/u.test(rest))) return undefined;
  return rest;
}
