import type { SourceLocation } from '@ladder/core';
import type { FileTree } from '../model/file-tree.js';
import { secretsIn, secretsInAddress, type Secret } from '../model/secrets.js';
import type { ParsedPage } from '../parse/parsed-module.js';
import type { PageNotes, ValidateFindings } from './notes.js';

/** Texts that an author writes and learners receive. */
const WRITTEN = /\.(?:md|ya?ml|vtt|bib|ris|nbib|json)$/i;

const ADDRESS = /\bhttps?:\/\/[^\s"'`<>]{1,4000}/gi;

/**
 * Passwords, tokens and keys in what authors write, where they wrote them: in a link as in running text, on a page as in
 * module.yaml. The package linter would find them too, and could only name the page that they were built into.
 */
export function noteSecrets(files: FileTree, pages: readonly ParsedPage[], findings: ValidateFindings): void {
  const known = new Set(findings.found.filter(({ id }) => isSecret(id)).map(({ location }) => lineOf(location)));
  for (const [file, text] of files) {
    if (typeof text !== 'string' || !WRITTEN.test(file)) continue;
    const where = pages.find((page) => page.file === file)?.where ?? file.replace(/^.*\//, '');
    for (const { rule, what, location } of secretsOf(file, withoutNotes(file, text))) {
      if (!known.has(lineOf(location))) findings.add(rule, where, location, { what });
    }
  }
}

/** The same in the address of a link, once it is read: a backslash or `&amp;` may have hidden it from the line as typed. */
export function noteLinkSecret(url: string, at: Parameters<PageNotes['add']>[1], notes: PageNotes): void {
  // What stands there as typed is found there, with the place of the address itself.
  if (notes.page.text.includes(url)) return;
  const [first] = [...secretsIn(url).map(asCertain), ...secretsInAddress(url)];
  if (first) notes.add(first.rule, at, { what: first.what });
}

type Placed = Pick<Secret, 'rule' | 'what'> & { readonly location: SourceLocation };

function secretsOf(file: string, text: string): readonly Placed[] {
  const lines = text.split('\n').flatMap((line, index) =>
    onLine(line).map(({ rule, what, at }): Placed => ({
      rule,
      what,
      location: { file, line: index + 1, column: at + 1 },
    })),
  );
  // A private key stands on several lines.
  const known = new Set(lines.map(({ what }) => what));
  const over = secretsIn(text).filter(({ what }) => !known.has(what));
  return [
    ...lines,
    ...over.map(({ what, at }): Placed => {
      const before = text.slice(0, at).split('\n');
      return {
        rule: 'secret',
        what,
        location: { file, line: before.length, column: (before.at(-1) ?? '').length + 1 },
      };
    }),
  ];
}

function onLine(line: string): readonly Secret[] {
  const certain = secretsIn(line).map(asCertain);
  if (certain.length > 0) return certain;
  return [...line.matchAll(ADDRESS)].flatMap(({ 0: address, index }) =>
    secretsInAddress(address).map((secret) => ({ ...secret, at: index + secret.at })),
  );
}

/** What a package of ours must not hold at all; an address that may only look so is advice. */
function asCertain(secret: Secret): Secret {
  return { ...secret, rule: 'secret' };
}

/** The text with notes to oneself as blanks, because they reach nobody; every place stays. */
function withoutNotes(file: string, text: string): string {
  const notes = file.endsWith('.md') ? /<!--[^]*?-->/g : /\.ya?ml$/i.test(file) ? /(?<=^|\s)#.*$/gm : undefined;
  return notes ? text.replace(notes, (note) => note.replace(/[^\n]/g, ' ')) : text;
}

function isSecret(id: string): boolean {
  return id === 'validate/secret' || id === 'validate/secret-likely';
}

function lineOf(location: SourceLocation | undefined): string {
  return `${location?.file ?? ''}:${location?.line ?? 0}`;
}
