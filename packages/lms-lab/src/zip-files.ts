import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import JSZip from 'jszip';

/** The files of a package, by their path in it. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** Unpacks a package in memory. */
export async function filesOfZip(zip: Uint8Array): Promise<PackageFiles> {
  const archive = await JSZip.loadAsync(zip);
  const entries = Object.values(archive.files).filter((entry) => !entry.dir);
  return new Map(
    await Promise.all(entries.map(async (entry) => [entry.name, await entry.async('uint8array')] as const)),
  );
}

/** Reads an unpacked package. */
export async function filesOfFolder(folder: string): Promise<PackageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path) => {
        const name = path.slice(folder.length).split(/[\\/]/).filter(Boolean).join(posix.sep);
        return [name, new Uint8Array(await readFile(path))] as const;
      }),
    ),
  );
}

/** The page that a platform opens: the first resource of the manifest, or `index.html` where there is none. */
export function launchPage(files: PackageFiles): string {
  const manifest = files.get('imsmanifest.xml');
  const href = manifest && /<resource\b[^>]*\bhref="([^"]+)"/.exec(new TextDecoder().decode(manifest))?.[1];
  return href ?? 'index.html';
}
