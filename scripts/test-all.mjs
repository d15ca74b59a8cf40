// `pnpm test:all`: what `pnpm test` runs, and then what takes longer: three browser engines, a thousand sequences of
// faults, 20,000 broken files, every block in all five standards, every module built by three versions of Node.
// `--rest` runs that rest alone.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { presentChromium } from './chromium.mjs';
import { provideEngines } from './engines.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const restAlone = process.argv.includes('--rest');
const more = process.argv.slice(2).filter((argument) => argument !== '--rest');

for (const line of provideEngines()) console.log(line);

const first = restAlone ? 0 : test([]);
// The engines are looked at as people have them, with windows.
const engines = test(['--project', 'engines', ...more], presentChromium());
const long = test(['--project', 'long', ...more]);
process.exit(Math.max(first, engines, long));

/**
 * @param {readonly string[]} asked
 * @param {string | undefined} browser another one than `pnpm test` would take
 */
function test(asked, browser = process.env['CHROMIUM']) {
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts', 'test.mjs'), ...asked], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...(browser === undefined ? {} : { CHROMIUM: browser }) },
  });
  return status ?? 1;
}
