import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { pageHead, table, type GeneratedFile } from './generated-file.js';

/** The part of an element manifest that the page shows. */
interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly Declaration[] }[];
}

interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Member[];
  readonly members?: readonly Member[];
  readonly events?: readonly Member[];
}

interface Member {
  readonly kind?: string;
  readonly name: string;
  readonly attribute?: string;
  readonly description?: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

/** The page about the elements, from their code and comments. */
export async function elementFiles(): Promise<readonly GeneratedFile[]> {
  const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
  const manifest = (await cli({ argv: ['analyze'], cwd: root, noWrite: true })) as Manifest;
  const elements = manifest.modules
    .flatMap((module) => (module.declarations ?? []).map((one) => ({ ...one, source: module.path })))
    .filter((one): one is typeof one & { tagName: string } => one.tagName !== undefined)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  const head = pageHead('The elements', 'the comments in packages/components/src');
  const intro = `
What the player is made of. Each element takes over static HTML that the compiler wrote, and works on it in place; the
page reads well without it. Attributes are written by the compiler, properties are set by the player at run time.
`;
  const text = [head, intro, ...elements.map(section)].join('');
  return [{ path: 'docs/reference/elements.md', text }];
}

function section(element: Declaration & { readonly tagName: string; readonly source: string }): string {
  const properties = (element.members ?? []).filter(
    (one) => one.kind === 'field' && one.attribute === undefined && isPublic(one) && one.description !== undefined,
  );
  const parts = [
    [element.summary ?? element.description ?? ''],
    [`Source: \`${element.source}\``],
    ...list('Attributes', ['attribute', 'type', 'default', 'meaning'], element.attributes, (one) => [
      `\`${one.name}\``,
      code(one.type?.text),
      one.default === undefined ? 'must be there' : code(one.default),
      one.description ?? '',
    ]),
    ...list('Properties', ['property', 'type', 'meaning'], properties, (one) => [
      `\`${one.name}\``,
      code(one.type?.text),
      one.description ?? '',
    ]),
    ...list('Events', ['event', 'meaning'], element.events, (one) => [`\`${one.name}\``, one.description ?? '']),
  ];
  return `\n## \`<${element.tagName}>\`\n\n${parts.flat().filter(Boolean).join('\n\n')}\n`;
}

function isPublic(member: Member): boolean {
  return (member.privacy ?? 'public') === 'public' && member.static !== true && member.readonly !== true;
}

function list(
  title: string,
  head: readonly string[],
  members: readonly Member[] | undefined,
  row: (member: Member) => readonly string[],
): readonly (readonly string[])[] {
  return members && members.length > 0 ? [[`**${title}**`, table(head, members.map(row))]] : [];
}

function code(text: string | undefined): string {
  return text === undefined ? '' : `\`${text}\``;
}
