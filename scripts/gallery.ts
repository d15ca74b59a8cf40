// `pnpm gallery` makes the gallery of blocks as a page to try: every sample of the author guide, live. Nothing is sent.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFiles } from './gallery/build-files.js';
import { GALLERY } from './gallery/gallery-module.js';

const FOLDER = 'dist/gallery';

const into = path.resolve(fileURLToPath(import.meta.url), '../..', FOLDER);
const files = await buildFiles(GALLERY);
rmSync(into, { recursive: true, force: true });
for (const [name, content] of files) {
  const to = path.join(into, ...name.split('/'));
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, content);
}
console.log(`Every block, to try: open ${FOLDER}/index.html by double-click.`);
