import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Vite from 'vite';

const BORROWED = '\0borrowed-kit';

/** One module of the kit, and what is lent of it. */
interface Lent {
  readonly module: string;
  readonly names: readonly string[];
}

/** The lines of the start script that lend the kit to other scripts of the page. */
export async function lendKit(root: string): Promise<string> {
  const names = namesIn(await readKit(root));
  return [
    `import { ${names} } from ${JSON.stringify(kitFile(root))};`,
    `window.ladder = { ...window.ladder, kit: { ${names} } };`,
  ].join('\n');
}

/** Takes from the start script, in another script of the same page, what that lends; all else is bundled as ever. */
export function borrowKit(root: string): Vite.Plugin {
  let kit: readonly Lent[] = [];
  const lent = new Set<string>();
  return {
    name: 'ladder-borrow-kit',
    enforce: 'pre',
    async buildStart() {
      kit = await readKit(root);
      for (const { module } of kit) {
        const found = await this.resolve(module, kitFile(root), { skipSelf: true });
        if (!found) throw new Error(`The kit lends ${module}, which is not there.`);
        lent.add(found.id);
      }
    },
    async resolveId(id, importer) {
      const found = importer === undefined ? null : await this.resolve(id, importer, { skipSelf: true });
      return found && lent.has(found.id) ? BORROWED : undefined;
    },
    load: (id) => (id === BORROWED ? `export const { ${namesIn(kit)} } = window.ladder.kit;` : undefined),
  };
}

function kitFile(root: string): string {
  return join(root, 'packages', 'components', 'src', 'internal', 'kit.ts').replaceAll('\\', '/');
}

async function readKit(root: string): Promise<readonly Lent[]> {
  const source = await readFile(kitFile(root), 'utf8');
  return [...source.matchAll(/^export \{ (.+) \} from '(.+)';$/gm)].map(([, names = '', module = '']) => ({
    module,
    names: names.split(', '),
  }));
}

function namesIn(kit: readonly Lent[]): string {
  return kit.flatMap(({ names }) => names).join(', ');
}
