export * from './find-capability.js';
export * from './framework.js';
export * from './frameworks-data.js';
export { frameworksModule } from './read-framework.js';
