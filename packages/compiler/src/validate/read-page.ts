import type { BlockId, PageId } from '@ladder/core';
import { definitionOf } from '../blocks/extra-blocks.js';
import { readExtra } from '../blocks/read-extra.js';
import type { PageNode } from '../model/blocks.js';
import type { OwnBlockName } from '../parse/block-names.js';
import type { ParsedBlock, ParsedNode } from '../parse/parsed-module.js';
import { checkRead } from './check-read.js';
import type { Media } from './media.js';
import type { PageNotes } from './notes.js';
import { readFigure } from './read-figure.js';
import { readDetails, readDoList, readInset, readJobAid, readWarning } from './read-plain.js';
import { readQuestion } from './read-question.js';
import { readScenario } from './read-scenario.js';
import { readActionPlan, readReflection } from './read-writing.js';

/** Reads what a page means. Blocks get ids by place; `resolveIds` gives them their lasting ones. */
export function readPage(
  nodes: readonly ParsedNode[],
  page: PageId,
  scored: boolean,
  notes: PageNotes,
  media: Media,
): readonly PageNode[] {
  const counts = new Map<string, number>();
  const idFor = (letter: string): BlockId => {
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    return `${page}-${letter}${count}` as BlockId;
  };
  return nodes.flatMap((node) => {
    const before = notes.count;
    const read: PageNode | undefined =
      node.type === 'prose' ? { type: 'prose', children: node.children } : readBlock(node, idFor, scored, notes, media);
    checkRead(node, read, notes.count === before, notes);
    return read ? [read] : [];
  });
}

function readBlock(
  block: ParsedBlock,
  idFor: (letter: string) => BlockId,
  scored: boolean,
  notes: PageNotes,
  media: Media,
): PageNode | undefined {
  const definition = definitionOf(block.name);
  if (definition) return readExtra(definition, block, idFor, scored, notes, media);
  const name = block.name as OwnBlockName;
  switch (name) {
    case 'question':
      return readQuestion(block, idFor('q'), scored, notes);
    case 'scenario':
      return readScenario(block, idFor('s'), notes);
    case 'reflection':
      return readReflection(block, idFor('r'), notes);
    case 'action-plan':
      return readActionPlan(block, idFor('a'), notes);
    case 'job-aid':
      return readJobAid(block, notes);
    case 'inset':
      return readInset(block, notes);
    case 'warning':
      return readWarning(block, notes);
    case 'do':
    case 'dont':
      return readDoList(block, name, notes);
    case 'details':
      return readDetails(block, notes);
    case 'figure':
      return readFigure(block, notes);
  }
}
