import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** scorm-again as it comes, for pages without modules. */
const LIBRARIES: Readonly<Record<string, string>> = {
  '/lab/scorm12.min.js': 'scorm-again/scorm12/min',
  '/lab/scorm2004.min.js': 'scorm-again/scorm2004/min',
};

/** What pages may load of the lab's own scripts: those below these folders, by their place in `src`. */
const OWN = /^\/lab\/((?:host|doubles|desk)\/(?:[a-z0-9-]+\/)?[a-z0-9-]+\.(?:js|css))$/;

/** One file of the lab's own, and what kind it is. */
export interface OwnFile {
  readonly extension: string;
  readonly content: Uint8Array;
}

/**
 * The lab's own script or stylesheet at an address, if there is one. `source` is the folder of this file: whoever
 * bundles the lab into something else says where its files are.
 */
export async function ownFile(
  address: string,
  source = fileURLToPath(new URL('.', import.meta.url)),
): Promise<OwnFile | undefined> {
  const own = OWN.exec(address)?.[1];
  const library = LIBRARIES[address];
  if (own === undefined && library === undefined) return undefined;
  const require = createRequire(join(source, 'own-files.ts'));
  const file = library === undefined ? join(source, ...(own ?? '').split('/')) : require.resolve(library);
  const content = await readFile(file).catch(() => undefined);
  return content && { extension: extname(address), content };
}
