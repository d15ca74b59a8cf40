// `pnpm test:all`: what `pnpm test` runs, and then what takes longer: three browser engines, a thousand sequences of
// faults, every block in all five standards, every module built by three versions of Node. `--rest` runs that rest alone.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideEngines } from './engines.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const restAlone = process.argv.includes('--rest');
const more = process.argv.slice(2).filter((argument) => argument !== '--rest');

for (const line of provideEngines()) console.log(line);

const first = restAlone ? 0 : test();
const rest = test('--project', 'engines', '--project', 'long', ...more);
process.exit(Math.max(first, rest));

/** @param {readonly string[]} asked */
function test(...asked) {
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts', 'test.mjs'), ...asked], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}
