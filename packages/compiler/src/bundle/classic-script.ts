import type * as Vite from 'vite';
import { importTool } from '../toolkit/toolkit.js';
import { interfaceWords } from './interface-words.js';
import { leanLit } from './lean-lit.js';
import { noShadowStyles } from './no-shadow-styles.js';
import { LITS_NAMES, OWN_NAMES } from './own-names.js';
import { plainDecorators } from './plain-decorators.js';
import { tidyTemplates } from './tidy-templates.js';

const ENTRY = '\0script-entry';

/** What a script needs besides the common rules. */
interface ScriptOptions {
  /** The language of the interface, as `interfaceLanguage` names it. */
  readonly language: string;
  readonly plugins?: readonly Vite.Plugin[];
  /**
   * Whether it is the player, which has all the code that its objects meet. Only then are methods renamed, because Lit's
   * own are short already and a new name must not be one of those; and plain functions become arrows, because no
   * library of ES5 days calls them with `new`.
   */
  readonly whole?: boolean;
}

/**
 * Bundles a program into one classic script: an immediately invoked function, because a module script does not start
 * from `file://` nor under the wrong MIME type, and ES2020, because of the browsers on wards.
 */
export async function classicScript(
  root: string,
  entry: string,
  { language, plugins = [], whole = false }: ScriptOptions,
): Promise<string> {
  const { build } = await importTool<typeof Vite>(root, 'packages/compiler', 'vite');
  const result = await inProduction(() =>
    build({
      root,
      configFile: false,
      logLevel: 'error',
      plugins: [
        noShadowStyles(),
        leanLit(),
        plainDecorators(),
        tidyTemplates(),
        interfaceWords(root, language),
        ...plugins,
        {
          name: 'ladder-entry',
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
          // Text that repeats packs better than text that is short: what a call does stays where it is said once, and
          // comparisons keep the order in which they were written.
          compress: { passes: 3, ecma: 2020, unsafe_arrows: whole, inline: 1, lhs_constants: false },
          mangle: !whole || { properties: { regex: OWN_NAMES, reserved: LITS_NAMES } },
        },
        modulePreload: false,
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: ENTRY,
          output: { format: 'iife', codeSplitting: false, entryFileNames: 'script.js', comments: false },
          // A slow machine is no fault of the script.
          checks: { bundlerTimings: false },
          onwarn(warning) {
            // Rolldown only warns where the script would break later, as with an empty `import.meta`.
            throw new Error(`The script could not be bundled: ${warning.message}`);
          },
        },
      },
    }),
  );
  const outputs = Array.isArray(result) ? result : [result];
  const files = outputs.flatMap((output) => ('output' in output ? output.output : []));
  const [script, ...others] = files;
  if (script?.type !== 'chunk' || others.length > 0) {
    throw new Error(`A script of a package must be one file; got ${files.map((file) => file.fileName).join(', ')}.`);
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
