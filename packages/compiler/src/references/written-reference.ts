import type { SourceLocation } from '@ladder/core';

/** A reference as its file has it, before it is put into words. */
export type WrittenReference = ListedReference | CslReference;

/** A line of references.md. */
export interface ListedReference {
  readonly type: 'listed';
  readonly key: string;
  readonly location: SourceLocation;
  readonly text: string;
  readonly url: string | undefined;
  /** Whether the line holds nothing but a DOI, a PubMed number or an address. */
  readonly bare: boolean;
}

/** An item of any other file, in CSL-JSON. */
export interface CslReference {
  readonly type: 'csl';
  readonly key: string;
  readonly location: SourceLocation;
  readonly item: Readonly<Record<string, unknown>>;
}

/** What could not be read as a reference. */
export type ReferenceProblem =
  | { readonly rule: 'reference-no-key'; readonly location: SourceLocation; readonly values: { readonly text: string } }
  | {
      readonly rule: 'reference-too-long';
      readonly location: SourceLocation;
      readonly values: { readonly key: string; readonly limit: string };
    }
  | {
      readonly rule: 'reference-date';
      readonly location: SourceLocation;
      readonly values: { readonly key: string; readonly text: string };
    }
  | {
      readonly rule: 'reference-unreadable';
      readonly location: SourceLocation;
      readonly values: { readonly file: string; readonly problem: string };
    };

/** What one file of references gives. */
export interface ReadReferences {
  readonly references: readonly WrittenReference[];
  readonly problems: readonly ReferenceProblem[];
}

/** A key that can be written in `[@key]`: letters of any script, digits, and a few signs between them. */
export const KEY = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_:.+/-]*$/u;
