import { plainText, type WordInline } from '../model.js';

/** Words without a look. */
export function said(words: string): readonly WordInline[] {
  return words === '' ? [] : [{ type: 'text', text: words }];
}

/** Parts in brackets, so that nothing beside them can be taken in. */
export function group(parts: readonly (readonly WordInline[])[], between: string): readonly WordInline[] {
  return [...said('('), ...parts.flatMap((part, at) => (at === 0 ? part : [...said(between), ...part])), ...said(')')];
}

/** `(1)/(2)`: a stroke, and brackets on both sides whatever stands around. */
export function fraction(above: readonly WordInline[], below: readonly WordInline[]): readonly WordInline[] {
  return [...group([above], ''), ...said('/'), ...group([below], '')];
}

/** `√(x)`, with the degree in front. */
export function root(inner: readonly WordInline[], degree: readonly WordInline[]): readonly WordInline[] {
  const words = plainText(degree);
  const sign = words === '' || words === '2' ? '√' : words === '3' ? '∛' : words === '4' ? '∜' : undefined;
  return [...(sign === undefined ? [...raisedOr(degree, 'raised'), ...said('√')] : said(sign)), ...group([inner], '')];
}

/** Raised or lowered words; with `^(…)` or `_(…)` where they are more than words. */
export function raisedOr(inner: readonly WordInline[], place: 'raised' | 'lowered'): readonly WordInline[] {
  if (plainText(inner) === '') return [];
  const simple = inner.every((one) => one.type === 'text' && one.raised !== true && one.lowered !== true);
  return simple
    ? inner.map((one) => (one.type === 'text' ? { ...one, [place]: true } : one))
    : [...said(place === 'raised' ? '^' : '_'), ...group([inner], '')];
}
