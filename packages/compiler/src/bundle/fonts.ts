import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type * as Vite from 'vite';
import { importTool } from '../toolkit/toolkit.js';

/** The part of subset-font that is used here. */
interface SubsetFont {
  readonly default: (
    font: Uint8Array,
    characters: string,
    options: { targetFormat: 'truetype'; noHinting: boolean; noLayoutClosure: boolean; keepFeatures: string[] },
  ) => Promise<Uint8Array>;
}

const NAME = 'ladder-fonts';

/**
 * First and last of each run of characters that the typefaces keep, where Arimo has them: every Latin letter with its
 * accents (Polish, Welsh, Croatian, Vietnamese, Yoruba), phonetic letters, loose accents, Greek and Cyrillic,
 * punctuation, money, and the signs that doctors type.
 */
const KEPT: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x36f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x1e00, 0x1eff],
  [0x2010, 0x2044],
  [0x2070, 0x209c],
  [0x20a0, 0x20bf],
  [0x2116, 0x2122],
  [0x2150, 0x215e],
  [0x2190, 0x2199],
  [0x2202, 0x2265],
  [0x25a0, 0x25cf],
];

/** `import { regular, bold } from 'ladder-fonts'`: Arimo cut down to what names and notes need, deflated, in base64. */
export function fonts(root: string): Vite.Plugin {
  return {
    name: 'ladder-fonts',
    enforce: 'pre',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: async (id) =>
      id === `\0${NAME}`
        ? [
            `export const regular = ${JSON.stringify(await packed(root, '400Regular'))};`,
            `export const bold = ${JSON.stringify(await packed(root, '700Bold'))};`,
          ].join('\n')
        : undefined,
  };
}

async function packed(root: string, weight: string): Promise<string> {
  const from = 'packages/compiler';
  const require = createRequire(join(root, from, 'package.json'));
  const file = require.resolve(`@expo-google-fonts/arimo/${weight}/Arimo_${weight}.ttf`);
  const { default: subset } = await importTool<SubsetFont>(root, from, 'subset-font');
  const characters = KEPT.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  );
  const font = await subset(await readFile(file), characters.join(''), {
    targetFormat: 'truetype',
    noHinting: true,
    noLayoutClosure: true,
    // Where loose accents sit. No pairs of letters closer together: 40 % of the size for nothing that anybody sees.
    keepFeatures: ['mark', 'mkmk', 'ccmp'],
  });
  return (await promisify(deflate)(font, { level: 9 })).toString('base64');
}
