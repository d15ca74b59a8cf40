import { listed } from './listed.js';
import type { Report } from './report.js';

/** Names that every server, zip reader and LMS keeps as they are. */
const SAFE_NAME = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;

/** Signs that Azure Files and Windows cannot keep in a name, or an end that they drop. */
const LOST_SIGNS = /["<>|:*?]|[. ](?:\/|$)/;

/** Device names of Windows, where Azure Files and some LMSs keep packages. */
const RESERVED = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)/i;

const LONGEST_PATH = 255;

/** Programs and server scripts, which LMSs refuse or delete. */
const DENIED =
  /\.(exe|dll|bat|cmd|com|msi|vbs|sh|ps1|php\d?|phtml|asp|aspx|jsp|cgi|pl|py|rb|jar|app|dmg|shtml?|htaccess)$/i;
const FLASH = /\.(swf|flv|f4v)$/i;
const ARCHIVE = /\.(zip|rar|7z|tar|gz|tgz)$/i;
/** Types that a server of some platform has no name for (aspnetcore#51136 and others). */
const UNSERVED = /\.(vtt|avif|mjs|wasm|webmanifest)$/i;
const LEFTOVER = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.git\/|\.svn\/)/i;
/** Control documents have the names that IMS and ADL gave them. */
const SCHEMA = /\.(xsd|dtd)$/i;

/** A manifest in the wrong case has a finding of its own. */
const MANIFEST = /^(?:imsmanifest|cmi5|tincan)\.xml$/i;

/** Whether a file is there for validators only, or by mistake; nobody lists or launches it. */
export function isBeside(path: string): boolean {
  return SCHEMA.test(path) || LEFTOVER.test(path);
}

/** Finds names that some platform changes, refuses or confuses with another, and types that it refuses. */
export function checkNames(paths: readonly string[], report: Report, usesJson = false): void {
  const say = (rule: Parameters<Report>[0], found: readonly string[]) => {
    if (found.length > 0) report(rule, { files: listed(found) });
  };
  const [beside, own] = [paths.filter((path) => LEFTOVER.test(path)), paths.filter((path) => !LEFTOVER.test(path))];
  const isLost = (path: string) => LOST_SIGNS.test(path) || RESERVED.test(path) || path.length > LONGEST_PATH;
  const isForeign = (path: string) => /[^\x20-\x7e]/.test(path);

  say('leftovers', beside);
  say('file-name', own.filter(isLost));
  say('name-not-ascii', own.filter(isForeign));
  say(
    'name-style',
    own.filter(
      (path) =>
        !SAFE_NAME.test(path) && !isLost(path) && !isForeign(path) && !SCHEMA.test(path) && !MANIFEST.test(path),
    ),
  );
  say('name-collision', collisions(own));
  say(
    'denied-type',
    own.filter((path) => DENIED.test(path)),
  );
  say(
    'flash-type',
    own.filter((path) => FLASH.test(path)),
  );
  say(
    'zip-nested',
    own.filter((path) => ARCHIVE.test(path)),
  );
  say(
    'unserved-type',
    own.filter((path) => UNSERVED.test(path) || (usesJson && /\.json$/i.test(path))),
  );
}

/** Names that one disk in two takes for the same. */
function collisions(paths: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  const found = new Set<string>();
  for (const path of paths) {
    const key = path.toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    else if (other !== path) found.add(other).add(path);
  }
  return [...found];
}
