import { expect, it } from 'vitest';
import type { ModuleData } from './module-data.js';
import { openNotesFile, writeNotesFile } from './notes-file.js';

const MODULE = { id: 'ward-round', title: 'Leading a ward round' } as ModuleData;
const TEXTS = { 'plan-it-r1': { what: 'A dose looked too high.' } };

it('writes a notes file that opens elsewhere, also after an editor put a mark in front', () => {
  const file = writeNotesFile(MODULE, TEXTS, new Date(0));

  for (const text of [file, `\uFEFF${file}`]) {
    expect(openNotesFile(MODULE, text, (texts) => Object.keys(texts).length)).toEqual({ type: 'opened', fields: 1 });
  }
  expect(JSON.parse(file)).toMatchObject({
    format: 'leadership-ladder-notes',
    version: 1,
    module: 'ward-round',
    texts: TEXTS,
  });
});

it.each([
  '',
  'words',
  'null',
  '[]',
  '{"format":"other"}',
  '{"format":"leadership-ladder-notes","version":2,"module":"ward-round","texts":{}}',
  '{"format":"leadership-ladder-notes","version":1,"module":"ward-round","texts":{"a":{"b":1}}}',
  '{"format":"leadership-ladder-notes","version":1,"module":"ward-round","texts":[]}',
])('says that %j is no notes file', (text) => {
  expect(openNotesFile(MODULE, text, () => 1)).toEqual({ type: 'not-a-notes-file' });
});

it('says which module a notes file belongs to, and takes nothing of it', () => {
  const file = writeNotesFile({ ...MODULE, id: 'run-charts', title: 'Run charts' }, TEXTS, new Date(0));
  const taken: unknown[] = [];

  expect(openNotesFile(MODULE, file, (texts) => taken.push(texts))).toEqual({
    type: 'other-module',
    title: 'Run charts',
  });
  expect(taken).toEqual([]);
});
