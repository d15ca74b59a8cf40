// `pnpm test:random`: a thousand random sequences of faults instead of the hundred of `pnpm test`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const test = fileURLToPath(new URL('../../scripts/test.mjs', import.meta.url));
const asked = ['--project', 'platforms', 'test/platforms/random.test.ts', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [test, ...asked], {
  stdio: 'inherit',
  env: { ...process.env, RANDOM_SEQUENCES: '1000' },
});
process.exit(status ?? 1);
