// `node scripts/workflow/for-modules.mjs <script> [options]` runs a script of package.json for the modules that IDS names
// as JSON. Names of folders are whatever somebody proposed: they reach the command as arguments, and no shell reads them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * The program's arguments. What comes behind `--` is never taken for an option.
 *
 * @param {readonly string[]} asked the script and its options
 * @param {string | undefined} ids a JSON list of names
 * @returns {readonly string[]}
 */
export function argumentsFor(asked, ids) {
  const names = /** @type {unknown} */ (JSON.parse(ids ?? '[]'));
  if (!Array.isArray(names) || names.length === 0 || names.some((name) => typeof name !== 'string'))
    throw new Error('IDS is a JSON list of the names of modules.');
  return ['--yes', 'pnpm@12', ...asked, '--', .../** @type {string[]} */ (names)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { status } = spawnSync('npx', argumentsFor(process.argv.slice(2), process.env['IDS']), { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
