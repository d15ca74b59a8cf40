export * from './module-schema.js';
export * from './organisation-schema.js';
