import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pictureSize } from '../../word/write/blank-picture.js';

/** Sharp on paper over the whole width of a page; more only makes the file heavy. */
const MOST = 1280;

let ready: Promise<void> | undefined;

/**
 * A way to draw an SVG as a PNG, for copies that are read in LibreOffice or an older Word. Loaded only when a copy is
 * made: the drawer weighs 2.5 MB. It draws by itself, the same on every machine, with our own typeface and no other.
 */
export async function svgDrawer(): Promise<(svg: Uint8Array) => Uint8Array | undefined> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  const { resolve } = createRequire(import.meta.url);
  ready ??= readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm));
  await ready;
  const fonts = await Promise.all(
    ['400Regular', '700Bold'].map((weight) =>
      readFile(resolve(`@expo-google-fonts/arimo/${weight}/Arimo_${weight}.ttf`)),
    ),
  );
  return (svg) => {
    try {
      const size = pictureSize(svg, 'svg');
      const drawing = new Resvg(new TextDecoder().decode(svg), {
        fitTo: { mode: 'width', value: Math.min(MOST, Math.round((size?.width ?? 640) * 2)) },
        font: {
          fontBuffers: fonts,
          defaultFontFamily: 'Arimo',
          sansSerifFamily: 'Arimo',
          serifFamily: 'Arimo',
          monospaceFamily: 'Arimo',
        },
      });
      const image = drawing.render();
      const png = image.asPng();
      image.free();
      drawing.free();
      return png;
    } catch {
      // It throws words, not errors, at what is no drawing; the check names such a picture by itself.
      return undefined;
    }
  };
}
