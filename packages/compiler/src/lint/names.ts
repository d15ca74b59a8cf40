import type { Report } from './report.js';

/** Names that every server, zip reader and LMS keeps as they are (lms-platform findings: no capitals, spaces, or `~`). */
const SAFE_NAME = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;

/** Device names of Windows, where Azure Files and some LMSs keep packages. */
const RESERVED = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)/;

const LONGEST_PATH = 255;

/** Types that LMSs refuse or delete, and containers that hide them. */
const DENIED =
  /\.(exe|dll|bat|cmd|com|vbs|sh|ps1|php|phtml|asp|aspx|jsp|cgi|pl|py|rb|jar|swf|flv|app|dmg|shtml?|htaccess|mjs|wasm|webmanifest|zip|rar|7z|tar|gz)$/;

/** Finds names that some platform changes, refuses or confuses with another. */
export function lintNames(paths: readonly string[], report: Report): void {
  for (const path of paths) {
    const kept = SAFE_NAME.test(path) && !path.endsWith('.') && !RESERVED.test(path) && path.length <= LONGEST_PATH;
    if (!kept) report('file-name', { path });
    if (DENIED.test(path)) report('denied-type', { path });
  }
}
