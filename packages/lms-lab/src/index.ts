export { createLabServer, type LabServer, type LabServerOptions, type LabSource } from './lab-server.js';
export type { KeptRecord, LaunchOptions, PlatformName, RecordedCall, Standard } from './host/types.js';
export type { PackageFiles } from './zip-files.js';
