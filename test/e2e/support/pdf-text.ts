import { inflateSync } from 'node:zlib';

/** What a PDF file says, as far as the tests ask: its structure, and the words on its pages. */
export interface PdfReading {
  /** Kinds of elements in the structure tree, in the order of the file. */
  readonly structure: readonly string[];
  /** The text of each page, in drawing order, without what is marked as an artefact. */
  readonly pages: readonly string[];
  /** Everything in the file that is not compressed. */
  readonly raw: string;
}

/** Reads a file that PDFKit wrote. Not a reader for other files: it knows how this one writes objects and fonts. */
export function readPdf(bytes: Uint8Array): PdfReading {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...raw.matchAll(/^(\d+) 0 obj\n([^]*?)\nendobj/gm)].map(([, id = '', body = '']) => [id, body] as const),
  );
  const object = (id: string | undefined): string => objects.get(id ?? '') ?? '';
  const reference = (body: string, key: string): string | undefined =>
    new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(body)?.[1];
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return {
    structure: [...objects.values()].flatMap((body) => /^<<\n\/S \/(\w+)/.exec(body)?.[1] ?? []),
    pages: pages.map((page) => {
      const resources = page.includes('/Resources <<') ? page : object(reference(page, 'Resources'));
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [
          name,
          lettersOf(streamOf(object(reference(object(id), 'ToUnicode')))),
        ]),
      );
      return textOf(streamOf(object(reference(page, 'Contents'))), fonts);
    }),
    raw,
  };
}

function streamOf(body: string): string {
  const [, content] = /stream\n([^]*)\nendstream/.exec(body) ?? [];
  return content === undefined ? '' : inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
}

/** The letters that glyphs stand for: `<0000> <00ff> [<0041> <00660069>]`. */
function lettersOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    for (const [at, [, code = '']] of [...list.matchAll(/<([\w ]+)>/g)].entries()) {
      const text = Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');
      letters.set(parseInt(first, 16) + at, text);
    }
  }
  return letters;
}

function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  const lines: string[] = [];
  let letters: ReadonlyMap<number, string> | undefined;
  let artefact = false;
  for (const [, tag, ends, font, shown] of content.matchAll(
    /^\/(\w+) <<[^]*?BDC$|^(EMC)$|^\/(F\d+) [\d.]+ Tf$|^\[(.*)\] TJ$/gm,
  )) {
    if (tag !== undefined) artefact = tag === 'Artifact';
    if (ends !== undefined) artefact = false;
    if (font !== undefined) letters = fonts.get(font);
    if (shown === undefined || artefact) continue;
    const glyphs = [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    lines.push(glyphs.map((glyph) => letters?.get(parseInt(glyph, 16)) ?? '\ufffd').join(''));
  }
  return lines.join('\n');
}
