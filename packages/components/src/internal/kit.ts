// What the start script lends to the script of the player's own pages. Each of these would otherwise be a second copy
// that every learner downloads; those that remember something must not be there twice at all. The bundler reads this
// file (compiler, bundle/kit.ts): one line for each module, and nothing else.
export { html, nothing } from 'lit';
export { blockText, nameOf, notesText, writtenBlocks } from '../notes/notes-text.js';
export { CopyOut, markTaken } from './copy-out.js';
export { LlElement } from './ll-element.js';
export { maySummon, summon } from './summon.js';
