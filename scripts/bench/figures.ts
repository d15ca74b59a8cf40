/** One line of the result: what was measured, what came out, what it should be at most. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** At most this; undefined for a line that only helps to read another. */
  readonly target?: number;
}

/** The result as a plain table, the target beside each figure. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, target }) => [
    what,
    `${shown(value)} ${unit}`.trim(),
    target === undefined ? '' : `at most ${shown(target)} ${unit}`.trim(),
    target === undefined ? '' : value <= target ? 'yes' : 'NO',
  ]);
  const lines = [['what', 'measured', 'target', 'met'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
