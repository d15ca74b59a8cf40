import { MANIFEST, MANIFEST_LIMITS } from '../targets/manifest.js';
import type { PackageFiles } from '../zip/zip.js';
import type { Report } from './report.js';

/** Compares the manifest with what is in the package, and its values with what platforms store. */
export function lintManifest(files: PackageFiles, official: ReadonlySet<string>, report: Report): void {
  const content = files.get(MANIFEST);
  if (!content) return report('no-manifest');
  if ([...files.keys()][0] !== MANIFEST) report('manifest-not-first');
  const xml = new TextDecoder().decode(content);
  const listed = new Set(values(xml, /<file href="([^"]*)"/g));
  for (const path of files.keys()) {
    if (path !== MANIFEST && !official.has(path) && !listed.has(path)) report('unlisted-file', { path });
  }
  for (const path of listed) if (!files.has(path)) report('missing-file', { path });
  for (const path of official) if (!files.has(path)) report('missing-schema', { path });

  const checkLength = (kind: string, list: readonly string[], limit: number) => {
    const tooLong = list.filter((value) => value.length > limit);
    for (const value of tooLong) report('value-too-long', { kind, value: value.slice(0, 40), limit });
  };
  checkLength('title', values(xml, /<title>([^<]*)<\/title>/g), MANIFEST_LIMITS.title);
  checkLength('address', values(xml, / href="([^"]*)"/g), MANIFEST_LIMITS.href);
  checkLength('identifier', values(xml, / identifier="([^"]*)"/g), MANIFEST_LIMITS.identifier);
  if (values(xml, /<resource ([^>]*)/g).length !== 1) report('not-one-sco');
  if (/masteryscore/i.test(xml)) report('mastery-score');
}

function values(xml: string, pattern: RegExp): readonly string[] {
  const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
  return [...xml.matchAll(pattern)].map(([, value = '']) =>
    value.replace(/&(lt|gt|amp|quot);/g, (entity) => entities[entity] ?? entity),
  );
}
