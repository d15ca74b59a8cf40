import { BLOCKS } from '../../packages/compiler/src/parse/block-names.js';
import { blockSamples } from '../gallery/block-samples.js';
import type { GeneratedFile } from './generated-file.js';

/**
 * Snippets for VS Code: an author types the name of a block and gets its sample to write over. One for each block, from
 * the samples of the author guide; https://code.visualstudio.com/docs/editing/userdefinedsnippets for the form.
 */
export function snippetFiles(): readonly GeneratedFile[] {
  const samples = new Map([...blockSamples()].reverse().map((sample) => [sample.block, sample.text]));
  const entries = Object.entries(BLOCKS).flatMap(([name, { say }]) => {
    const text = samples.get(name);
    if (text === undefined) return [];
    return [
      [`Block: ${name}`, { scope: 'markdown', prefix: [name, `:::${name}`], body: bodyOf(text), description: say }],
    ];
  });
  const text = `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
  return [{ path: '.vscode/blocks.code-snippets', text }];
}

/** The lines of a sample, with the signs that mean something in a snippet written out. */
function bodyOf(sample: string): readonly string[] {
  return [
    ...sample
      .trimEnd()
      .replace(/[\\$}]/g, '\\$&')
      .split('\n'),
    '$0',
  ];
}
