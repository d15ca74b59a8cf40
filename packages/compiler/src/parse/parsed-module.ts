import type { SourceLocation } from '@ladder/core';
import type { RootContent } from 'mdast';

/** What was written, before anyone asks what it means. Every node keeps its place in the author's file. */
export interface ParsedModule {
  readonly id: string;
  /** `undefined` when the file is missing or cannot be read. */
  readonly settings: ParsedYaml | undefined;
  readonly organisation: ParsedYaml | undefined;
  /** accessibility.yaml: what people tested. */
  readonly accessibility: ParsedYaml | undefined;
  readonly pages: readonly ParsedPage[];
}

/** A YAML file: its plain value and where each key and item stands. */
export interface ParsedYaml {
  readonly file: string;
  readonly value: unknown;
  /** The place of a key or item by its path, such as `['authors', 0, 'name']`; the closest one above it otherwise. */
  readonly placeOf: (path: readonly PropertyKey[]) => SourceLocation;
}

/** One page as it was written. */
export interface ParsedPage {
  readonly file: string;
  /** Its number, from 1. */
  readonly number: number;
  /** Where in words: `Page 3, "Plan it"`. */
  readonly where: string;
  readonly title: string;
  readonly titleAt: SourceLocation;
  /** The page as the author typed it, to find places within a paragraph. */
  readonly text: string;
  readonly nodes: readonly ParsedNode[];
}

/** Running text, or a block with what stands in it. */
export type ParsedNode = ParsedProse | ParsedBlock;

/** Running text. */
export interface ParsedProse {
  readonly type: 'prose';
  readonly children: readonly RootContent[];
  /** Part of it stands in a block that there is not: what it means is anybody's guess until its name is right. */
  readonly unsure?: true;
}

/** What stands between `:::name` and `:::`. */
export interface ParsedBlock {
  readonly type: 'block';
  readonly name: string;
  readonly location: SourceLocation;
  readonly children: readonly RootContent[];
}
