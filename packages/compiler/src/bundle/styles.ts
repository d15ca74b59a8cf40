import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { directionOf } from '@ladder/core';
import type * as Sass from 'sass';
import { importTool, type Toolkit } from '../toolkit/toolkit.js';
import { rightToLeft } from './right-to-left.js';

/** Which way the module's language is written. */
type Direction = ReturnType<typeof directionOf>;

/** The part of Lightning CSS that is used here; it comes along with Vite. */
interface LightningCss {
  transform(options: { filename: string; code: Uint8Array; minify: boolean; targets: Record<string, number> }): {
    readonly code: Uint8Array;
  };
}

/** Browsers of the time of ES2020, as Lightning CSS writes versions: major number in the third byte. */
const TARGETS = { chrome: 80 << 16, edge: 80 << 16, firefox: 74 << 16, safari: (13 << 16) | (1 << 8) };

/**
 * The player's one stylesheet: NHS.UK frontend with Arial, the elements that every module may have, and the looks of
 * the blocks in this one: folders of packages/components/src. Compiling takes Sass most of a second, so each part is
 * made once.
 */
export async function playerStyles(
  toolkit: Toolkit,
  looks: readonly string[],
  direction: Direction,
): Promise<Uint8Array> {
  const parts = [await part(toolkit, 'player', join('styles', 'player.scss'), direction)];
  for (const look of looks) {
    const file = join(look, `${look}.scss`);
    if (existsSync(join(toolkit.root, SOURCES, file))) parts.push(await part(toolkit, `look-${look}`, file, direction));
  }
  return Buffer.concat(parts);
}

const SOURCES = join('packages', 'components', 'src');

/** One stylesheet of packages/components, compiled and made small. */
async function part(toolkit: Toolkit, name: string, file: string, direction: Direction): Promise<Uint8Array> {
  const turned = direction === 'rtl';
  return toolkit.artefact(`${name}${turned ? '-rtl' : ''}.css`, async () => {
    const { root } = toolkit;
    const require = createRequire(join(root, 'packages', 'compiler', 'package.json'));
    const sass = await importTool<typeof Sass>(root, 'packages/compiler', 'sass');
    const { css } = sass.compile(join(root, SOURCES, file), {
      loadPaths: [join(root, 'packages', 'components', 'node_modules')],
      quietDeps: true,
      charset: false,
    });
    const vite = createRequire(require.resolve('vite'));
    const lightning = (await import(
      /* @vite-ignore */ pathToFileURL(vite.resolve('lightningcss')).href
    )) as LightningCss;
    const code = new TextEncoder().encode(turned ? rightToLeft(css) : css);
    const styles = lightning.transform({ filename: 'player.css', code, minify: true, targets: TARGETS }).code;
    assertSealed(new TextDecoder().decode(styles));
    return styles;
  });
}

/**
 * Fails when the stylesheet would load anything: NHS.UK frontend's own build fetches a typeface that needs a licence
 * from an NHS server.
 */
function assertSealed(css: string): void {
  const outside = /url\((?!['"]?data:)[^)]*\)|@import|@font-face/i.exec(css)?.[0];
  if (outside) throw new Error(`The stylesheet of the player loads something: ${outside.slice(0, 80)}`);
}
