import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { formatDiagnostic } from '@ladder/core';
import { printable } from '../../lint/listed.js';
import { isDocxProblem, openDocx } from '../../word/package/open-docx.js';
import { XmlFault } from '../../xml/fault.js';
import { WordFindings } from '../../word/storyboard/to-do.js';
import { codeOf } from '../../write/disk-problem.js';
import type { PackageFiles } from '../../zip/zip.js';
import type { Say } from '../say.js';

/** A Word file and what it is called. */
export interface OpenedWord<Read> {
  readonly name: string;
  readonly read: Read;
}

/** Opens a Word file and reads it; `undefined` after saying why it cannot be read. */
export async function openWord<Read>(
  file: string,
  read: (files: PackageFiles) => Read,
  say: Say,
): Promise<OpenedWord<Read> | undefined> {
  const name = basename(resolve(file));
  const shown = printable(file);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT')
      say(`There is no file ${shown}. Check the name, or drag the file into this window to have it typed for you.`);
    else if (code === 'EISDIR') say(`${shown} is a folder. Give the Word file in it.`);
    else say(`${shown} cannot be opened. Close it in Word, and check that you may read it.`);
    return undefined;
  }
  const findings = new WordFindings();
  const opened = await openDocx(bytes);
  if (isDocxProblem(opened)) findings.add(opened.rule, printable(name), opened.values);
  else {
    try {
      return { name, read: read(opened) };
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      findings.add('damaged', printable(name), { problem: error.message });
    }
  }
  for (const finding of findings.found) say(formatDiagnostic(finding));
  return undefined;
}
