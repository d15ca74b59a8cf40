import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';
import { filesOfZip, type PackageFiles } from '../../../packages/lms-lab/src/zip-files.js';
import type { Standard } from '../../../packages/lms-lab/src/index.js';

/** The modules that the end-to-end tests play. */
export type ModuleName =
  'ward-round' | 'qi-3' | 'understanding-state-1' | 'no-check' | 'two-tries' | 'large' | `template-${string}`;

/** The files of a package, out of the zip that the build made. */
export async function packageOf(module: ModuleName, standard: Standard): Promise<PackageFiles> {
  const folder = path.join(inject('dist'), module);
  const name = (await readdir(folder)).find((each) => each.endsWith(`.${standard}.zip`));
  if (name === undefined) throw new Error(`There is no ${standard} package of ${module}.`);
  return filesOfZip(await readFile(path.join(folder, name)));
}

/** A package's start page. */
export function startPage(files: PackageFiles): string {
  return new TextDecoder().decode(files.get('index.html'));
}

/**
 * The package as it will be once three people have signed the module off: drafts give no certificate, and so have no
 * box for a name. Only the two marks of a draft are taken out.
 */
export function released(files: PackageFiles): PackageFiles {
  const html = startPage(files)
    .replace('"draft":true', '"draft":false')
    .replace(/(<ll-certificate[^>]*) draft(?=[ >])/, '$1');
  return new Map([...files, ['index.html', new TextEncoder().encode(html)]]);
}
