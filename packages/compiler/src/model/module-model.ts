import type { EarlierLayout, Layout, PageId } from '@ladder/core';
import type { Accessibility, ModuleSettings, Organisation } from '@ladder/core/schema';
import type { PageNode } from './blocks.js';

export type * from './blocks.js';
export type * from './file-tree.js';
export type * from './rich-text.js';

/** What a module means, checked: ids unique, links resolved, codes known, rules possible. Everything after `validate` reads this. */
export interface ModuleModel {
  /** The folder's name: `ward-round`. */
  readonly id: string;
  /** module.yaml, with defaults filled in. */
  readonly settings: ModuleSettings;
  /** organisation.yaml. */
  readonly organisation: Organisation;
  /** accessibility.yaml; left out while there is none. */
  readonly accessibility?: Accessibility;
  readonly pages: readonly PageModel[];
  /** Every cited source, in the order of first citation. Sources that nobody cites are left out. */
  readonly references: readonly Reference[];
  /** The learning outcomes, with the blocks that serve each. */
  readonly outcomes: readonly OutcomeCoverage[];
  readonly capabilities: readonly CitedCapability[];
  readonly layout: Layout;
  /** Layouts of earlier releases that differ from this one, newest first. */
  readonly earlier?: readonly EarlierLayout[];
  /** Paths within the module of the media in use, in code-unit order: `media/bedside.svg`. */
  readonly media: readonly string[];
  /** SHA-256 of the normalised source, in hexadecimal. Ids and signatures are not part of it. */
  readonly contentHash: string;
  /** True until content, education and technical sign-off are all valid for this source. */
  readonly draft: boolean;
  /** Who signed a released version; left out of a draft. */
  readonly signedOff?: readonly SignedOff[];
}

/** One signature of a released version. */
export interface SignedOff {
  readonly stage: 'content' | 'education' | 'technical';
  readonly name: string;
  readonly role: string;
  /** The day, as year-month-day. */
  readonly date: string;
  /** The version that was signed: an earlier one where nothing of what this stage looks at has changed since. */
  readonly version: string;
  /** Who confirmed a spelling correction afterwards. */
  readonly corrected?: { readonly name: string; readonly date: string };
}

/** One page of the module. */
export interface PageModel {
  readonly id: PageId;
  /** Its number, from 1. */
  readonly number: number;
  readonly title: string;
  /** Path from the root of the repository. */
  readonly file: string;
  /** Estimated reading and doing time, in whole minutes, at least 1. */
  readonly minutes: number;
  readonly nodes: readonly PageNode[];
}

/** One entry of the list of references. */
export interface Reference {
  readonly key: string;
  /** Its number in the list, from 1. */
  readonly number: number;
  /** The entry as Vancouver style prints it, in plain text, without number and without the address below. */
  readonly text: string;
  /** Where to find it: the DOI's or PubMed's address, or the entry's own. */
  readonly url?: string;
  /** Ids of its citations in the text, in order: `cite-herring2011-1`. */
  readonly citedAt: readonly { readonly id: string; readonly page: PageId }[];
}

/** One learning outcome and where the module serves it. */
export interface OutcomeCoverage {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly servedBy: readonly { readonly page: PageId; readonly block: string }[];
}

/** One capability that the module claims to develop. */
export interface CitedCapability {
  /** As module.yaml has it: `gmc-gpc-2017#GPC5`. */
  readonly ref: string;
  readonly code: string;
  readonly title: string;
  /** Short name of the framework: `GMC GPC`. */
  readonly framework: string;
  /** Full name of the framework. */
  readonly frameworkName: string;
  /** Whether somebody compared code and title with the publisher's own document. */
  readonly verified: boolean;
}
