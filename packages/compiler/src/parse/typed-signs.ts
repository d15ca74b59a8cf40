import type { SourceLocation } from '@ladder/core';
import type { Text } from 'mdast';

/** The lines of a page as they were typed, by number. */
export type TypedLines = ReadonlyMap<number, string>;

/** A text with the place of each of its signs. */
export interface TypedSigns {
  readonly text: string;
  readonly placeOf: (index: number) => SourceLocation;
  /** Whether this sign was typed so that it means itself: `\*` or `&#42;`. */
  readonly isEscaped: (index: number) => boolean;
}

/** Finds each sign of a text in the author's lines. */
export function typedSigns(node: Text, lines: TypedLines, file: string): TypedSigns {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const places: { readonly line: number; readonly column: number; readonly escaped: boolean }[] = [];
  let { line } = start;
  let at = start.column - 1;
  for (const sign of node.value) {
    const source = lines.get(line) ?? '';
    let escaped = false;
    if (sign !== '\n' && !source.startsWith(sign, at)) {
      const entity = /^&#?\w+;/.exec(source.slice(at))?.[0];
      escaped = source[at] === '\\' || entity !== undefined;
      if (source[at] === '\\') at += 1;
      else if (entity !== undefined) at += entity.length - sign.length;
      else at = Math.max(at, source.indexOf(sign, at));
    }
    for (let unit = 0; unit < sign.length; unit += 1) places.push({ line, column: at + unit + 1, escaped });
    if (sign === '\n') {
      line += 1;
      at = /^[\s>]*/u.exec(lines.get(line) ?? '')?.[0].length ?? 0;
    } else at += sign.length;
  }
  return {
    text: node.value,
    placeOf: (index) => ({
      file,
      line: places[index]?.line ?? start.line,
      column: places[index]?.column ?? start.column,
    }),
    isEscaped: (index) => places[index]?.escaped ?? false,
  };
}
