import { createHash } from 'node:crypto';
import { cleanMedia } from '../media/clean-media.js';
import { isOnDisk, type FileContent, type FileOnDisk } from '../model/file-tree.js';
import type { FileTree, ModuleModel } from '../model/module-model.js';
import { isPicture } from '../model/media-kinds.js';
import { STRAND_COVERS } from './strand-covers.js';
import { pictureSize, type PictureSize } from './picture-size.js';

/** One picture as it goes into the package. */
export interface Picture {
  /** Path from the start page; its name carries a hash of the content, because servers keep old files for an hour. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly size: PictureSize | undefined;
}

/** Pictures by the path that the author wrote, counted from the module: `media/bedside.svg`. */
export type Pictures = ReadonlyMap<string, Picture>;

/** The key of the strand's cover, which a module without a cover of its own shows; no author can write it. */
export const STRAND_COVER = 'strand:cover.svg';

/** Every picture in use, the cover included, under its final name. */
export function planPictures(model: ModuleModel, files: FileTree): Pictures {
  const used = new Set(model.media.filter(isPicture));
  if (model.settings.cover) used.add(model.settings.cover.image);
  const pictures = new Map<string, Picture>();
  if (!model.settings.cover) pictures.set(STRAND_COVER, picture('cover.svg', STRAND_COVERS[model.settings.strand]));
  for (const source of used) {
    const content = files.get(`modules/${model.id}/${source}`);
    if (content === undefined) throw new Error(`${source} passed the checks but is not among the files.`);
    pictures.set(source, picture(source, content));
  }
  return pictures;
}

/** The provider's logo, when organisation.yaml names one. */
export function planLogo(model: ModuleModel, files: FileTree): Picture | undefined {
  const logo = model.organisation.logo;
  // The step that reads it let in pictures only; a tree from elsewhere is held to the same.
  const content = logo && isPicture(logo.image) ? files.get(logo.image) : undefined;
  return logo && content !== undefined ? picture(logo.image, content) : undefined;
}

function picture(source: string, found: FileContent): Picture {
  if (isOnDisk(found)) throw new Error(`${source} is a picture, and those are read whole.`);
  const typed = typeof found === 'string' ? new TextEncoder().encode(found) : found;
  const content = cleanMedia(source, typed).bytes;
  return { path: packedName(source, content), content, size: pictureSize(source, content) };
}

/** The name of a picture or recording in the package: the author's, with a hash of the content. */
export function packedName(source: string, content: Uint8Array | FileOnDisk): string {
  const name = source.slice(source.lastIndexOf('/') + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  const stem = name.slice(0, dot).replace(/[^a-z0-9-]+/g, '-');
  const hash = isOnDisk(content) ? cut(content.sha256) : shortHash(content);
  return `media/${stem}.${hash}${name.slice(dot)}`;
}

/** Ten hexadecimal characters of SHA-256: enough to tell two versions of a file apart. */
export function shortHash(content: Uint8Array | string): string {
  return cut(createHash('sha256').update(content).digest('hex'));
}

function cut(sha256: string): string {
  return sha256.slice(0, 10);
}
