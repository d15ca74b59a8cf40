export * from './accessibility-schema.js';
export * from './module-schema.js';
export * from './organisation-schema.js';
export * from './reference.js';
export * from './said.js';
