// `pnpm test:random`: the random sequences, a thousand of them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync(
  process.execPath,
  [fileURLToPath(new URL('../../../scripts/test.mjs', import.meta.url)), '--project', 'platforms', 'test/platforms/random.test.ts'],
  { stdio: 'inherit', env: { ...process.env, RANDOM_SEQUENCES: '1000' } },
);
process.exit(status ?? 1);
