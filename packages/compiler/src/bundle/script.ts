import { join } from 'node:path';
import type { TargetName } from '@ladder/core';
import { interfaceLanguage } from '@ladder/core/languages';
import { shortHash } from '../plan/pictures.js';
import type { Toolkit } from '../toolkit/toolkit.js';
import { classicScript } from './classic-script.js';
import { elementIndex } from './elements.js';
import { lendKit } from './kit.js';

const PLAYER = 'll-player';

/** The adapters of the runtime that a player can be built with: one for each standard. */
export type AdapterName = TargetName;

/**
 * The player's one script: the elements in use, the session, and one adapter, for one standard.
 * It depends on nothing of the module but the kinds of its blocks, its language and whether it was released before, so
 * modules share it.
 *
 * An immediately invoked function, because a module script does not start from `file://` nor under the wrong MIME type,
 * and ES2020, because of the browsers on wards.
 */
export async function playerScript(
  toolkit: Toolkit,
  adapter: AdapterName,
  elements: readonly string[],
  releasedBefore: boolean,
  language: string,
): Promise<Uint8Array> {
  const parts = [...elements.map((tag) => tag.replace(/^ll-/, '')), ...(releasedBefore ? ['migrate'] : [])];
  const spoken = interfaceLanguage(language);
  const name = `player-${adapter}-${spoken}-${shortName(parts)}.js`;
  return toolkit.artefact(name, async () => {
    const index = await elementIndex(toolkit);
    // The blocks stand together, where they pack best: gzip sees what was said at most 32 kB before.
    const inOrder = [...elements.filter((tag) => tag !== PLAYER), ...elements.filter((tag) => tag === PLAYER)];
    const imports = inOrder.map((tag) => {
      const path = index.get(tag);
      if (path === undefined) throw new Error(`There is no element <${tag}> in packages/components.`);
      return importLine(join(toolkit.root, path));
    });
    const components = join(toolkit.root, 'packages', 'components', 'src');
    const runtime = join(toolkit.root, 'packages', 'runtime', 'src');
    const entry = [
      // What is used most comes first: the minifier gives names by order, and the words, each used once, would take the
      // short ones.
      importLine(join(components, 'internal', 'll-element.ts')),
      ...imports,
      // Pages are entries of the browser's history in web packages only.
      ...(adapter === 'web' ? [importLine(join(components, 'player', 'history.ts'))] : []),
      await lendKit(toolkit.root),
      importLine(join(runtime, 'start.ts'), '{ start }'),
      importLine(join(runtime, 'adapters', `${adapter}.ts`), `{ ${adapter} }`),
      // A learner who is half-way through an earlier release keeps their place; a first release has none.
      ...(releasedBefore
        ? [
            importLine(join(toolkit.root, 'packages', 'core', 'src', 'migrate-progress.ts'), '{ migrateProgress }'),
            `start(${adapter}, migrateProgress);`,
          ]
        : [`start(${adapter});`]),
    ].join('\n');
    return classicScript(toolkit.root, entry, { language: spoken, whole: true });
  });
}

/** The parts by name while they are few; a file's name has room for 255 bytes. */
function shortName(parts: readonly string[]): string {
  const name = parts.join('+');
  return name.length <= 120 ? name : `${parts.length}-parts-${shortHash(name)}`;
}

function importLine(path: string, names?: string): string {
  const from = JSON.stringify(path.replaceAll('\\', '/'));
  return names === undefined ? `import ${from};` : `import ${names} from ${from};`;
}
