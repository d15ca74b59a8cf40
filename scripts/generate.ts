// `pnpm generate` writes every file that is made from code; `--check` only says which of them are out of date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { blockFiles } from './generate/blocks.js';
import { diagnosticFiles } from './generate/diagnostics.js';
import { elementFiles } from './generate/elements.js';
import { frameworkFiles } from './generate/frameworks.js';
import { licenceFiles } from './generate/licences.js';
import { packageFindingFiles } from './generate/package-findings.js';
import { settingsFiles } from './generate/settings.js';
import { storyboardFiles } from './generate/storyboard.js';
import { snippetFiles } from './generate/snippets.js';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const onlyCheck = process.argv.includes('--check');

const files = [
  ...settingsFiles(),
  ...licenceFiles(),
  ...blockFiles(),
  ...diagnosticFiles(),
  ...packageFindingFiles(),
  ...frameworkFiles(),
  ...snippetFiles(),
  ...(await elementFiles()),
  ...(await storyboardFiles()),
];
const stale = files.filter(({ path: file, text }) => contentAt(file)?.equals(Buffer.from(text)) !== true);

for (const { path: file, text } of stale) {
  console.log(onlyCheck ? `${file} is out of date.` : `wrote ${file}`);
  if (onlyCheck) continue;
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}
if (stale.length === 0) console.log(`All ${files.length} generated files are up to date.`);
process.exitCode = onlyCheck && stale.length > 0 ? 1 : 0;

function contentAt(file: string): Buffer | undefined {
  try {
    return readFileSync(path.join(root, file));
  } catch {
    return undefined;
  }
}
