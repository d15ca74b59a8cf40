import { unified } from 'unified';
import type { Node, Parent } from 'unist';
import { READING_AGE, type ProseReader } from '../../check/prose.js';
import { importTool } from '../../toolkit/toolkit.js';

/** The part of a message that is read. */
interface ProseMessage {
  readonly actual?: unknown;
  readonly expected?: unknown;
  readonly place?: unknown;
}

/** A plugin of retext, whose types say more than is needed here. */
interface Plugin {
  readonly default: never;
}

/** Reads a text as paragraphs, sentences and words. */
interface Parser {
  parse(text: string): Node;
}

/** Runs a plugin over such a tree. */
interface Runner {
  run(
    tree: Node,
    text: string,
    done: (error: Error | undefined, tree?: Node, file?: { readonly messages: readonly ProseMessage[] }) => void,
  ): void;
}

/** Loads the reader of English prose. */
export async function openProseReader(root: string): Promise<ProseReader> {
  const [english, simplify, readability] = await Promise.all(
    ['retext-english', 'retext-simplify', 'retext-readability'].map((name) =>
      importTool<Plugin>(root, 'packages/compiler', name),
    ),
  );
  if (!english || !simplify || !readability) throw new Error('The reader of prose could not be loaded.');
  const parser = unified().use(english.default).freeze() as unknown as Parser;
  const plainer = unified().use(simplify.default).freeze() as unknown as Runner;
  const hard = unified()
    .use(readability.default, { age: READING_AGE } as never)
    .freeze() as unknown as Runner;
  return {
    sentences: (text) =>
      childrenOf(parser.parse(text))
        .flatMap(childrenOf)
        .filter(({ type }) => type === 'SentenceNode')
        .map(({ position }) => {
          const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
          return { text: text.slice(from, to), index: from };
        }),
    plainer: (text) =>
      messages(plainer, parser.parse(text), text).map(({ actual, expected, place }) => ({
        word: String(actual),
        index: offsetOf(place),
        better: Array.isArray(expected) ? expected.map(String) : [],
      })),
    hard: (text) => messages(hard, parser.parse(text), text).map(({ place }) => offsetOf(place)),
  };
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? (node as Parent).children : [];
}

/** What the plugin says of a tree; it answers before `run` returns, because it waits for nothing. */
function messages(runner: Runner, tree: Node, text: string): readonly ProseMessage[] {
  let said: readonly ProseMessage[] = [];
  runner.run(tree, text, (error, _tree, file) => {
    if (error) throw error;
    said = file?.messages ?? [];
  });
  return said;
}

function offsetOf(place: unknown): number {
  return (place as { start?: { offset?: number } } | undefined)?.start?.offset ?? 0;
}
