/**
 * Every word of the interface that is not the author's. In a player's script the bundler puts the folder of the
 * module's language here; everywhere else it is British English, whose shape every language has.
 */
export * from './en-GB/index.js';
