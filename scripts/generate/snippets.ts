import { BLOCKS } from '../../packages/compiler/src/parse/block-names.js';
import { blockSamples } from '../gallery/block-samples.js';
import type { GeneratedFile } from './generated-file.js';

/**
 * Snippets for VS Code: an author types the name of a block and gets its sample to write over. One for each block, from
 * the samples of the author guide; https://code.visualstudio.com/docs/editing/userdefinedsnippets for the form.
 */
export function snippetFiles(): readonly GeneratedFile[] {
  const samples = blockSamples().map(({ text }) => text);
  const entries = Object.entries(BLOCKS).flatMap(([name, { say }]) => {
    const sample = samples.map((text) => blockIn(text, name)).find((text) => text !== undefined);
    if (sample === undefined) return [];
    const prefix = [name, `:::${name}`];
    return [[`Block: ${name}`, { scope: 'markdown', prefix, body: bodyOf(sample), description: say }] as const];
  });
  const text = `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
  return [{ path: '.vscode/blocks.code-snippets', text }];
}

/** One block alone: some samples show two that belong together, or text around it. */
function blockIn(sample: string, name: string): string | undefined {
  return new RegExp(`^:::${name}\\n[\\s\\S]*?^:::$`, 'm').exec(sample)?.[0];
}

/** The lines of a sample, with the signs that mean something in a snippet written out. */
function bodyOf(sample: string): readonly string[] {
  return [...sample.replace(/[\\$}]/g, '\\$&').split('\n'), '$0'];
}
