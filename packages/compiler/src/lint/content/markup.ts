import { withoutCssComments } from '../../model/css-comments.js';

/** One start tag, and the text inside it where that is code and not markup. */
export interface Tag {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The script or stylesheet between start and end tag; empty for all other elements. */
  readonly code: string;
}

const TAG_NAME = /[a-zA-Z][^\s/>]*/y;
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y;
const TAG_END = /[^>]*>?/y;

/** Attributes that make a browser load something. `href` loads only on some elements. */
const LOADS = new Set(['src', 'srcset', 'poster', 'xlink:href']);
const LOADS_BY_HREF = new Set(['image', 'use', 'base']);
/** Links in the head that a browser fetches; others, such as canonical, are only said. */
const FETCHED = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|manifest|apple-touch-icon)\b/i;
const OUTSIDE = /^\s*(?:(?:https?|wss?|ftp):)?\/\/[^/\s]/i;

/** The start tags of a page, in order; comments, and tags inside scripts and attribute values, are none. */
export function* tagsOf(html: string): Generator<Tag> {
  let at = html.indexOf('<');
  while (at !== -1) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      at = end === -1 ? -1 : html.indexOf('<', end);
      continue;
    }
    const name = matchAt(TAG_NAME, html, at + 1)?.[0];
    if (name === undefined) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const tag = name.toLowerCase();
    const attributes = new Map<string, string>();
    let end = at + 1 + name.length;
    for (let one = matchAt(ATTRIBUTE, html, end); one; one = matchAt(ATTRIBUTE, html, end)) {
      const [whole, key = '', double, single, bare] = one;
      const lower = key.toLowerCase();
      if (!attributes.has(lower)) attributes.set(lower, double ?? single ?? bare ?? '');
      end += whole.length;
    }
    end += matchAt(TAG_END, html, end)?.[0].length ?? 0;
    const raw = (tag === 'script' || tag === 'style') && html[end - 2] !== '/';
    const close = raw ? endOf(html, tag, end) : end;
    yield { tag, attributes, code: html.slice(end, close) };
    at = html.indexOf('<', close);
  }
}

function endOf(html: string, tag: string, from: number): number {
  const end = tag === 'script' ? /<\/script/gi : /<\/style/gi;
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What the browser loads for a tag: addresses as written. */
export function loadedBy({ tag, attributes }: Tag): readonly string[] {
  return [...attributes].flatMap(([name, value]) => {
    if (tag === 'a') return [];
    if (name === 'href') {
      const loads = tag === 'link' ? FETCHED.test(attributes.get('rel') ?? '') : LOADS_BY_HREF.has(tag);
      return loads ? [value] : [];
    }
    return LOADS.has(name) || (name === 'data' && tag === 'object') ? [value] : [];
  });
}

/** What a stylesheet loads: addresses as written. */
export function loadedByCss(css: string): readonly string[] {
  return [...withoutCssComments(css).matchAll(/(?:url\(\s*|@import\s+(?:url\(\s*)?)['"]?([^)'"\s]{1,2000})/gi)].map(
    ([, url = '']) => url,
  );
}

/** Whether an address leads to another host. */
export function isOutside(address: string): boolean {
  return OUTSIDE.test(address);
}

/** Whether a tag carries a script in an attribute, such as `onclick`. */
export function hasHandler({ attributes }: Tag): boolean {
  return [...attributes.keys()].some((name) => /^on[a-z]+$/.test(name));
}
