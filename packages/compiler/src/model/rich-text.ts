import type { PhrasingContent, RootContent } from 'mdast';
import type { Node } from 'unist';

/**
 * Text as Markdown nodes: paragraphs, lists, tables, quotes, images. Never HTML, never a directive.
 * Links between pages already point to `#page-<id>` or to a heading's id, which sits in `data.hProperties.id`.
 */
export type RichText = readonly RootContent[];

/** Text on one line: words, emphasis, links, citations. */
export type InlineText = readonly PhrasingContent[];

/** One or more sources cited at one place: `[@herring2011; @nice-ng148]`. */
export interface Citation extends Node {
  readonly type: 'citation';
  readonly sources: readonly CitedSource[];
}

/** One source within a citation. */
export interface CitedSource {
  /** Key in the module's references: `ModuleModel.references` has it. */
  readonly key: string;
  /** Number of the reference: 1 for the first one cited in the module. */
  readonly number: number;
  /** How many times this source was cited before, plus one: makes `cite-<key>-<occurrence>` unique. */
  readonly occurrence: number;
}

/** Text above the line: `10^9^`. */
export interface Superscript extends Node {
  readonly type: 'superscript';
  children: PhrasingContent[];
}

/** Text below the line: `CO~2~`. */
export interface Subscript extends Node {
  readonly type: 'subscript';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: Citation;
    superscript: Superscript;
    subscript: Subscript;
  }
  interface RootContentMap {
    citation: Citation;
    superscript: Superscript;
    subscript: Subscript;
  }
}
