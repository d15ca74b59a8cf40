import type { Details, DoList, Inset, JobAid, Warning } from '../model/blocks.js';
import type { ParsedBlock } from '../parse/parsed-module.js';
import type { PageNotes } from './notes.js';
import { isBlank, isList, plain, sectionsOf } from './rich.js';

/** Reads a page to keep: title, introduction, sections. */
export function readJobAid(block: ParsedBlock, notes: PageNotes): JobAid {
  const [before, titled, ...sections] = sectionsOf(block.children);
  if (!titled?.heading)
    notes.add('block-no-title', block.location, { name: 'job-aid', example: 'Ward round checklist' });
  if (isBlank(block.children.filter((child) => child.type !== 'heading')))
    notes.add('block-empty', block.location, { name: 'job-aid' });
  return {
    type: 'job-aid',
    location: block.location,
    title: titled?.heading?.children ?? [],
    intro: [...(before?.children ?? []), ...(titled?.children ?? [])],
    sections: sections.map(({ heading, children }) => ({ title: heading?.children ?? [], body: children })),
  };
}

/** Reads an inset: any text. */
export function readInset(block: ParsedBlock, notes: PageNotes): Inset {
  if (isBlank(block.children)) notes.add('block-empty', block.location, { name: 'inset' });
  return { type: 'inset', location: block.location, children: block.children };
}

/** Reads a warning: a heading or "Important", then text. */
export function readWarning(block: ParsedBlock, notes: PageNotes): Warning {
  const { heading, children } = headed(block);
  if (isBlank(children)) notes.add('block-empty', block.location, { name: 'warning' });
  return { type: 'warning', location: block.location, heading: heading ?? plain('Important'), children };
}

/** Reads a list of what to do or not to do. */
export function readDoList(block: ParsedBlock, kind: DoList['kind'], notes: PageNotes): DoList {
  const { heading, children } = headed(block);
  const lists = children.filter(isList);
  if (lists.length === 0 || lists.length < children.length) notes.add('list-needed', block.location, { name: kind });
  const items = lists.flatMap((list) => list.children.map((item) => item.children));
  return {
    type: 'do-list',
    location: block.location,
    kind,
    heading: heading ?? plain(kind === 'do' ? 'Do' : 'Don’t'),
    items,
  };
}

/** Reads text behind one line. */
export function readDetails(block: ParsedBlock, notes: PageNotes): Details {
  const { heading, children } = headed(block);
  if (!heading) notes.add('block-no-title', block.location, { name: 'details', example: 'What the line says' });
  if (isBlank(children)) notes.add('block-empty', block.location, { name: 'details' });
  return { type: 'details', location: block.location, summary: heading ?? [], children };
}

/** The heading on the first line, if there is one, and everything below it. */
function headed({ children }: ParsedBlock): {
  readonly heading: Warning['heading'] | undefined;
  readonly children: ParsedBlock['children'];
} {
  const [first, ...rest] = children;
  return first?.type === 'heading' ? { heading: first.children, children: rest } : { heading: undefined, children };
}
