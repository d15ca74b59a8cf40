import { closeSync, fstatSync, openSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { formatDiagnostic, hasErrors } from '@ladder/core';
import { fileSource } from '../write/file-source.js';
import { checkPackage, type CheckedPackage, type PackageFinding } from '../lint/check-package.js';
import { printable } from '../lint/listed.js';
import { NAMED_PLACES, PLACES, type PlaceId } from '../lint/places.js';
import { didYouMean, nearest } from '../model/nearest.js';
import type { CommandContext } from './context.js';
import { countFindings, sizeText, type Say } from './say.js';

/** What somebody asked for. */
export interface CheckPackageOptions {
  /** Name of a place; without one, everything that any place minds is said. */
  readonly place: string | undefined;
}

/** Reads finished zips as platforms will, and writes nothing. Answers with the exit code: 1 when any has a mistake. */
export async function checkPackageCommand(
  files: readonly string[],
  options: CheckPackageOptions,
  { say }: Pick<CommandContext, 'say'>,
): Promise<number> {
  const place = options.place?.toLowerCase();
  if (place !== undefined && !isPlace(place)) {
    const near = nearest(place, NAMED_PLACES);
    const hint = near === undefined ? `Choose one of ${NAMED_PLACES.join(', ')}.` : didYouMean(near);
    say(`There is no platform called "${printable(place)}". ${hint}`);
    return 1;
  }
  let code = 0;
  for (const file of files) {
    if (!(await checkOne(file, place, say))) code = 1;
  }
  return code;
}

function isPlace(place: string): place is PlaceId {
  return NAMED_PLACES.some((one) => one === place);
}

async function checkOne(file: string, place: PlaceId | undefined, say: Say): Promise<boolean> {
  const opened = open(file);
  if (typeof opened === 'string') {
    say(opened);
    return false;
  }
  const name = basename(resolve(file));
  let checked: CheckedPackage;
  try {
    checked = await checkPackage(fileSource(opened.handle, opened.size), name, place);
  } finally {
    closeSync(opened.handle);
  }
  const { kinds, findings } = checked;
  say('');
  for (const finding of inOrder(findings)) say(`${words(finding)}\n`);
  const kind = kinds.length === 0 ? '' : `, ${kinds.join(' and ')}`;
  const where = place === undefined ? '' : ` for ${PLACES[place]}`;
  say(`${printable(name)} (${sizeText(opened.size)}${kind})${where}: ${countFindings(findings)}.`);
  return !hasErrors(findings);
}

/** Mistakes first; somebody with a zip in hand wants to know whether it can go up at all. */
function inOrder(findings: readonly PackageFinding[]): readonly PackageFinding[] {
  return [...findings].sort((a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'));
}

function words(finding: PackageFinding): string {
  const who = finding.places.length === 0 ? 'every platform' : finding.places.join(', ');
  return `${formatDiagnostic(finding)}\n         Who minds: ${who}.`;
}

function open(file: string): { readonly handle: number; readonly size: number } | string {
  const shown = printable(file);
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing
      ? `There is no file ${shown}. Check the name, or drag the zip into this window to have it typed for you.`
      : `${shown} cannot be opened. Close it in other programs, and check that you may read it.`;
  }
  const status = fstatSync(handle);
  if (status.isFile()) return { handle, size: status.size };
  closeSync(handle);
  return `${shown} is a folder. Give the zip that is uploaded, not the folder that it was made from.`;
}
