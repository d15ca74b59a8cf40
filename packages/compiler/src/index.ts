export { backRules, compilePackage } from './compile.js';
export { compileFront, frontRules, writeIds } from './front.js';
export { scorm12 } from './targets/scorm12.js';
export { scorm2004 } from './targets/scorm2004.js';
export type { Target } from './targets/target.js';
export { openToolkit, type Toolkit } from './toolkit/toolkit.js';
export { unzip, zip, type PackageFiles } from './zip/zip.js';
