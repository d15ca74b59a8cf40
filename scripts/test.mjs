// `pnpm test`: finds a browser, runs the tests once, and ends with a line that says how many passed and failed. What takes
// longer is in `pnpm test:all`.
// Whatever follows the command goes to vitest: `pnpm test packages/core`, `pnpm test -t "saved state"`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideTestBrowser } from './chromium.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');

const chromium = provideTestBrowser();
if ('problem' in chromium) {
  console.error(chromium.problem);
  process.exit(1);
}

if (process.argv.length === 2) {
  console.log(
    'Every test runs, in Node and in a browser. With two processor cores that takes some ten minutes; the first names come after one.',
  );
}

const scratch = mkdtempSync(path.join(tmpdir(), 'ladder-test-'));
const countFile = path.join(scratch, 'count.json');
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const reporters = ['--reporter=default', `--reporter=${path.join(root, 'scripts', 'count-reporter.mjs')}`];

const asked = process.argv.slice(2);
// Excluding by name would let a new project slip in unseen; so would forgetting one here, which a test looks at.
const projects = asked.some((argument) => argument.startsWith('--project'))
  ? []
  : ['node', 'browser', 'e2e', 'platforms'].map((name) => `--project=${name}`);

const run = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...projects, ...asked], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, CHROMIUM: chromium.path, LADDER_TEST_COUNT: countFile },
});

const { passed, failed } = readCount();
rmSync(scratch, { recursive: true, force: true });
// A run that ended badly is never reported as one without failures, whatever the count says.
const shown = run.status === 0 ? failed : Math.max(1, failed);
console.log(`${passed} passed, ${shown} failed`);
process.exit(run.status === 0 && failed === 0 ? 0 : 1);

/** @returns {{ passed: number, failed: number }} */
function readCount() {
  try {
    return JSON.parse(readFileSync(countFile, 'utf8'));
  } catch {
    // vitest stopped before its reporters ran.
    return { passed: 0, failed: 1 };
  }
}
