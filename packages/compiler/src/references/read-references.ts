import { textAt, type FileTree } from '../model/file-tree.js';
import { readBibtex, readCslJson } from './read-csl.js';
import { readList } from './read-list.js';
import type { ReadReferences } from './written-reference.js';

/** Reads all references of a module, from whichever of the three files there are. */
export async function readReferences(files: FileTree, id: string): Promise<ReadReferences> {
  const read: ReadReferences[] = [];
  const path = (ending: string) => `modules/${id}/references.${ending}`;
  const list = textAt(files, path('md'));
  if (list !== undefined) read.push(readList(list, path('md')));
  const csl = textAt(files, path('json'));
  if (csl !== undefined) read.push(readCslJson(csl, path('json')));
  const bibtex = textAt(files, path('bib'));
  if (bibtex !== undefined) read.push(await readBibtex(bibtex, path('bib')));
  return {
    references: read.flatMap(({ references }) => references),
    problems: read.flatMap(({ problems }) => problems),
  };
}
