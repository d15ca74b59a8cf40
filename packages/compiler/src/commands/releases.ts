import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText, type Diagnostic } from '@ladder/core';
import { openKnownFiles } from '../load/known-files.js';
import type { ModuleModel } from '../model/module-model.js';
import {
  readRecord,
  RECORD_FILE,
  releaseRecord,
  type PackageRecord,
  type ReleaseRecord,
} from '../sheets/release-record.js';
import { indexFiles, sheetFiles } from '../sheets/sheet-files.js';
import type { HalfWay } from '../update/half-way.js';
import { readOutput, writeOutputs, type Output } from '../write/write.js';
import { packageHash } from './module-cache.js';

/** The record of a module, and whether dist holds everything that it speaks of, unchanged. */
export interface KeptRelease {
  readonly record: ReleaseRecord;
  readonly whole: boolean;
}

/** What the last build of a module left in dist; `undefined` when it was made from something else, or not at all. */
export async function keptRelease(root: string, id: string, source: string): Promise<KeptRelease | undefined> {
  const record = await recordOf(root, id);
  if (record?.source !== source) return undefined;
  const packages = await standing(root, record);
  const sheets = sheetFiles(record).map(async ({ name, content }) =>
    sameBytes(await readOutput(root, id, name), content),
  );
  const whole = packages.length === record.packages.length && (await Promise.all(sheets)).every((same) => same);
  return { record: { ...record, packages }, whole };
}

/** Sheet and record for what was made now, and for what earlier builds made of the same source. */
export async function releaseFiles(
  root: string,
  model: ModuleModel,
  source: string,
  toolkit: string,
  made: readonly PackageRecord[],
  halfWay: HalfWay | undefined,
): Promise<readonly Output[]> {
  const kept = (await keptRelease(root, model.id, source))?.record.packages ?? [];
  const others = kept.filter(({ variant }) => !made.some((one) => one.variant === variant));
  return sheetFiles(releaseRecord(model, source, toolkit, [...made, ...others], halfWay));
}

/** Brings the index of all modules in dist up to date. */
export async function writeIndex(root: string): Promise<readonly Diagnostic[]> {
  const dist = join(root, 'dist');
  const entries = await readdir(dist, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const found = await Promise.all(folders.sort(compareText).map((id) => recordOf(root, id)));
  const records = found.filter((record) => record !== undefined);
  if (records.length === 0) return [];
  const files = indexFiles(records);
  const same = await Promise.all(
    files.map(async ({ name, content }) => sameBytes(await readOutput(root, '.', name), content)),
  );
  return writeOutputs(
    root,
    '.',
    files.filter((_, at) => same[at] === false),
  );
}

async function recordOf(root: string, id: string): Promise<ReleaseRecord | undefined> {
  const content = await readOutput(root, id, RECORD_FILE);
  const record = content && readRecord(new TextDecoder().decode(content));
  return record?.id === id ? record : undefined;
}

/** Packages of a record that are still there as they were built. One after the other: they may be large. */
async function standing(root: string, { id, packages }: ReleaseRecord): Promise<readonly PackageRecord[]> {
  const known = openKnownFiles(root, id, 'packages');
  const found: PackageRecord[] = [];
  for (const one of packages) {
    if ((await packageHash(root, id, one.name, known)) === one.sha256) found.push(one);
  }
  known.save();
  return found;
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0;
}
