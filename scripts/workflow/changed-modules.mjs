// Which modules a change touches, for the workflow that checks and builds them on as many machines as there are.
// `node scripts/workflow/changed-modules.mjs --since <commit>` prints `modules=[…]`, as GITHUB_OUTPUT takes it.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A workflow may have 256 jobs in a matrix; the rest is kept for other jobs. */
const MOST_JOBS = 200;

/** What every module is made with: a change to it may change them all. */
const SHARED =
  /^(?:organisation\.yaml|package\.json|pnpm-lock\.yaml|pnpm-workspace\.yaml|packages\/|scripts\/(?!generate\/|gallery\/|bench)|\.github\/workflows\/modules\.yml)/;

/**
 * The modules that a list of changed files touches: those with a file in their folder, or all when what they share
 * changed, or when nobody knows what changed.
 *
 * @param {readonly string[] | undefined} changed paths from the root of the repository, with `/`
 * @param {readonly string[]} modules names of all folders in modules/
 * @returns {readonly string[]}
 */
export function touchedModules(changed, modules) {
  if (changed === undefined || changed.some((file) => SHARED.test(file))) return modules;
  return modules.filter((id) => changed.some((file) => file.startsWith(`modules/${id}/`)));
}

/**
 * Deals modules out to at most so many jobs, as evenly as it goes.
 *
 * @param {readonly string[]} modules
 * @returns {readonly { readonly name: string, readonly ids: readonly string[] }[]}
 */
export function jobsFor(modules, most = MOST_JOBS) {
  const jobs = Math.min(most, modules.length);
  return Array.from({ length: jobs }, (_, job) => {
    const ids = modules.filter((_, at) => at % jobs === job);
    return { name: ids.length === 1 ? (ids[0] ?? '') : `${ids[0]} and ${ids.length - 1} more`, ids };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
  const since = process.argv[process.argv.indexOf('--since') + 1] ?? '';
  const modules = readdirSync(path.join(root, 'modules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  console.log(`modules=${JSON.stringify(jobsFor(touchedModules(changedSince(root, since), modules)))}`);
}

/**
 * Files that differ from where the change began; `undefined` when that is not known, as with the first push of a branch.
 *
 * @param {string} root
 * @param {string} since
 */
function changedSince(root, since) {
  if (!/^[0-9a-f]{7,40}$/.test(since) || /^0+$/.test(since)) return undefined;
  const args = ['diff', '--name-only', '-z', `${since}...HEAD`];
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  return status === 0 ? stdout.split('\0').filter((file) => file !== '') : undefined;
}
