import { below, child, elementsOf, textOf, type XmlNode } from '../package/xml.js';
import { partAt } from '../read/parts.js';
import type { PackageFiles } from '../../zip/zip.js';

/** One comment as Word and LibreOffice keep it. */
export interface WordComment {
  readonly id: string;
  readonly who: string;
  /** The day, such as `2026-11-20`; empty where the file does not say. */
  readonly when: string;
  readonly text: string;
  /** Id of the comment that this one replies to. */
  readonly repliesTo: string | undefined;
  readonly resolved: boolean;
}

/** Reads all comments, with what a second part says about replies and about what is resolved. */
export function readComments(files: PackageFiles): ReadonlyMap<string, WordComment> {
  const nodes = elementsOf(partAt(files, 'word/comments.xml')).filter(({ name }) => name === 'w:comment');
  const byParagraph = new Map(
    nodes.flatMap((node) => paragraphIds(node).map((id) => [id, node.attributes['w:id'] ?? ''] as const)),
  );
  const more = new Map(
    elementsOf(partAt(files, 'word/commentsExtended.xml')).map(({ attributes }) => [
      byParagraph.get(attributes['w15:paraId'] ?? '') ?? '',
      {
        parent: byParagraph.get(attributes['w15:paraIdParent'] ?? ''),
        done: ['1', 'true'].includes(attributes['w15:done'] ?? '0'),
      },
    ]),
  );
  return new Map(
    nodes.map((node) => {
      const id = node.attributes['w:id'] ?? '';
      return [
        id,
        {
          id,
          who: whoOf(node),
          when: dayOf(node),
          text: below(node, 'w:p')
            .map(wordsOfParagraph)
            .filter((words) => words !== '')
            .join('\n'),
          repliesTo: more.get(id)?.parent,
          resolved: more.get(id)?.done ?? false,
        },
      ];
    }),
  );
}

/** Who made a comment or a change. */
export function whoOf(node: XmlNode): string {
  const name = (node.attributes['w:author'] ?? '').trim();
  return name === '' ? 'Somebody' : name;
}

/** The day on which they did. */
export function dayOf(node: XmlNode): string {
  return (node.attributes['w:date'] ?? '').slice(0, 10);
}

function paragraphIds(node: XmlNode): readonly string[] {
  return below(node, 'w:p').flatMap(({ attributes }) =>
    attributes['w14:paraId'] === undefined ? [] : [attributes['w14:paraId']],
  );
}

function wordsOfParagraph(node: XmlNode): string {
  return below(node, 'w:t', 'w:tab', 'w:br')
    .map((each) => (each.name === 'w:t' ? textOf(each) : ' '))
    .join('')
    .trim();
}

/** Whether the mark at the end of a paragraph was inserted or deleted. */
export function markChange(
  paragraph: XmlNode,
): { readonly node: XmlNode; readonly kind: 'inserted' | 'deleted' } | undefined {
  const look = child(child(paragraph, 'w:pPr'), 'w:rPr');
  const inserted = child(look, 'w:ins');
  const deleted = child(look, 'w:del');
  if (deleted) return { node: deleted, kind: 'deleted' };
  return inserted && { node: inserted, kind: 'inserted' };
}
