/** A page for people who upload modules, before it becomes HTML or text: the two say the same because of this. */
export interface SheetPage {
  /** Small line above the title: what kind of page this is. */
  readonly kind: string;
  readonly title: string;
  /** Facts under the title, printed in one line. */
  readonly about: readonly string[];
  readonly notice?: Notice;
  readonly sections: readonly Section[];
  readonly foot: readonly string[];
}

/** What must be seen before anything else. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** One part of the page. */
export interface Section {
  /** Anchor in the page. */
  readonly id: string;
  readonly title: string;
  /** Whether it begins on a new sheet when printed, so that it can be handed on by itself. */
  readonly ownSheet?: boolean;
  readonly blocks: readonly Block[];
}

/** What a section is made of. */
export type Block =
  | { readonly type: 'heading'; readonly text: string }
  /** A paragraph; `links` are words in it that lead somewhere. */
  | { readonly type: 'text'; readonly text: string; readonly links?: readonly SheetLink[] }
  /** Where something is known from: small, because few need it. */
  | { readonly type: 'sources'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[]; readonly ordered?: boolean }
  /** Boxes to tick, on screen and on paper. */
  | { readonly type: 'ticks'; readonly items: readonly string[] }
  | { readonly type: 'settings'; readonly rows: readonly SettingRow[] }
  | { readonly type: 'files'; readonly rows: readonly FileRow[] }
  /** Rows under heads; the first cell of a row names it. */
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Words to carry over into a form, exactly as they are. */
  | { readonly type: 'copy'; readonly label: string; readonly text: string; readonly hint?: string }
  | { readonly type: 'links'; readonly items: readonly SheetLink[] };

/** Words that lead somewhere. */
export interface SheetLink {
  readonly text: string;
  readonly href: string;
}

/** One thing to set, what to choose, why, and how well that is known. */
export interface SettingRow {
  readonly name: string;
  readonly choose: string;
  readonly because: string;
  readonly evidence: string;
}

/** Which places take one file. */
export interface FileRow {
  readonly places: readonly string[];
  /** Name of the file; left out while it has not been made. */
  readonly file?: string;
  readonly href?: string;
  readonly note: string;
}
