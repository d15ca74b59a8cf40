export * from './check-data.js';
export * from './counts-towards.js';
export { frameworksModule } from './data-module.js';
export * from './find-capability.js';
export * from './framework.js';
export * from './frameworks-data.js';
export * from './name-capability.js';
export * from './read-crosswalk.js';
export * from './search-capabilities.js';
