// `node scripts/workflow/summary.mjs` writes the page that a workflow shows when it has ended: what was made, and where
// it can be downloaded. GITHUB_STEP_SUMMARY takes Markdown.
import { fileURLToPath } from 'node:url';
import { builtModules } from './dist.mjs';

/**
 * The page as Markdown.
 *
 * @param {readonly import('./dist.mjs').BuiltModule[]} modules
 * @param {{ readonly packages?: string | undefined, readonly preview?: string | undefined }} urls where the downloads are
 */
export function summaryPage(modules, urls) {
  if (modules.length === 0) {
    return '## Nothing was made\n\nThere is a mistake. It stands beside its line, under "Files changed". Mend it there, and this runs again.\n';
  }
  const rows = modules.flatMap(({ title, version, draft, packages }) =>
    packages.map(
      ({ label, size }) =>
        `| ${cell(title)} | ${version}${draft ? ', a draft' : ''} | ${label} | ${Math.ceil(size / 1000)} kB |`,
    ),
  );
  return [
    '## What was made',
    '',
    ...(urls.preview ? [`- [The preview](${urls.preview}): download it, unpack it, and open \`index.html\`.`] : []),
    ...(urls.packages ? [`- [The packages](${urls.packages}), each with the sheet that says how to upload it.`] : []),
    '',
    '| Module | Version | Standard | Size |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** @param {string} text */
function cell(text) {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { PACKAGES_URL: packages, PREVIEW_URL: preview } = process.env;
  console.log(summaryPage(builtModules('dist'), { packages, preview }));
}
