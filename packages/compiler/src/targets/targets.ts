import { cmi5 } from './cmi5.js';
import { scorm12 } from './scorm12.js';
import { scorm2004 } from './scorm2004.js';
import type { PackageTarget, Target } from './target.js';
import { web } from './web.js';
import { xapi } from './xapi.js';

/** Every standard by name, in the order in which packages are made. */
export function targetsByName(edition: 3 | 4): Readonly<Record<PackageTarget, Target>> {
  return { scorm12, scorm2004: scorm2004(edition), xapi, cmi5, web };
}
