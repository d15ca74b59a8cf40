/**
 * A stylesheet without its comments; one that never ends takes the rest along. By hand, because a pattern would look to
 * the end of the file for each comment that is never closed.
 */
export function withoutCssComments(css: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let start = css.indexOf('/*'); start !== -1; start = css.indexOf('/*', at)) {
    kept.push(css.slice(at, start));
    const end = css.indexOf('*/', start + 2);
    if (end === -1) return kept.join('');
    at = end + 2;
  }
  return [...kept, css.slice(at)].join('');
}
