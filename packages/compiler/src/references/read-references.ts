import { textAt, type FileTree } from '../model/file-tree.js';
import { tooMuch } from '../parse/guard.js';
import { unreadable } from './keyed.js';
import { readBibtex } from './read-bibtex.js';
import { readCslJson } from './read-csl.js';
import { readList } from './read-list.js';
import { readRis } from './read-ris.js';
import type { ReadReferences } from './written-reference.js';

type Reader = (text: string, file: string) => ReadReferences;

/** The files that a module may keep its references in, each with how it is read when its content does not say more. */
const FILES: Readonly<Record<string, Reader>> = {
  md: readList,
  json: readCslJson,
  bib: readBibtex,
  ris: readRis,
  nbib: readRis,
};

/** Reads all references of a module, from whichever of the files there are. */
export function readReferences(files: FileTree, id: string): ReadReferences {
  const read = Object.entries(FILES).flatMap(([ending, usual]): readonly ReadReferences[] => {
    const file = `modules/${id}/references.${ending}`;
    const text = textAt(files, file);
    if (text === undefined) return [];
    const much = tooMuch(text, 'list');
    if (!much) return [(readerFor(text) ?? usual)(text, file)];
    const { line, column, what } = much;
    return [{ references: [], problems: [unreadable({ file, line, column }, `it has ${what}; keep what is cited`)] }];
  });
  return {
    references: read.flatMap(({ references }) => references),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** By what stands in it: people give an export whatever name there was before. */
function readerFor(text: string): Reader | undefined {
  const start = text.slice(0, 2000).trimStart();
  if (/^(?:\[\s*\{|\{\s*")/.test(start)) return readCslJson;
  if (/^(?:%[^\n]*\n|\s)*@\s*[A-Za-z]+\s*[{(]/.test(start)) return readBibtex;
  if (/^(?:TY {1,2}- |PMID ?- |%0 )/m.test(start)) return readRis;
  if (/^<\?xml|^<xml>|^<records>/.test(start)) return readXml;
  return undefined;
}

/** EndNote and PubMed also write XML, which says no more than the exports that are read. */
function readXml(_: string, file: string): ReadReferences {
  const problem = 'it is an export in XML; choose RIS, BibTeX or PubMed instead';
  return { references: [], problems: [unreadable({ file, line: 1, column: 1 }, problem)] };
}
