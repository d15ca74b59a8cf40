// `node scripts/workflow/previews.mjs <folder>` unpacks the web package of each module in dist, so that a reviewer can
// download a folder and open its index.html. Nothing has to be installed for that, and no server.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { builtModules } from './dist.mjs';

/**
 * Unpacks each web package into a folder of its module's name.
 *
 * @param {string} dist
 * @param {string} into
 * @returns {Promise<readonly string[]>} the pages to open
 */
export async function unpackPreviews(dist, into) {
  const pages = [];
  for (const { id, packages } of builtModules(dist)) {
    const web = packages.find(({ target }) => target === 'web');
    if (web === undefined) continue;
    const zip = await JSZip.loadAsync(readFileSync(path.join(dist, id, web.name)));
    for (const file of Object.values(zip.files).filter(({ dir }) => !dir)) {
      const to = path.join(into, id, ...file.name.split('/'));
      mkdirSync(path.dirname(to), { recursive: true });
      writeFileSync(to, await file.async('uint8array'));
    }
    pages.push(path.join(into, id, 'index.html'));
  }
  return pages;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const page of await unpackPreviews('dist', process.argv[2] ?? 'preview')) console.log(`To open: ${page}`);
}
