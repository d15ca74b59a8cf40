import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, isInUse } from './disk-problem.js';

/** The folder within a module's folder of dist to which files of other versions go. */
export const EARLIER = 'earlier';

/** How the files of a build begin: `ward-round-0.1.0`, and `-draft` where nobody released it. */
const OURS = /^-\d+\.\d+\.\d+(?:-draft)?(?=-)/;

/**
 * Moves what earlier builds left of another version, or of the draft of this one, out of the way, so that nobody uploads
 * the wrong zip; answers with the names. A file that another program holds open stays: nothing is made worse by it.
 *
 * @param release how the files of this build begin
 */
export function setAside(root: string, id: string, release: string): readonly string[] {
  const folder = join(root, 'dist', id);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  const moved: string[] = [];
  for (const name of names) {
    const found = name.startsWith(id) ? OURS.exec(name.slice(id.length))?.[0] : undefined;
    if (found === undefined || `${id}${found}` === release) continue;
    try {
      mkdirSync(join(folder, EARLIER), { recursive: true });
      renameSync(join(folder, name), join(folder, EARLIER, name));
      moved.push(name);
    } catch (error) {
      if (!isInUse(error) && codeOf(error) !== 'ENOENT') throw error;
    }
  }
  return moved.sort();
}
