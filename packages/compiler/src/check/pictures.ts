import type { Image, Nodes, RootContent } from 'mdast';
import { lengthOf, type FileTree } from '../model/file-tree.js';
import type { ModuleModel } from '../model/module-model.js';
import { isPicture } from '../model/media-kinds.js';
import { shorten } from '../model/words.js';
import type { ParsedPage } from '../parse/parsed-module.js';
import { pictureSize } from '../plan/picture-size.js';
import { sizeWords } from '../sheets/size-words.js';
import type { CheckFindings } from './check-findings.js';

/** One picture as a page shows it. */
export interface PictureFact {
  readonly src: string;
  readonly where: string;
  readonly alt: string;
  readonly bytes: number;
  readonly size: string;
}

/** A screen reader can neither pause a description nor go back in it. */
const ALT_MOST = 400;

/** More than this is slow where many people share a line. */
const BYTES_MOST = 400_000;

/** No page is wider, also on a screen with twice the pixels. */
const WIDTH_MOST = 2400;

const BEGINS =
  /^(?:an?\s+|the\s+)?(?:image|picture|photo(?:graph)?|graphic|icon|screenshot)\s+(?:of|showing|shows)\b/iu;

/** Looks at every picture that a page shows: its description, its weight, its size. */
export function checkPictures(
  pages: readonly ParsedPage[],
  files: FileTree,
  model: Pick<ModuleModel, 'id'>,
  findings: CheckFindings,
): readonly PictureFact[] {
  const weighed = new Set<string>();
  return pages.flatMap((page) =>
    imagesOf(page).map((image): PictureFact => {
      const src = withinModule(image.url);
      const alt = (image.alt ?? '').trim();
      const at = { file: page.file, line: image.position?.start.line ?? 1, column: image.position?.start.column ?? 1 };
      noteAlt(alt, src, page.where, at, findings);
      const content = files.get(`modules/${model.id}/${src}`);
      const bytes = content === undefined ? 0 : lengthOf(content);
      const size = content instanceof Uint8Array ? pictureSize(src, content) : undefined;
      const drawn = /\.svg$/i.test(src);
      if (!weighed.has(src)) {
        weighed.add(src);
        if (bytes > BYTES_MOST) {
          findings.add('picture-heavy', page.where, at, { src, size: sizeWords(bytes), most: sizeWords(BYTES_MOST) });
        }
        if (!drawn && size && size.width > WIDTH_MOST) {
          findings.add('picture-large', page.where, at, { src, width: size.width, most: WIDTH_MOST });
        }
      }
      const pixels = drawn ? 'drawing, any size' : size ? `${size.width} × ${size.height}` : 'size not known';
      return { src, where: page.where, alt, bytes, size: pixels };
    }),
  );
}

function noteAlt(
  alt: string,
  src: string,
  where: string,
  at: { readonly file: string; readonly line: number; readonly column: number },
  findings: CheckFindings,
): void {
  const begins = BEGINS.exec(alt)?.[0];
  if (begins !== undefined) findings.add('alt-begins', where, at, { src, words: begins });
  if (/^[\w-]+\.(?:svg|png|jpe?g|webp)$/i.test(alt)) findings.add('alt-file-name', where, at, { src });
  if (alt.length > ALT_MOST) findings.add('alt-long', where, at, { src, count: alt.length });
}

/** The pictures of a page, those of its blocks too. */
function imagesOf(page: ParsedPage): readonly Image[] {
  const found: Image[] = [];
  const walk = (node: RootContent | Nodes): void => {
    if (node.type === 'image' && isPicture(node.url)) found.push(node);
    else if ('children' in node) for (const child of node.children) walk(child);
  };
  for (const node of page.nodes) node.children.forEach(walk);
  return found;
}

function withinModule(url: string): string {
  return url.replace(/^(?:\.{1,2}\/)+/, '');
}

/** A description as the report prints it. */
export function altWords(alt: string): string {
  return alt === '' ? 'None: it is only decoration.' : shorten(alt, 160);
}
