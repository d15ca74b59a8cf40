// Runs the compiled toolkit on modules in another folder: `node scripts/bench/ladder-in.mjs FOLDER build --all`.
// Prints last, on the error stream, the most memory that the process held, in MB.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toolkitHashes } from '../../packages/compiler/src/toolkit/toolkit-hash.mjs';

const toolkitRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const [root = '', ...args] = process.argv.slice(2);
const hashes = toolkitHashes(toolkitRoot);
const program = pathToFileURL(join(toolkitRoot, '.cache', 'toolkit', `compiler-${hashes.compiler}`, 'cli.mjs')).href;
const { main } = await import(program);
process.exitCode = await main(args, { root, toolkitRoot, hashes, program });
console.error(`peak ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
