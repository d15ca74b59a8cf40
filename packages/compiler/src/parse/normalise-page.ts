import type { Findings } from '../model/rules.js';
import { nearest, someOf } from '../model/nearest.js';
import { BLOCKS, blockMeantBy, isBlockName } from './block-names.js';
import type { TypedLine } from './comments.js';
import { readFence, type Fence } from './fence.js';
import { addBlockLine, addTextLine, type LineContext, type OpenBlock } from './normalise-block.js';
import { asTyped, withBeginning, type NormalLine } from './normal-line.js';
import type { PARSE_RULES } from './rules.js';

/**
 * Turns what people type into what the Markdown parser reads, line by line, and names what cannot be meant.
 * (The parser takes most slips in silence: an unclosed block would swallow the one after it.)
 * Every line knows where it came from, so that later findings point to the author's own line and column.
 */
export function normalisePage(
  lines: readonly TypedLine[],
  file: string,
  where: string,
  findings: Findings<typeof PARSE_RULES>,
): readonly NormalLine[] {
  const context: LineContext = { out: [], file, where, findings };
  let block: OpenBlock | undefined;
  let code: string | undefined;
  let first = true;

  for (const { typed, line } of lines) {
    const fence = code === undefined ? readFence(typed) : undefined;
    if (fence) {
      block = takeFence(fence, typed, line, block, context);
      continue;
    }
    const ticks = /^\s*(`{3,}|~{3,})/.exec(typed)?.[1];
    if (ticks !== undefined && (code === undefined || ticks.startsWith(code))) {
      code = code === undefined ? ticks : undefined;
      context.out.push(asTyped(typed, line));
    } else if (code !== undefined) context.out.push(asTyped(typed, line));
    else if (block) addBlockLine(typed, line, block, context);
    else if (first && /^\s*#(?!#)\s*\S/u.test(typed)) {
      context.out.push(withBeginning('# ', typed.replace(/^\s*#\s*/u, ''), typed, line));
    } else addTextLine(typed, line, context);
    if (typed.trim() !== '') first = false;
  }

  if (block) {
    noteNotClosed(block, 'it runs to the end of the page', context);
    context.out.push({ text: ':::', line: lines.at(-1)?.line ?? 1, typedFrom: 0, sameFrom: 3, typedIndent: 0 });
  }
  return context.out;
}

function takeFence(
  fence: Fence,
  typed: string,
  line: number,
  block: OpenBlock | undefined,
  context: LineContext,
): OpenBlock | undefined {
  const { out, findings, where, file } = context;
  const column = typed.search(/\S/) + 1;
  const atLine = { line, typedFrom: column - 1, sameFrom: 0, typedIndent: column - 1 };
  if (fence.type === 'close') {
    if (!block) findings.add('block-close-stray', where, { file, line, column });
    out.push({ ...atLine, text: block ? ':::' : '' }, { ...atLine, text: '' });
    return undefined;
  }
  if (block) {
    noteNotClosed(block, `another begins on line ${line}`, context);
    out.push({ ...atLine, text: ':::' });
  }
  const name = fence.name === '' ? fence.typed : fence.name;
  if (!isBlockName(name)) {
    const near = blockMeantBy(name) ?? nearest(name, Object.keys(BLOCKS));
    findings.add(
      'block-unknown',
      where,
      { file, line, column },
      {
        name: fence.typed,
        choices: someOf(Object.keys(BLOCKS)),
        ...(near === undefined ? {} : { near }),
      },
    );
  } else if (fence.rest !== '')
    findings.add('block-name-line', where, { file, line, column }, { name, rest: fence.rest });
  // An unknown block is read as a neutral one, so that what stands in it is still checked.
  out.push({ ...atLine, text: '' }, { ...atLine, text: `:::${isBlockName(name) ? name : 'unknown'}` });
  return { name, line };
}

function noteNotClosed(block: OpenBlock, until: string, { findings, where, file }: LineContext): void {
  findings.add('block-not-closed', where, { file, line: block.line, column: 1 }, { name: block.name, until });
}
