import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { emphasisSyntax } from './emphasis.js';
import { raisedFromMarkdown, raisedSyntax } from './raised.js';
import { typedPlace, type NormalLine } from './normal-line.js';

/**
 * Reads `:::name` blocks and nothing else with colons: without this, "10:30" and "1:2" would become directives,
 * and `::name` an empty one. Also turns off what authors only meet by accident: indented code, headings by
 * underlining, and link definitions, which would swallow a line that begins with a citation and a colon.
 */
function containersOnly(this: Processor): void {
  const data = this.data();
  const { flow } = directive();
  const colon = flow?.[58];
  const container = Array.isArray(colon) ? colon[0] : colon;
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    raisedSyntax,
    emphasisSyntax,
    {
      ...(container ? { flow: { 58: container } } : {}),
      disable: { null: ['codeIndented', 'setextUnderline', 'definition'] },
    },
  ];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown(), raisedFromMarkdown];
}

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(containersOnly).freeze();

/** Parses normalised lines. Every position in the tree is the one in the author's file. */
export function parseMarkdown(lines: readonly NormalLine[]): Root {
  const tree = processor.parse(lines.map((line) => line.text).join('\n'));
  visit(tree, (node) => {
    const { position } = node;
    if (!position) return;
    const start = typedPlace(lines, position.start.line, position.start.column);
    const end = typedPlace(lines, position.end.line, position.end.column);
    node.position = { start, end };
  });
  return tree;
}
