export type { Course } from './course.js';
export { CMI5 } from './cmi5-words.js';
export { inWords, type Problem } from './clauses.js';
export type { EtagKind } from './document-store.js';
export { createCmi5Launcher, createTincanLauncher } from './launcher.js';
export { createLrs, stateKey, type Lrs } from './lrs.js';
export { PROXIES, type ProxyName } from './proxies.js';
export { isObject, member, type Json, type LrsReply, type LrsRequest } from './wire.js';
