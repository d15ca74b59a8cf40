// `pnpm check:code`: everything about the code that needs no test run. Each step reports, also after another failed.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');

/**
 * Name, what to do when it fails, and the arguments for Node; the slowest first. The tools' program files are named,
 * so that nothing has to be on PATH.
 */
const steps = [
  ['lint', 'Mend what eslint names.', 'node_modules/eslint/bin/eslint.js', '.'],
  ['types', 'Mend what TypeScript names.', 'scripts/check-types.mjs'],
  ['format', 'Run: npx pnpm@12 format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ['generated files', 'Run: npx pnpm@12 generate', '--import', 'tsx', 'scripts/generate.ts', '--check'],
  ['unused code', 'Delete what knip names.', 'node_modules/knip/bin/knip.js', '--no-progress'],
];

/** @type {string[]} */
const failures = [];
const waiting = [...steps];
await Promise.all(Array.from({ length: Math.min(availableParallelism(), 3) }, work));

if (failures.length > 0) {
  console.log(`\nNot right yet: ${failures.join(', ')}.`);
  process.exitCode = 1;
} else {
  console.log('\nThe code is as it should be.');
}

async function work() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const [name = '', remedy = '', ...args] = step;
    const started = performance.now();
    const { status, output } = await run(args);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
    if (status === 0) continue;
    failures.push(name);
    console.log(`${output.trimEnd()}\n        ${remedy}\n`);
  }
}

/**
 * Runs Node with these arguments; the output is kept, so that the reports of steps that run together do not mix.
 *
 * @param {readonly string[]} args
 * @returns {Promise<{ status: number, output: string }>}
 */
function run(args) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
