import { holdable, oddSigns, type OddSign } from '../model/text-signs.js';
import type { Findings } from '../model/rules.js';
import type { LOAD_RULES } from './rules.js';

/** One line of a file with the same sign all over it is one thing to mend. */
const MOST = 5;

/** Signs written out as a number: `&#11;` in Markdown, `\u000b` in JSON. They arrive after the text was looked at. */
const WRITTEN: Readonly<Record<string, RegExp>> = {
  md: /&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi,
  json: /(?<!\\)(?:\\\\)*\\u([0-9a-f]{4})/gi,
};

/** A text as every output can hold it; what is not kept is said with its place. */
export function holdText(text: string, file: string, findings: Findings<typeof LOAD_RULES>): string {
  const odd = [...oddSigns(text), ...writtenOut(text, file)];
  const lines = new Set<string>();
  for (const { rule, sign, instead, offset } of odd) {
    const before = text.slice(0, offset).split('\n');
    const line = before.length;
    const key = `${rule} ${line}`;
    if (lines.has(key) || lines.size >= MOST) continue;
    lines.add(key);
    findings.add(rule, undefined, { file, line, column: (before.at(-1)?.length ?? 0) + 1 }, { sign, instead });
  }
  return holdable(text);
}

function writtenOut(
  text: string,
  file: string,
): readonly (OddSign | (Omit<OddSign, 'rule'> & { rule: 'sign-written' }))[] {
  const pattern = WRITTEN[file.slice(file.lastIndexOf('.') + 1)];
  if (!pattern) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: typed, 1: hex, 2: decimal, index }) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    // Halves of a pair stand side by side in JSON.
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    const pair =
      isHalf && /\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}/i.test(text.slice(Math.max(0, index - 6), index + 12));
    if (pair || code > 0x10ffff) return [];
    const [odd] = oddSigns(String.fromCodePoint(code));
    if (!odd || odd.rule === 'sign-private') return [];
    return [{ rule: 'sign-written' as const, sign: typed, instead: '', offset: index }];
  });
}
