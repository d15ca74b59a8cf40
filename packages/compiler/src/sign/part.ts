import type { PageId } from '@ladder/core';
import type { Aspect } from './aspects.js';

/** A part of a module that is looked at and named as one: a page's text, a block, a reference, a group of settings. */
export interface Part {
  /** The word after `:::`, or `page`, `text`, `reference`, `module`, `outcomes`. */
  readonly kind: string;
  /** The page on which it stands; left out for what belongs to the module. */
  readonly page?: PageId;
  /** The words by which people know it. */
  readonly words: string;
  readonly aspects: Readonly<Partial<Record<Aspect, readonly Atom[]>>>;
}

/** The smallest thing that can change: a sentence, a tick, a figure, a file. */
export interface Atom {
  /** Everything that counts, as text. */
  readonly raw: string;
  /** A sentence as it may be quoted. */
  readonly shown?: string;
}

/** Gathers the aspects of one part, in reading order. */
export class Aspects {
  readonly found: Partial<Record<Aspect, Atom[]>> = {};

  /** Notes one atom. */
  add(aspect: Aspect, raw: string, shown?: string): void {
    (this.found[aspect] ??= []).push(shown === undefined ? { raw } : { raw, shown });
  }
}
