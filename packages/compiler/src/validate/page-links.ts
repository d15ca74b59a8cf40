import type { PageId } from '@ladder/core';
import type { Link } from 'mdast';
import { nearest } from '../model/nearest.js';
import { slug, wordsOf } from '../model/words.js';
import { noteLinkSecret } from './check-secrets.js';
import type { PageNotes } from './notes.js';

/** A page as links see it. */
export interface LinkTarget {
  readonly id: PageId;
  readonly file: string;
  /** Slugs of its headings, with the ids that they have in the document. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** Places that the toolkit makes itself, and that a page may link to. */
const OWN_PLACES = ['cover', 'end', 'references', 'about'];

/** Checks a link and gives the address that it has in the document. */
export function resolveLink(link: Link, from: LinkTarget, pages: readonly LinkTarget[], notes: PageNotes): string {
  const { url } = link;
  noteLinkSecret(url, link, notes);
  if (wordsOf(link) === '' && !link.children.some((child) => child.type === 'image'))
    notes.add('link-empty', link, { url });
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase();
  if (scheme !== undefined) {
    if (scheme === 'http:') notes.add('link-insecure', link, { url });
    else if (!['https:', 'mailto:', 'tel:'].includes(scheme)) notes.add('link-scheme', link, { scheme });
    return url;
  }
  const target = inModule(url, from, pages);
  if (target !== undefined) return target;
  const near = nearest(
    url.replace(/#.*$/, ''),
    pages.map((page) => fileName(page.file)),
  );
  notes.add('link-nowhere', link, { url, ...(near === undefined ? {} : { near }) });
  return url;
}

function inModule(url: string, from: LinkTarget, pages: readonly LinkTarget[]): string | undefined {
  const [path = '', anchor] = url.split('#');
  const name = decoded(path).replace(/^.*\//, '').toLowerCase();
  const place = anchor === undefined ? undefined : slug(decoded(anchor).replace(/^page-/, ''));
  const page =
    name === '' ? from : pages.find((each) => fileName(each.file) === name || each.id === name.replace(/\.md$/, ''));
  if (!page) return undefined;
  if (place === undefined) return name === '' ? undefined : `#page-${page.id}`;
  const heading = page.anchors.get(place);
  if (heading !== undefined) return `#${heading}`;
  if (name !== '') return undefined;
  if (OWN_PLACES.includes(place)) return `#${place}`;
  const other = pages.find((each) => each.id === place);
  return other && `#page-${other.id}`;
}

function fileName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // A stray % is part of the name.
    if (error instanceof URIError) return text;
    throw error;
  }
}
