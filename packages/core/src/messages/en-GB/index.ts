export * from './language.js';
export * from './page.js';
export * from './page-blocks.js';
