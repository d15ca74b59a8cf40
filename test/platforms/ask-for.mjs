// `pnpm test:random`: a thousand random sequences of faults instead of the hundred of `pnpm test`, and before them
// 20,000 rounds of broken files over all readers instead of 200.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const test = fileURLToPath(new URL('../../scripts/test.mjs', import.meta.url));
const env = { ...process.env, RANDOM_SEQUENCES: '1000', FUZZ_ROUNDS: process.env['FUZZ_ROUNDS'] ?? '20000' };
const fuzz = spawnSync(process.execPath, [test, '--project', 'node', 'test/fuzz.test.ts'], { stdio: 'inherit', env });
if (fuzz.status !== 0) process.exit(fuzz.status ?? 1);
const asked = ['--project', 'platforms', 'test/platforms/random.test.ts', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [test, ...asked], {
  stdio: 'inherit',
  env,
});
process.exit(status ?? 1);
