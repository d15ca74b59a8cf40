// The way in: finds or makes the compiled toolkit, then hands over to it. Plain JavaScript, so that it starts at once.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toolkitHashes, writeWhole } from '../packages/compiler/src/toolkit/toolkit-hash.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** How many generations of each half are kept: switching between branches should not compile anew each time. */
const GENERATIONS = 4;

/** A folder younger than this may be in use by another build. */
const IN_USE_MS = 10 * 60 * 1000;

try {
  const { folder: compiler, hashes } = await compiledCompiler();
  // Only newer Nodes keep compiled code between runs; on Node 20 this does nothing.
  /** @type {{ enableCompileCache?: (folder: string) => void }} */ (nodeModule).enableCompileCache?.(
    join(root, '.cache', 'node'),
  );
  const program = pathToFileURL(join(compiler, 'cli.mjs')).href;
  const { main } = await import(program);
  process.exitCode = await main(process.argv.slice(2), { root, toolkitRoot: root, hashes, program });
} catch (error) {
  const report = join(root, '.cache', `crash-${new Date().toISOString().replaceAll(':', '-')}.txt`);
  writeWhole(
    report,
    `${process.argv.slice(2).join(' ')}\nNode ${process.version}, ${process.platform}\n\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  console.error(`
Sorry, the toolkit itself failed; your files are not the cause and nothing was changed in dist.
A report is in ${report}. Please send it to whoever looks after the toolkit.`);
  process.exitCode = 70;
}

/** The compiled compiler for the sources as they are now; made first where it is missing. */
async function compiledCompiler() {
  for (let said = false; ; said = true) {
    const hashes = toolkitHashes(root);
    const folder = join(root, '.cache', 'toolkit', `compiler-${hashes.compiler}`);
    if (existsSync(join(folder, 'cli.mjs'))) return { folder, hashes };
    if (!said) {
      console.error('Preparing the toolkit. This happens once after each change to it, and may take half a minute.');
    }
    const made = await compile(folder);
    // Somebody who works on the toolkit may have saved a file meanwhile: what was read is not what the hash names.
    if (toolkitHashes(root).compiler === hashes.compiler) moveInto(made, folder);
    else rmSync(made, { recursive: true, force: true });
  }
}

/**
 * Compiles the compiler into one folder of plain JavaScript, so that a build does not pay for reading TypeScript.
 *
 * @param {string} folder
 */
async function compile(folder) {
  const { build } = await import('vite');
  // Decides what of some dependencies is taken in; nothing that runs later reads it.
  process.env.NODE_ENV = 'production';
  const temporary = `${folder}.${process.pid}.tmp`;
  mkdirSync(dirname(folder), { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    // An installed package is as old as the lockfile, which is part of the hash; so everything can be taken in.
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'packages', 'compiler', 'src', 'cli.ts'),
      outDir: temporary,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        output: { format: 'es', entryFileNames: 'cli.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return temporary;
}

/**
 * Moves a complete compiler to its place; of two builds that start at once, the slower one uses the other's.
 *
 * @param {string} temporary
 * @param {string} folder
 */
function moveInto(temporary, folder) {
  try {
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(join(folder, 'cli.mjs'))) throw error;
  }
  prune();
}

/** Removes generations that no build has used lately. */
function prune() {
  const shelf = join(root, '.cache', 'toolkit');
  const folders = readdirSync(shelf, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, used: statSync(join(shelf, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const half of ['compiler-', 'player-']) {
    for (const { name, used } of folders.filter((folder) => folder.name.startsWith(half)).slice(GENERATIONS)) {
      if (Date.now() - used > IN_USE_MS) rmSync(join(shelf, name), { recursive: true, force: true });
    }
  }
}
