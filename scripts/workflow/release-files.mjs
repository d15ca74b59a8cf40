// `node scripts/workflow/release-files.mjs <folder>` gathers what a release hands over: every package, the sheets beside
// them, and a README that lists them. All names are different, because each carries its module's name.
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtModules } from './dist.mjs';

/** What is handed over; `release.json` is the toolkit's own note. */
const HANDED_OVER = /\.(?:zip|html|txt)$/;

/**
 * Copies the files of a release into one folder.
 *
 * @param {string} dist
 * @param {string} into
 * @returns {readonly string[]} the names of what was copied
 */
export function gatherRelease(dist, into) {
  mkdirSync(into, { recursive: true });
  const modules = builtModules(dist);
  const folders = ['.', ...modules.map(({ id }) => id)];
  const names = folders.flatMap((folder) =>
    readdirSync(path.join(dist, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && HANDED_OVER.test(entry.name))
      .map(({ name }) => {
        copyFileSync(path.join(dist, folder, name), path.join(into, name));
        return name;
      }),
  );
  const lines = modules.map(
    ({ id, title, version, draft }) =>
      `- **${title}** (${id}), version ${version}${draft ? '. A draft: for reviewers only, not for learning' : ''}`,
  );
  const text = [
    'Each module comes in every standard. `upload-index.html` says which file is for which platform.',
    '',
    ...lines,
    '',
  ];
  writeFileSync(path.join(into, 'README.md'), text.join('\n'));
  return names;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of gatherRelease('dist', process.argv[2] ?? 'release')) console.log(name);
}
