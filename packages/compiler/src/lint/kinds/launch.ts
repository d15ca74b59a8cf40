import { printable } from '../listed.js';
import type { Report } from '../report.js';
import { followAddress, type PackageNames } from './addresses.js';

/** The most that the Learning Hub stores of it. */
const LONGEST = 255;

/** Looks at the address that starts a module, and answers the page it names, if it is in the package. */
export function checkLaunch(href: string, base: string, names: PackageNames, report: Report): string | undefined {
  const shown = printable(href);
  const { kind, path } = followAddress(href, base);
  if (href.length > LONGEST) report('value-too-long', { kind: 'address', value: printable(href, 40), limit: LONGEST });
  if (kind === 'elsewhere') return void report('launch-elsewhere', { path: shown });
  if (kind === 'outside') return void report('launch-outside', { path: shown });
  if (kind === 'none') return void report('launch-missing', { path: shown === '' ? '(no name)' : shown, near: '' });
  if (/[\s\\?#]|%20/.test(href)) report('launch-not-plain', { path: shown });
  if (names.has(path)) return path;
  const other = names.inOtherCase(path);
  return void report('launch-missing', {
    path: shown,
    near: other === undefined ? '' : `; it is called ${printable(other)} there`,
  });
}
