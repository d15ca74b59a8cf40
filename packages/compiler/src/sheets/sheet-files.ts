import { uploadSheetName } from '../write/package-name.js';
import type { Output } from '../write/write.js';
import { accessibilityName, accessibilityPage } from './accessibility-page.js';
import { RECORD_FILE, writeRecord, type ReleaseRecord } from './release-record.js';
import { sheetHtml } from './sheet-html.js';
import { sheetText } from './sheet-text.js';
import { uploadIndex } from './upload-index.js';
import { uploadSheet } from './upload-sheet.js';

/** What goes beside the packages of one module: upload sheet and accessibility statement, each twice, and the record that they are made from. */
export function sheetFiles(record: ReleaseRecord): readonly Output[] {
  const page = uploadSheet(record);
  const statement = accessibilityPage(record);
  return [
    output(`${uploadSheetName(record.name)}.html`, sheetHtml(page)),
    output(`${uploadSheetName(record.name)}.txt`, sheetText(page)),
    output(`${accessibilityName(record)}.html`, sheetHtml(statement)),
    output(`${accessibilityName(record)}.txt`, sheetText(statement)),
    output(RECORD_FILE, writeRecord(record)),
  ];
}

/** What goes at the top of dist, for all modules in it. */
export function indexFiles(records: readonly ReleaseRecord[]): readonly Output[] {
  const page = uploadIndex(records);
  return [output('upload-index.html', sheetHtml(page)), output('upload-index.txt', sheetText(page))];
}

function output(name: string, text: string): Output {
  return { name, content: new TextEncoder().encode(text) };
}
