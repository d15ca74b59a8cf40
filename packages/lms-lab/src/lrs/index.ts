export { inWords } from './clauses.js';
export type { EtagKind } from './document-store.js';
export { createCmi5Launcher, createTincanLauncher } from './launcher.js';
export { createLrs, stateKey } from './lrs.js';
export { PROXIES, type ProxyName } from './proxies.js';
export type { Json, LrsReply } from './wire.js';
