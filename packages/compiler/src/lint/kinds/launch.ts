import { printable } from '../listed.js';
import type { Report } from '../report.js';
import { followAddress, type PackageNames } from './addresses.js';

/** The most that the Learning Hub stores of it. */
const LONGEST = 255;

/** What cmi5 puts behind the question mark at launch (8.1), and Tin Can launches too; an AU may not bring its own. */
const RESERVED = ['endpoint', 'fetch', 'actor', 'registration', 'activityId', 'auth', 'activity_id'];

/** An address that runs as code, carries its page in itself, or reads the learner's disk. */
const HARMFUL = /^(?:javascript|vbscript|data|file|blob|about|view-source|filesystem):/i;

/** Looks at the address that starts a SCORM module, and answers the page it names, if it is in the package. */
export function checkLaunch(href: string, base: string, names: PackageNames, report: Report): string | undefined {
  const { scheme, kind, path, shown } = read(href, base);
  if (href.length > LONGEST) report('value-too-long', { kind: 'address', value: printable(href, 40), limit: LONGEST });
  if (href.trim() === '') return void report('launch-nothing', { name: 'imsmanifest.xml' });
  if (kind === 'elsewhere') return void report('launch-elsewhere', { path: shown });
  if (scheme !== undefined) return void report('launch-scheme', { scheme, path: shown });
  if (kind === 'outside') return void report('launch-outside', { path: shown });
  if (/[\s\\?#]|%20/.test(href)) report('launch-not-plain', { path: shown });
  return inPackage(path, shown, names, report);
}

/**
 * The same for cmi5 and Tin Can, which may start at another host (cmi5 14.1) and with an application's own scheme
 * (13.1.4), and where a query is usual.
 */
export function checkHostedLaunch(url: string, name: string, names: PackageNames, report: Report): string | undefined {
  const { scheme, kind, path, shown } = read(url, '');
  if (url.trim() === '') return void report('launch-nothing', { name });
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  const used = query.split('&').map((part) => decoded(part.split('=')[0] ?? ''));
  const reserved = RESERVED.filter((word) => used.some((one) => one.toLowerCase() === word.toLowerCase()));
  if (reserved.length > 0) report('launch-reserved', { names: reserved.join(', ') });
  if (kind === 'elsewhere' && scheme === undefined) return void report('launch-elsewhere', { path: shown });
  if (scheme === 'http:') return void report('launch-insecure', { path: shown });
  if (scheme !== undefined && HARMFUL.test(scheme)) return void report('launch-scheme', { scheme, path: shown });
  if (scheme !== undefined) return void report('launch-hosted', { path: shown });
  if (kind === 'outside') return void report('launch-outside', { path: shown });
  return inPackage(path, shown, names, report);
}

function inPackage(path: string, shown: string, names: PackageNames, report: Report): string | undefined {
  if (names.has(path)) return path;
  const other = names.inOtherCase(path);
  const there = other === undefined ? '' : `; it is called ${printable(other)} there`;
  return void report('launch-missing', { path: shown, there });
}

/** An address as a browser takes it: it drops spaces and control signs at both ends, and tabs and line ends within. */
function read(href: string, base: string) {
  const bare = href.replace(/[\t\n\r]/g, '').replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '');
  const whole = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(bare) ? bare : `${absoluteBase(base)}${bare}`;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(whole)?.[0].toLowerCase();
  const { kind, path } = followAddress(whole.replace(/^[\\/]{2}/, '//'), absoluteBase(base) === '' ? base : '');
  return { scheme, kind, path, shown: printable(whole) };
}

/** A base that leads to another place by itself. */
function absoluteBase(base: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:|[\\/]{1,2})/i.test(base) ? base : '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
