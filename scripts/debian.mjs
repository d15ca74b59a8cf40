import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Installs packages of this Debian system, where that needs no password. Says so first, because it takes a while.
 *
 * @param {readonly string[]} packages
 * @param {string} what what is missing, for the person who waits
 * @returns {boolean} whether something was installed
 */
export function installOnDebian(packages, what) {
  const asRoot = debianPrefix();
  if (asRoot === undefined) return false;
  console.log(`No ${what} here yet: installing the one of this Debian system. It takes a minute, once.`);
  /** @param {readonly string[]} args */
  const apt = (args) => {
    const [program = '', ...rest] = [...asRoot, 'apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env });
  };
  try {
    apt(['update', '-qq']);
    apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
    return true;
  } catch {
    console.error(`apt-get could not install ${packages.join(' ')}; its own words are above.`);
    return false;
  }
}

/**
 * What to put before `apt-get`; undefined where it may not be run without asking anybody.
 *
 * @returns {readonly string[] | undefined}
 */
function debianPrefix() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release'))
    return undefined;
  if (!/^(?:ID|ID_LIKE)=.*\b(?:debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}
