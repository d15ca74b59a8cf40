import { cleanMedia } from '../media/clean-media.js';
import { isOnDisk, type FileOnDisk } from '../model/file-tree.js';
import type { FileTree, ModuleModel } from '../model/module-model.js';
import { isPicture } from '../model/media-kinds.js';
import { packedName } from './pictures.js';

/** Sound or film as it goes into the package. */
export interface PackedRecording {
  readonly path: string;
  readonly content: Uint8Array | FileOnDisk;
}

/** Recordings by the path that the author wrote, counted from the module: `media/talk.mp4`. */
export type Recordings = ReadonlyMap<string, PackedRecording>;

/**
 * Every recording in use, under its final name. A film is called .m4v in the package: the Learning Hub sends .mp4 as a
 * playlist (application/x-mpegURL), and .m4v under its right type, as Moodle does.
 */
export function planRecordings(model: ModuleModel, files: FileTree): Recordings {
  const recordings = new Map<string, PackedRecording>();
  for (const source of model.media) {
    if (isPicture(source)) continue;
    const content = files.get(`modules/${model.id}/${source}`);
    if (content === undefined || typeof content === 'string')
      throw new Error(`${source} passed the checks but is not among the files.`);
    const clean = isOnDisk(content) ? content : cleanMedia(source, content).bytes;
    recordings.set(source, { path: packedName(source.replace(/\.mp4$/i, '.m4v'), clean), content: clean });
  }
  return recordings;
}
