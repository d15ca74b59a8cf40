import path from 'node:path';
import type { SourceText } from './source-files.js';

/**
 * Links within the repository that lead nowhere, as `page: link`.
 *
 * @param exists whether there is a file or folder at a path from the root
 */
export function brokenLinks(pages: readonly SourceText[], exists: (file: string) => boolean): readonly string[] {
  const headings = new Map(pages.map((page) => [page.path, headingAnchors(page.text)]));
  return pages.flatMap((page) =>
    linksIn(page.text)
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? page.path : path.posix.join(path.posix.dirname(page.path), file);
        if (file !== '' && !exists(target)) return true;
        return anchor !== undefined && headings.get(target)?.includes(anchor) !== true;
      })
      .map((link) => `${page.path}: ${link}`),
  );
}

/** The samples in a page: fenced blocks that call themselves `markdown`. */
export function markdownSamples(text: string): readonly string[] {
  return [...text.matchAll(/^```markdown[^\n]*\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
}

function linksIn(text: string): readonly string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
}

/** Anchors as GitHub makes them: small letters, no signs, a hyphen for each space. */
function headingAnchors(text: string): readonly string[] {
  return [...withoutCode(text).matchAll(/^#{1,6} (.*)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

function withoutCode(text: string): string {
  return text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '');
}
