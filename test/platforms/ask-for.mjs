// What takes too long for every run: `pnpm test:random`, a thousand random sequences instead of a hundred, and
// `pnpm test:places`, one scripted learner in real Chromium on every place of the lab.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LONG = {
  random: { args: ['--project', 'platforms', 'test/platforms/random.test.ts'], env: { RANDOM_SEQUENCES: '1000' } },
  places: { args: ['--project', 'places'], env: { EVERY_PLACE: '1' } },
};

const asked = LONG[process.argv[2] === 'random' ? 'random' : 'places'];
const { status } = spawnSync(
  process.execPath,
  [fileURLToPath(new URL('../../scripts/test.mjs', import.meta.url)), ...asked.args, ...process.argv.slice(3)],
  { stdio: 'inherit', env: { ...process.env, ...asked.env } },
);
process.exit(status ?? 1);
