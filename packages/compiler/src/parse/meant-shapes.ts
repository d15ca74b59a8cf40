/** What a paragraph was probably meant to be. */
export interface Meant {
  readonly rule: 'list-meant' | 'table-meant' | 'heading-meant' | 'question-meant' | 'line-meant';
  /** Number of the line within the paragraph, from 0. */
  readonly line: number;
  readonly shown: string;
}

/** Marks in front of an item that are read as a list nowhere, with what stands behind them. */
const ITEM: readonly RegExp[] = [
  /^\(?([a-hA-H])[).]\s/u,
  /^\(?((?:i{1,3}|iv|v|vi{1,3}))[).]\s/iu,
  /^\((\d{1,2})\)\s?/u,
  /^(\d{1,2})[.)](?=\p{L})/u,
];
const BULLETS: readonly RegExp[] = [
  /^[-+*–—](?=\p{L}[^*]*$)/u,
  /^[–—]\s/u,
  /^[☐☑☒□■▢✓✔✗✘➢➤❖►▶◆◇○»→⇒§¶\uF0A7\uF0A8\uF0D8\uF076]\s?(?=\S)/u,
  /^o\s(?=\S)/u,
  /^(?:=>|->|>>|--)\s?(?=\p{L})/u,
];

/** Says which shape the lines of a paragraph have; lines are as typed, without their edges. */
export function meantBy(lines: readonly string[], prose: boolean): Meant | undefined {
  return meantTable(lines) ?? (prose ? (meantQuestion(lines) ?? meantList(lines) ?? meantHeading(lines)) : undefined);
}

function meantTable(lines: readonly string[]): Meant | undefined {
  const found = (line: number): Meant => ({ rule: 'table-meant', line, shown: lines[line] ?? '' });
  const dashes = lines.findIndex(
    (line) => /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/u.test(line) && line.includes('|'),
  );
  if (dashes >= 0) return found(Math.max(0, dashes - 1));
  const drawn = lines.findIndex((line) => /[│┃║├┤┼╬╠╣┌┬┐└┴┘╔╦╗]|^\+(?:[-=]{2,}\+)+$/u.test(line));
  if (drawn >= 0) return found(drawn);
  for (const shape of [isBarred, isTabbed, isSpaced]) {
    const at = runOf(lines, shape, 2);
    if (at !== undefined) return found(at);
  }
  const commas = lines.map((line) => (/[.!?:]$/.test(line) ? 0 : line.split(/[,;](?=\S|\s\S)/).length));
  const even = lines.length > 2 && (commas[0] ?? 0) > 2 && commas.every((count) => count === commas[0]);
  return even && lines.every((line) => line.split(/[,;]/).every((cell) => cell.trim().length <= 24))
    ? found(0)
    : undefined;
}

function isBarred(line: string): boolean {
  return /^\|.+\|$/u.test(line) || /\S\s+\|\s+\S/u.test(line);
}

function isTabbed(line: string): boolean {
  return /\S\t+\S/u.test(line);
}

function isSpaced(line: string): boolean {
  return /[^\s.!?]\s{3,}\S/u.test(line);
}

/** Where at least so many lines in a row have a shape. */
function runOf(lines: readonly string[], has: (line: string) => boolean, least: number): number | undefined {
  const at = lines.findIndex((_, from) => lines.slice(from, from + least).filter(has).length === least);
  return at < 0 ? undefined : at;
}

function meantQuestion(lines: readonly string[]): Meant | undefined {
  const at = lines.findIndex((line) =>
    /^[*_]{0,2}(?:(?:the\s+)?(?:correct|right|best)\s+answers?\b[*_]{0,2}\s*(?:is\b|are\b|[:=-])|ans(?:wers?)?\s*[:=]\s*[*_]{0,2}\s*\(?[A-H]\b|key\s*[:=]\s*\(?[A-H]\)?$)/iu.test(
      line,
    ),
  );
  return at < 0 ? undefined : { rule: 'question-meant', line: at, shown: lines[at] ?? '' };
}

function meantList(lines: readonly string[]): Meant | undefined {
  const found = (line: number): Meant => ({ rule: 'list-meant', line, shown: lines[line] ?? '' });
  for (const pattern of BULLETS) {
    const at = runOf(lines, (line) => pattern.test(line), 2);
    if (at !== undefined) return found(at);
  }
  for (const pattern of ITEM) {
    const marks = lines.map((line) => pattern.exec(line)?.[1]?.toLowerCase());
    const at = marks.findIndex((mark, line) => mark !== undefined && follows(mark, marks[line + 1]));
    if (at >= 0) return found(at);
  }
  // All in one line, as it comes out of a PDF.
  const inline = lines.findIndex((line) => /(?:^|\s)[aA1][)]\s.+\s[bB2][)]\s.+\s[cC3][)]\s/u.test(line));
  const dotted = lines.findIndex((line) => (line.match(/\s[•●▪◦‣]\s/gu)?.length ?? 0) > 1);
  const one = Math.max(inline, dotted);
  return one < 0 ? undefined : found(one);
}

function follows(mark: string, next: string | undefined): boolean {
  const order = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
  if (next === undefined) return false;
  if (/^\d/.test(mark)) return Number(next) === Number(mark) + 1;
  if (order.includes(mark) && order.includes(next) && order.indexOf(next) === order.indexOf(mark) + 1) return true;
  return mark.length === 1 && next.length === 1 && next.charCodeAt(0) === mark.charCodeAt(0) + 1;
}

function meantHeading(lines: readonly string[]): Meant | undefined {
  const [first = '', second] = lines;
  const ruled = lines.findIndex((line, at) => at > 0 && /^={3,}$/u.test(line));
  if (ruled > 0) return { rule: 'heading-meant', line: ruled - 1, shown: lines[ruled - 1] ?? '' };
  if (/^(?:={3,}|~{3}|#{2,}|\+{3,}|(?:[•·=+#]\s*){3,})$/u.test(first) && second === undefined)
    return { rule: 'line-meant', line: 0, shown: first };
  // A fracture, a number and a hashtag begin with the same sign: only a title's words in small letters count.
  return second === undefined && /^#\p{Lu}[\p{Ll}’'-]+(?:\s[^.#]*)?$/u.test(first)
    ? { rule: 'heading-meant', line: 0, shown: first }
    : undefined;
}
