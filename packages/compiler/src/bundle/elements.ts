import { importTool, type Toolkit } from '../toolkit/toolkit.js';

/** Where each element is defined, by tag: path from the root of the repository. */
export type ElementIndex = ReadonlyMap<string, string>;

/** The part of a custom elements manifest that is read here. */
interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations?: readonly { readonly customElement?: boolean; readonly tagName?: string }[];
  }[];
}

interface Analyser {
  readonly cli: (options: { argv: string[]; cwd: string; noWrite: boolean }) => Promise<Manifest>;
}

/**
 * The elements that exist, read from the manifest that the analyser makes of their own source and comments.
 * A new element is found by its tag; nothing here names one.
 */
export async function elementIndex(toolkit: Toolkit): Promise<ElementIndex> {
  const content = await toolkit.artefact('custom-elements.json', async () => {
    const { cli } = await importTool<Analyser>(toolkit.root, '.', '@custom-elements-manifest/analyzer/cli.js');
    const globs = ['--globs', 'packages/components/src/**/*.ts', '--exclude', '**/*.examples.ts'];
    const manifest = await cli({
      argv: ['analyze', '--litelement', '--quiet', ...globs],
      cwd: toolkit.root,
      noWrite: true,
    });
    return `${JSON.stringify(manifest, null, 2)}\n`;
  });
  const { modules } = JSON.parse(new TextDecoder().decode(content)) as Manifest;
  const index = new Map<string, string>();
  for (const { path, declarations = [] } of modules) {
    for (const { tagName } of declarations) if (tagName !== undefined) index.set(tagName, path);
  }
  return index;
}
