import type { WordDocument } from '../model.js';
import { plainText, wordsOfBlock, type WordBlock } from '../model.js';
import { below, child, elementsOf, textOf } from '../package/xml.js';
import type { PackageFiles } from '../../zip/zip.js';
import { Fields } from './fields.js';
import { Numbering } from './numbering.js';
import { partAt, partsFor } from './parts.js';
import { readBlocks, type Reading } from './read-blocks.js';
import { readStyles } from './styles.js';
import { readSignFonts, readTheme } from './theme.js';

/** Reads the parts of a Word file. Insertions count as made and deletions too; `readReview` lists both. */
export function readDocx(files: PackageFiles): WordDocument {
  const theme = readTheme(partAt(files, 'word/theme/theme1.xml'));
  const styles = readStyles(partAt(files, 'word/styles.xml'), theme);
  const signs = readSignFonts(partAt(files, 'word/fontTable.xml'));
  const numbering = new Numbering(partAt(files, 'word/numbering.xml'));
  const part = (path: string): Reading => ({
    parts: partsFor(files, path, styles, signs),
    numbering,
    fields: new Fields(),
    table: {},
    marks: [],
  });
  const body = child(partAt(files, 'word/document.xml'), 'w:body');
  const around = [...files.keys()]
    .filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path))
    .sort()
    .map((path) => readBlocks(partAt(files, path), part(path)).map(aroundWords).join(' ').trim());
  return {
    title: textOf(below(partAt(files, 'docProps/core.xml'), 'dc:title')[0]).trim(),
    body: body ? readBlocks(body, part('word/document.xml')) : [],
    notes: new Map([...readNotes(files, 'footnote', part), ...readNotes(files, 'endnote', part)]),
    around: [...new Set(around)].filter((words) => words !== ''),
    properties: readProperties(files),
  };
}

/** The custom properties of a Word file: what an export noted about itself. */
export function readProperties(files: PackageFiles): ReadonlyMap<string, string> {
  return new Map(
    elementsOf(partAt(files, 'docProps/custom.xml')).map((node) => [
      node.attributes['name'] ?? '',
      textOf(node).trim(),
    ]),
  );
}

/** All that stands in a header or footer: its words, and what its pictures and drawings say. */
function aroundWords(block: WordBlock): string {
  if (block.type === 'table') return wordsOfBlock(block);
  const more = block.inline.flatMap((one) => {
    if (one.type === 'picture') return [`(a picture${one.alt === '' ? '' : `: ${one.alt}`})`];
    return one.type === 'lost' && one.shown !== true && one.rule !== 'look-at' ? [one.text] : [];
  });
  return [plainText(block.inline), ...more].filter((words) => words !== '').join(' ');
}

function readNotes(
  files: PackageFiles,
  kind: 'footnote' | 'endnote',
  part: (path: string) => Reading,
): readonly (readonly [string, readonly WordBlock[]])[] {
  const path = `word/${kind}s.xml`;
  const nodes = elementsOf(partAt(files, path)).filter(
    ({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal',
  );
  if (nodes.length === 0) return [];
  // What notes look up is the same for all; bookmarks and fields are each note's own.
  const shared = part(path);
  return nodes.map(
    (node) =>
      [
        `${kind}-${node.attributes['w:id'] ?? ''}`,
        readBlocks(node, { ...shared, fields: new Fields(), marks: [] }),
      ] as const,
  );
}
