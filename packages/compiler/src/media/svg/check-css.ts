import { withoutCssComments } from '../../model/css-comments.js';

/** What a style may not have, and what it is called in a message. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/\\/, 'a backslash in a style'],
  [/@(?!media\b)/i, 'a rule with @ in a style, such as @import or @font-face'],
  [
    /(?:expression|image|image-set|cross-fade|src|element|paint|-webkit-image-set)\s*\(/i,
    'a style that loads something',
  ],
  [/(?:-moz-binding|behavior)\s*:/i, 'a style that runs something'],
  [/(?:java|vb|live)script\s*:/i, 'a style that runs something'],
  [/<|&#/, 'markup in a style'],
];

const URL = /url\s*\(\s*(["']?)([^)]*?)\1\s*\)/gi;

/**
 * What is wrong with the styles of a drawing: `undefined` when they only paint. Addresses may lead to a part of the same
 * drawing (`url(#shade)`) and nowhere else.
 */
export function checkCss(css: string): string | undefined {
  if (css.includes('/*') && /\/\*(?:(?!\*\/)[^])*$/.test(css.slice(css.lastIndexOf('/*'))))
    return 'a style with a comment that never ends';
  const bare = withoutCssComments(css);
  const refused = REFUSED.find(([pattern]) => pattern.test(bare))?.[1];
  if (refused !== undefined) return refused;
  const addresses = bare.match(/url\s*\(/gi)?.length ?? 0;
  const inside = [...bare.matchAll(URL)].filter(([, , address = '']) => /^#[\w.:-]+$/.test(address.trim())).length;
  return addresses === inside ? undefined : 'a style that loads something from elsewhere';
}

/** The same for the value of an attribute, in words that name it. */
export function checkCssIn(attribute: string, value: string): string | undefined {
  return checkCss(value)?.replace(/ in a style$|^a style that/, (part) =>
    part.startsWith('a') ? 'an attribute that' : ` in ${attribute}`,
  );
}
