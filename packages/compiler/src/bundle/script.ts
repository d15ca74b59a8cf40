import { join } from 'node:path';
import type * as Vite from 'vite';
import type { TargetName } from '@ladder/core';
import { importTool, type Toolkit } from '../toolkit/toolkit.js';
import { elementIndex } from './elements.js';
import { noShadowStyles } from './no-shadow-styles.js';
import { plainDecorators } from './plain-decorators.js';
import { tidyTemplates } from './tidy-templates.js';

/** The adapters of the runtime that a player can be built with: one for each standard. */
export type AdapterName = TargetName;

const ENTRY = '\0player-entry';

/**
 * The player's one script: the elements in use, the session, and one adapter, for one standard.
 * It depends on nothing of the module but the kinds of its blocks and whether it was released before, so modules
 * share it.
 *
 * An immediately invoked function, because a module script does not start from `file://` nor under the wrong MIME type,
 * and ES2020, because of the browsers on wards.
 */
export async function playerScript(
  toolkit: Toolkit,
  adapter: AdapterName,
  elements: readonly string[],
  releasedBefore: boolean,
): Promise<Uint8Array> {
  const parts = [...elements.map((tag) => tag.replace(/^ll-/, '')), ...(releasedBefore ? ['migrate'] : [])];
  const name = `player-${adapter}-${parts.join('+')}.js`;
  return toolkit.artefact(name, async () => {
    const index = await elementIndex(toolkit);
    const imports = elements.map((tag) => {
      const path = index.get(tag);
      if (path === undefined) throw new Error(`There is no element <${tag}> in packages/components.`);
      return importLine(join(toolkit.root, path));
    });
    const runtime = join(toolkit.root, 'packages', 'runtime', 'src');
    const entry = [
      ...imports,
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
    return bundleScript(toolkit.root, entry);
  });
}

function importLine(path: string, names?: string): string {
  const from = JSON.stringify(path.replaceAll('\\', '/'));
  return names === undefined ? `import ${from};` : `import ${names} from ${from};`;
}

async function bundleScript(root: string, entry: string): Promise<string> {
  const { build } = await importTool<typeof Vite>(root, 'packages/compiler', 'vite');
  const result = await inProduction(() =>
    build({
      root,
      configFile: false,
      logLevel: 'error',
      plugins: [
        noShadowStyles(),
        plainDecorators(),
        tidyTemplates(),
        {
          name: 'ladder-player-entry',
          resolveId: (id: string) => (id === ENTRY ? id : undefined),
          load: (id: string) => (id === ENTRY ? entry : undefined),
        },
      ],
      build: {
        write: false,
        target: 'es2020',
        // Three rounds of terser make the script 4 % smaller than the bundler's own; it is made once per toolkit.
        minify: 'terser',
        terserOptions: {
          ecma: 2020,
          compress: { passes: 3, ecma: 2020, unsafe_arrows: true },
        },
        modulePreload: false,
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: ENTRY,
          output: { format: 'iife', codeSplitting: false, entryFileNames: 'player.js', comments: false },
          // A slow machine is no fault of the script.
          checks: { bundlerTimings: false },
          onwarn(warning) {
            // Rolldown only warns where the script would break later, as with an empty `import.meta`.
            throw new Error(`The player could not be bundled: ${warning.message}`);
          },
        },
      },
    }),
  );
  const outputs = Array.isArray(result) ? result : [result];
  const files = outputs.flatMap((output) => ('output' in output ? output.output : []));
  const [script, ...others] = files;
  if (script?.type !== 'chunk' || others.length > 0) {
    throw new Error(`The player must be one script; got ${files.map((file) => file.fileName).join(', ')}.`);
  }
  return script.code;
}

/**
 * Runs a build as for release, whatever NODE_ENV somebody has set: it decides which half of Lit goes in, and the same
 * source must give the same bytes.
 */
async function inProduction<T>(run: () => Promise<T>): Promise<T> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
