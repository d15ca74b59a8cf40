export { createLabServer, type LabServer, type LabServerOptions, type LabSource } from './lab-server.js';
export { createPlatform } from './host/platform.js';
export type {
  Deliver,
  KeptRecord,
  LabPlatform,
  LaunchOptions,
  PlatformName,
  RecordedCall,
  ScormAgainConstructor,
  Standard,
} from './host/types.js';
export type { PackageFiles } from './zip-files.js';
