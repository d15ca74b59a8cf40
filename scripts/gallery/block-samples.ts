import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** One sample of the author guide, with the words above it. */
export interface BlockSample {
  /** The word after `:::`. */
  readonly block: string;
  /** The heading that it stands under. */
  readonly title: string;
  /** The page of the guide, from the root of the repository. */
  readonly page: string;
  /** What an author types. */
  readonly text: string;
}

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** Every sample of a block in the author guide, in the guide's order: docs, gallery, pictures and tests show the same. */
export function blockSamples(): readonly BlockSample[] {
  const blocks = 'docs/authors/blocks';
  const pages = [
    'docs/authors/writing-a-page.md',
    ...readdirSync(path.join(ROOT, blocks))
      .sort()
      .map((name) => `${blocks}/${name}`),
  ];
  return pages.flatMap((page) => samplesIn(page, readFileSync(path.join(ROOT, page), 'utf8')));
}

function samplesIn(page: string, text: string): readonly BlockSample[] {
  const found: BlockSample[] = [];
  let title = '';
  for (const match of text.matchAll(/^#{1,4} (.+)$|^```markdown[^\n]*\n([\s\S]*?)^```$/gm)) {
    const [, heading, sample] = match;
    if (heading !== undefined) title = heading;
    const block = /^:::([a-z-]+)/m.exec(sample ?? '')?.[1];
    if (sample !== undefined && block !== undefined) found.push({ block, title, page, text: sample });
  }
  return found;
}
