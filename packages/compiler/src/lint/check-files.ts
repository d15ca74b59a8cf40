import { lengthOf } from '../model/file-tree.js';
import { inMemory, type PackageContents } from '../zip/zip.js';
import { ContentScan } from './content/scan.js';
import { PackageNames, followAddress } from './kinds/addresses.js';
import { isManifest, readKinds } from './kinds/read-kind.js';
import type { ReadManifest } from './kinds/scorm.js';
import { listed } from './listed.js';
import { checkNames, isBeside } from './names.js';
import type { Report } from './report.js';

/** Recordings that take long to fetch as a whole. */
const LARGE_MEDIA = 50_000_000;
const MEDIA = /\.(mp4|m4v|mov|webm|mp3|m4a|wav|ogg)$/i;
const MP4 = /\.mp4$/i;

/** Looks at the files of a package that is in memory. Pictures of ours have a stricter check of their own. */
export function checkFiles(files: PackageContents, report: Report): readonly ReadManifest[] {
  const scan = new ContentScan();
  // Recordings that stayed on the disk have no words to look at.
  const read = inMemory(files);
  for (const [path, bytes] of read) if (!isBeside(path) && !path.endsWith('.svg')) scan.add(path, bytes);
  const manifests = new Map([...read].filter(([path]) => isManifest(path)));
  const sizes = [...files].map(([path, content]) => ({ path, size: lengthOf(content) }));
  return checkContents(sizes, manifests, scan, true, report);
}

/** Everything about a package but its wrapping: names, manifests, launch, code. */
export function checkContents(
  files: readonly { readonly path: string; readonly size: number }[],
  manifests: ReadonlyMap<string, Uint8Array>,
  scan: ContentScan,
  allRead: boolean,
  report: Report,
  zipName?: string,
): readonly ReadManifest[] {
  const names = new PackageNames(files.map(({ path }) => path));
  checkNames([...names.all], report, scan.usesJson);
  const large = files.filter(({ path, size }) => MEDIA.test(path) && size > LARGE_MEDIA).map(({ path }) => path);
  if (large.length > 0) report('large-media', { files: listed(large) });
  const mp4 = [...names.all].filter((path) => MP4.test(path));
  if (mp4.length > 0) report('mp4-type', { files: listed(mp4) });
  scan.report(report);
  const kinds = readKinds({ names, manifests, notXml: scan.notXml }, report, zipName);
  checkReferences(new Set(kinds.flatMap(({ pages }) => pages)), scan, names, report);
  const reporting = kinds.filter(({ reports }) => reports);
  const speaks = ({ kind }: ReadManifest) =>
    kind.target.startsWith('scorm') ? scan.completesScorm : scan.completesXapi;
  if (allRead && reporting.length > 0 && !reporting.some(speaks)) report('no-completion');
  return kinds;
}

/** Whether what the start pages load is there. Other pages may never be opened, so nothing is said about them. */
function checkReferences(pages: ReadonlySet<string>, scan: ContentScan, names: PackageNames, report: Report): void {
  const missing = new Set<string>();
  const otherCase = new Set<string>();
  for (const page of pages) {
    const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/')) : '';
    for (const address of scan.loadedBy(page)) {
      const { kind, path } = followAddress(address, folder);
      // A template's placeholder is no address.
      if (kind !== 'file' || names.has(path) || /[{}<>$]/.test(path)) continue;
      (names.inOtherCase(path) === undefined ? missing : otherCase).add(path);
    }
  }
  if (missing.size > 0) report('missing-reference', { files: listed([...missing]) });
  if (otherCase.size > 0) report('file-case', { files: listed([...otherCase]) });
}
