// What the start script lends to the other scripts of the page. Each of these would otherwise be a second copy that
// learners download; those that remember something must not be there twice at all. The bundler reads this file
// (compiler, bundle/kit.ts): one line for each module, and nothing else.
export { html, LitElement, nothing } from 'lit';
export { blockText, countsTowards, nameOf, notesText, writtenBlocks } from '../notes/notes-text.js';
export { CopyOut } from './copy-out.js';
export { LlElement } from './ll-element.js';
export { maySummon, summon } from './summon.js';
