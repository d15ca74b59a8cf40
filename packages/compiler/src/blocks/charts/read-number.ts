/** Reads a number as people type it: "62", "62 %", "1,200", "7.5 minutes", "−3"; `undefined` for anything else. */
export function readNumber(typed: string): number | undefined {
  const match = /^\s*([−–-]?)\s*(?:£\s*)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(?:[%\p{L}°/ ]{0,24})$/u.exec(typed);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  return Number(`${sign === '' ? '' : '-'}${whole.replaceAll(',', '')}${fraction}`);
}

/** Reads a whole number of at least 1; `undefined` for anything else. */
export function readCount(typed: string): number | undefined {
  const value = readNumber(typed);
  return value !== undefined && Number.isInteger(value) && value >= 1 ? value : undefined;
}
