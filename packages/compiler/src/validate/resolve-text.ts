import type { Heading, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { shorten, slug, wordsOf } from '../model/words.js';
import type { ParsedNode, ParsedPage } from '../parse/parsed-module.js';
import type { Citations } from './citations.js';
import type { Media } from './media.js';
import type { PageNotes } from './notes.js';
import { resolveLink, type LinkTarget } from './page-links.js';

/** Slugs of a page's headings, with ids that no other element of the document has. */
export function anchorsOf(page: ParsedPage, id: string): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  for (const heading of proseHeadings(page.nodes)) anchors.set(freeSlug(heading, anchors), '');
  for (const name of anchors.keys()) anchors.set(name, `h-${id}-${name}`);
  return anchors;
}

/** What text needs to know of the rest of the module. */
export interface TextContext {
  readonly here: LinkTarget;
  readonly pages: readonly LinkTarget[];
  readonly citations: Citations;
  readonly media: Media;
  readonly notes: PageNotes;
}

/** A copy of a page's nodes in which links, citations, pictures and headings are resolved and checked. */
export function resolveText(page: ParsedPage, context: TextContext): readonly ParsedNode[] {
  const nodes = structuredClone(page.nodes) as ParsedNode[];
  const { here, pages, citations, media, notes } = context;
  const slugs = new Map<string, string>();
  let depth = 1;
  for (const heading of proseHeadings(nodes)) {
    if (heading.depth > depth + 1) notes.add('heading-level', heading, { heading: shorten(wordsOf(heading)) });
    depth = heading.depth;
    const name = freeSlug(heading, slugs);
    slugs.set(name, name);
    heading.data = { ...heading.data, hProperties: { id: here.anchors.get(name) ?? '' } };
  }
  for (const node of nodes) {
    const inFigure = node.type === 'block' && CREDITED.has(node.name);
    const plays = node.type === 'block' && PLAYED.has(node.name);
    const root: Root = { type: 'root', children: [...node.children] };
    visit(root, (child, index, parent) => {
      if (child.type === 'link') child.url = resolveLink(child, here, pages, notes);
      if (child.type === 'image') child.url = media.show(child, inFigure, notes, plays);
      if (child.type !== 'text' || parent === undefined || index === undefined) return undefined;
      const parts = citations.replaceIn(child, here.id, notes);
      if (!parts) return undefined;
      (parent.children as unknown[]).splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  }
  return nodes;
}

/** Blocks that ask for credit, licence and alternative words themselves. */
const CREDITED: ReadonlySet<string> = new Set(['figure', 'hotspots', 'audio', 'video']);

/** Blocks that play sound and film. */
const PLAYED: ReadonlySet<string> = new Set(['audio', 'video']);

function proseHeadings(nodes: readonly ParsedNode[]): readonly Heading[] {
  return nodes.flatMap((node) =>
    node.type === 'prose' ? node.children.filter((child): child is Heading => child.type === 'heading') : [],
  );
}

function freeSlug(heading: Heading, taken: ReadonlyMap<string, string>): string {
  const name = slug(wordsOf(heading)) || 'part';
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}-${count}`;
  return free;
}
