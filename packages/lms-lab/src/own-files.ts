import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** scorm-again as it comes, for pages without modules. */
const LIBRARIES: Readonly<Record<string, string>> = {
  '/lab/scorm12.min.js': require.resolve('scorm-again/scorm12/min'),
  '/lab/scorm2004.min.js': require.resolve('scorm-again/scorm2004/min'),
};

/** What pages may load of the lab's own scripts: those below `host` and `doubles`, by their place in this folder. */
const OWN = /^\/lab\/((?:host|doubles)\/(?:[a-z0-9-]+\/)?[a-z0-9-]+\.js)$/;

/** The lab's own script at an address, if there is one. */
export async function ownFile(address: string): Promise<Uint8Array | undefined> {
  const own = OWN.exec(address)?.[1];
  const file = LIBRARIES[address] ?? (own === undefined ? undefined : new URL(own, import.meta.url));
  return file === undefined ? undefined : readFile(file).catch(() => undefined);
}
