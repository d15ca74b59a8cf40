import type { PageNode } from '../../packages/compiler/src/model/module-model.js';
import type { RichText } from '../../packages/compiler/src/model/rich-text.js';

interface Node {
  readonly type: string;
}

/** A page's nodes as a compact tree that people can read in a diff. */
export function printNodes(nodes: readonly PageNode[]): string {
  return nodes.flatMap((node) => printNode(node)).join('\n') + '\n';
}

function printNode(node: PageNode): string[] {
  if (node.type === 'prose') return ['prose', ...inside(print(node.children))];
  const { type, location, ...rest } = node;
  return [`${type} @${location.line}:${location.column}`, ...inside(printFields(rest))];
}

function printFields(fields: object): string[] {
  return Object.entries(fields).flatMap(([name, value]: [string, unknown]) => {
    if (Array.isArray(value) && value.length === 0) return [`${name}: nothing`];
    if (isRich(value)) return [`${name}:`, ...inside(print(value))];
    if (Array.isArray(value) && value.every((each) => typeof each === 'object')) {
      return value.flatMap((each: object | RichText, at) =>
        isRich(each) ? [`${name} ${at}:`, ...inside(print(each))] : [`${name} ${at}${placeOf(each)}`, ...inside(printFields(each))],
      );
    }
    if (typeof value === 'object') return [];
    return [`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`];
  }).concat(Object.entries(fields).flatMap(([name, value]: [string, unknown]) => (Array.isArray(value) && value.length > 0 && typeof value[0] === 'number' ? [`${name}: ${value.join(', ')}`] : [])));
}

function placeOf(value: object): string {
  const { location } = value as { location?: { line: number; column: number } };
  return location ? ` @${location.line}:${location.column}` : '';
}

function isRich(value: unknown): value is RichText {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof (each as Node | null)?.type === 'string');
}

function print(nodes: RichText): string[] {
  return nodes.flatMap((node) => {
    if ('children' in node && node.children.some((child) => !['text', 'strong', 'emphasis', 'link', 'citation', 'image', 'inlineCode', 'break', 'delete'].includes(child.type))) {
      return [node.type, ...inside(print(node.children))];
    }
    return [`${node.type} ${inline(node)}`];
  });
}

function inline(node: Node): string {
  if (node.type === 'text') return (node as unknown as { value: string }).value.replaceAll('\n', ' ⏎ ');
  if (node.type === 'citation') {
    return `{${(node as unknown as { sources: { key: string; number: number }[] }).sources.map(({ key, number }) => `${number} ${key}`).join('; ')}}`;
  }
  const words = 'children' in node ? (node.children as Node[]).map(inline).join('') : '';
  return node.type === 'strong' ? `*${words}*` : node.type === 'link' ? `<${words} ${(node as unknown as { url: string }).url}>` : words;
}

function inside(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
