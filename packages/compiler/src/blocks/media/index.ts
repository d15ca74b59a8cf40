import { glossary } from './glossary.js';
import { quotation } from './quotation.js';
import { audio, video } from './recordings.js';
import { resources } from './resources.js';

/** Blocks of sound, film, words and sources. */
export const mediaBlocks = { quotation, glossary, resources, audio, video };
