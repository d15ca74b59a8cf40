import type { Diagnostic } from '@ladder/core';
import { Findings } from '../model/rules.js';
import { readArchive } from '../zip/read/read-archive.js';
import { ARCHIVE_LIMITS } from '../zip/read/limits.js';
import type { ByteSource } from '../zip/read/source.js';
import { ContentScan, isText } from './content/scan.js';
import { checkContents } from './check-files.js';
import { isManifest } from './kinds/read-kind.js';
import type { ReadManifest } from './kinds/scorm.js';
import { checkKind } from './kinds/taken-by.js';
import { listed, printable } from './listed.js';
import { isBeside } from './names.js';
import type { PackageRule } from './package-rule.js';
import { PLACES, type PlaceId } from './places.js';
import type { Report } from './report.js';
import { LINT_RULES, PACKAGE_RULES, type PackageRuleName } from './rules.js';

/** One finding, and the places that mind. */
export interface PackageFinding extends Diagnostic {
  /** Their names; empty when every place does. */
  readonly places: readonly string[];
}

/** What a package is, and what is wrong with it. */
export interface CheckedPackage {
  /** Its kinds as people say them; empty when it could not be told. */
  readonly kinds: readonly string[];
  readonly findings: readonly PackageFinding[];
}

/** Uploads of the Learning Hub and of NHS England's Moodle end here. */
const UPLOAD_LIMIT = 2_147_483_648;

/** Reads a finished zip as platforms will, and says what each of them minds. With a place, only what that one minds. */
export async function checkPackage(source: ByteSource, name: string, place?: PlaceId): Promise<CheckedPackage> {
  const table: Readonly<Record<string, PackageRule>> = PACKAGE_RULES;
  const found: PackageFinding[] = [];
  const report: Report = (rule, values) => {
    const { minds, severity: usual, onlyNamed } = table[rule] as PackageRule;
    const severity = place === undefined ? usual : minds === 'all' ? usual : minds[place];
    if (severity === undefined || (place === undefined && onlyNamed)) return;
    const findings = new Findings('lint', table);
    findings.add(rule, name, undefined, values);
    const places = minds === 'all' ? [] : (Object.keys(minds) as PlaceId[]).map((id) => PLACES[id]);
    found.push(...findings.found.map((finding) => ({ ...finding, severity, places })));
  };
  if (!/\.zip$/.test(name) || name.length > 255) report('upload-name', { name: printable(name) });
  const manifests = await readPackage(source, report, name);
  if (place !== undefined) checkKind(manifests, place, report);
  const kinds = [...new Set(manifests.map(({ kind }) => kind.label))];
  // One fault in a manifest of many parts is one thing to mend.
  const unique = [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
  return { kinds, findings: unique };
}

/** The same look at one of our own packages, as a build has it in memory: what it promises is held against it. */
export async function lintFinished(source: ByteSource, where: string): Promise<readonly Diagnostic[]> {
  const findings = new Findings('lint', LINT_RULES);
  await readPackage(source, (rule: PackageRuleName, values) => {
    if (rule in LINT_RULES) findings.add(rule, where, undefined, values);
  });
  return findings.found;
}

/** What is wrong with a package of ours by its size alone; known before it is made. */
export function lintSize(size: number, where: string): readonly Diagnostic[] {
  const findings = new Findings('lint', LINT_RULES);
  reportSize(size, (rule: PackageRuleName, values) => findings.add(rule, where, undefined, values));
  return findings.found;
}

function reportSize(size: number, report: Report): void {
  if (size >= UPLOAD_LIMIT) report('too-large', { size: `${(size / 1e9).toFixed(1)} GB` });
}

async function readPackage(source: ByteSource, report: Report, zipName?: string): Promise<readonly ReadManifest[]> {
  reportSize(source.size, report);
  const files = readArchive(source, report);
  if (!files) return [];
  const scan = new ContentScan();
  const manifests = new Map<string, Uint8Array>();
  const damaged: string[] = [];
  const unread: string[] = [];
  let text = 0;
  for (const file of files) {
    const { path, size, readable } = file;
    const look = (isText(path) || isManifest(path)) && text + size <= ARCHIVE_LIMITS.allText;
    const { sound, bytes } = await file.read(look ? ARCHIVE_LIMITS.text : -1);
    if (!sound) damaged.push(path);
    else if (bytes) {
      text += size;
      if (isManifest(path)) manifests.set(path, bytes);
      if (!isBeside(path)) scan.add(path, bytes);
    } else if (readable && isText(path)) unread.push(path);
  }
  if (damaged.length > 0) report('zip-wrong-content', { files: listed(damaged) });
  if (unread.length > 0) report('not-all-read', { files: listed(unread) });
  return checkContents(
    files,
    manifests,
    scan,
    files.every(({ readable }) => readable) && unread.length + damaged.length === 0,
    report,
    zipName,
  );
}
