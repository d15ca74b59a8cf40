import type { Memo } from '../model/memo.js';
import { formatReferences } from '../references/format-references.js';
import { readReferences } from '../references/read-references.js';
import type { WrittenReference } from '../references/written-reference.js';
import type { FileTree } from '../model/file-tree.js';
import type { Reference } from '../model/module-model.js';
import type { Citations } from './citations.js';
import type { ValidateFindings } from './notes.js';

const WHERE = 'References';

/** Reads a module's references; each key once. */
export function knownReferences(
  files: FileTree,
  id: string,
  findings: ValidateFindings,
): ReadonlyMap<string, WrittenReference> {
  const { references, problems } = readReferences(files, id);
  for (const { rule, location, values } of problems) findings.add(rule, WHERE, location, { ...values });
  const known = new Map<string, WrittenReference>();
  for (const reference of references) {
    const { key, location } = reference;
    if (known.has(key)) findings.add('reference-twice', WHERE, location, { key });
    else known.set(key, reference);
    if (reference.type === 'listed' && reference.bare) findings.add('reference-bare', WHERE, location, { key });
  }
  return known;
}

/** The list of references: the cited ones, in words, numbered by first citation. */
export async function citedReferences(
  known: ReadonlyMap<string, WrittenReference>,
  citations: Citations,
  findings: ValidateFindings,
  memo?: Memo,
): Promise<readonly Reference[]> {
  for (const { key, location } of known.values()) {
    if (!citations.cited.has(key)) findings.add('reference-uncited', WHERE, location, { key });
  }
  const cited = [...citations.cited].flatMap(([key, citedAt]) => {
    const written = known.get(key);
    return written ? [{ key, citedAt, written }] : [];
  });
  const worded = await formatReferences(
    cited.map(({ written }) => written),
    memo,
  );
  return cited.map(({ key, citedAt }, at) => {
    const { text = '', url } = worded[at] ?? {};
    return { key, number: at + 1, text, ...(url === undefined ? {} : { url }), citedAt };
  });
}
