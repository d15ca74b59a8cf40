import type { SourceLocation } from '@ladder/core';
import type { Link, Nodes, RootContent } from 'mdast';
import { wordsOf } from '../model/words.js';
import type { ParsedPage } from '../parse/parsed-module.js';
import type { CheckFindings } from './check-findings.js';
import type { ReferenceFacts } from './references.js';

/** A link to somewhere outside the module. */
export interface OutsideLink {
  readonly url: string;
  readonly where: string;
  readonly location: SourceLocation | undefined;
}

/** The links of a module in figures, and those that lead out of it. */
export interface LinkFacts {
  readonly inside: number;
  readonly outside: readonly OutsideLink[];
}

/** What an outside address answered. */
export type LinkAnswer =
  | { readonly is: 'there' }
  | { readonly is: 'gone'; readonly status: number }
  | { readonly is: 'moved'; readonly to: string }
  | { readonly is: 'not reached'; readonly why: string };

/** Why an address said nothing at all. */
export const NO_CONNECTION = 'no connection';

/** When so many addresses say nothing, and no other says anything, it is this computer that is cut off. */
const ALL_SILENT = 3;

const SAYS_NOTHING =
  /^(?:(?:click|press|tap|see|read)\s+)?(?:here|this|more|link|this link|this page|this website|details|website|page|read more|more information|find out more|learn more)\.?$/iu;

/** Looks at the words of links, and gathers those that lead outside; references bring theirs along. */
export function checkLinks(
  pages: readonly ParsedPage[],
  references: readonly Pick<ReferenceFacts, 'url' | 'location'>[],
  findings: CheckFindings,
): LinkFacts {
  let inside = 0;
  const outside: OutsideLink[] = [];
  for (const page of pages) {
    for (const link of linksOf(page)) {
      const location = {
        file: page.file,
        line: link.position?.start.line ?? 1,
        column: link.position?.start.column ?? 1,
      };
      const words = wordsOf(link);
      if (SAYS_NOTHING.test(words)) findings.add('link-words', page.where, location, { words });
      if (/^https?:/i.test(link.url)) outside.push({ url: link.url, where: page.where, location });
      else if (!/^(?:mailto|tel):/i.test(link.url)) inside += 1;
    }
  }
  for (const { url, location } of references) {
    if (url !== undefined) outside.push({ url, where: 'References', location });
  }
  return { inside, outside };
}

function linksOf(page: ParsedPage): readonly Link[] {
  const found: Link[] = [];
  const walk = (node: RootContent | Nodes): void => {
    if (node.type === 'link') found.push(node);
    else if ('children' in node) for (const child of node.children) walk(child);
  };
  for (const node of page.nodes) node.children.forEach(walk);
  return found;
}

/** Notes what was heard of outside addresses. */
export function noteAnswers(
  outside: readonly OutsideLink[],
  answers: ReadonlyMap<string, LinkAnswer>,
  findings: CheckFindings,
): void {
  const heard = [...answers.values()];
  if (
    heard.length >= ALL_SILENT &&
    heard.every((answer) => answer.is === 'not reached' && answer.why === NO_CONNECTION)
  ) {
    findings.add('links-none-reached', undefined, undefined, { count: heard.length });
    return;
  }
  for (const { url, where, location } of outside) {
    const answer = answers.get(url);
    if (answer?.is === 'gone') findings.add('link-gone', where, location, { url, status: answer.status });
    if (answer?.is === 'moved') findings.add('link-moved', where, location, { url, to: answer.to });
    if (answer?.is === 'not reached') findings.add('link-not-reached', where, location, { url, why: answer.why });
  }
}
