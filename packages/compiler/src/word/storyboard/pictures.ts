import { slug } from '../../model/words.js';
import { pictureMark } from '../write/fallback-mark.js';
import type { WordPicture } from '../model.js';

/** Kinds of pictures that a browser shows. */
const SHOWN = new Set(['png', 'jpg', 'svg', 'webp']);

/** Collects the pictures of a document under names that every platform takes. */
export class PictureShelf {
  readonly files = new Map<string, Uint8Array>();
  /** Pictures of pixels that came back in place of a drawing of ours, by the path of that drawing. */
  readonly drawings = new Map<string, Uint8Array>();
  private readonly fallbacks: ReadonlyMap<string, string>;

  /** `fallbacks` has the paths of our drawings by the marks of what stands for them in a copy. */
  constructor(fallbacks: ReadonlyMap<string, string> = new Map()) {
    this.fallbacks = fallbacks;
  }

  /** Keeps a picture and gives its path within the module; `undefined` for a kind that no browser shows. */
  keep({ name, alt, bytes, kind }: WordPicture): string | undefined {
    if (!SHOWN.has(kind)) return undefined;
    const drawing = kind === 'png' ? this.fallbacks.get(pictureMark(bytes)) : undefined;
    if (drawing !== undefined) {
      this.drawings.set(drawing, bytes);
      return drawing;
    }
    const own = /^media\/([a-z0-9-]+)\.[a-z]+$/.exec(name)?.[1];
    for (const [path, known] of this.files)
      if (sameBytes(known, bytes) && (own === undefined || path === name)) return path;
    const stem =
      own ??
      (/^(?:picture|image|grafik|bild)?\s*\d*$/i.test(name) || name.includes('.') ? slug(alt) : slug(name))
        .slice(0, 32)
        .replace(/-+$/, '');
    const wanted = stem === '' ? 'picture' : stem;
    let path = `media/${wanted}.${kind}`;
    for (let count = 2; this.files.has(path); count += 1) path = `media/${wanted}-${count}.${kind}`;
    this.files.set(path, bytes);
    return path;
  }
}

/** Whether two files are the same. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
