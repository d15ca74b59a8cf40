export { bodyOf } from './http.js';
export { createLabServer } from './lab-server.js';
export { PACKAGE_STANDARDS } from './lab.js';
export type { LabServer, LabServerOptions, LabSource, PackageStandard, RecordedRequest } from './lab.js';
export type { LearnerReport, Publishing } from './doubles/double.js';
export type { ServerFault } from './server-faults.js';
export type { Violation } from './lrs/lrs.js';
export type { Statement } from './lrs/statement-store.js';
export type {
  CallFault,
  Heard,
  KeptRecord,
  LabPlatform,
  LaunchOptions,
  LaunchRequest,
  PlaceSettings,
  PlatformName,
  RecordedCall,
  RefusedCall,
  Standard,
} from './host/types.js';
export type { PackageFiles } from './zip-files.js';
export { DESK_POLICY, deskPage } from './desk/page.js';
export type { DeskData, DeskEdition, DeskFinding, DeskLearner, DeskPlace } from './desk/page.js';
