declare const brand: unique symbol;

/**
 * Names a block within a module. Branded so that a plain string, such as what a learner typed, is never taken for one.
 * Only the compiler mints them, from `ids.yaml` or from the place of the block; at run time they come from the layout.
 */
export type BlockId = string & { readonly [brand]: 'BlockId' };

/** Names a page within a module. */
export type PageId = string & { readonly [brand]: 'PageId' };

/** Names an option of a question or of a scenario decision, within its block. Stays the same when the option is moved or reworded. */
export type OptionId = string & { readonly [brand]: 'OptionId' };

/** The characters an id may have: what SCORM identifiers, HTML ids and file names all take. */
export const ID_PATTERN = /^[a-z][a-z0-9-]{0,63}$/;
