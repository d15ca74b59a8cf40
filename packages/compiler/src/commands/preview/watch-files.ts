import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Chokidar from 'chokidar';
import { importTool } from '../../toolkit/toolkit.js';

/** Editors write a file in several steps; what comes within this time, in milliseconds, is one change. */
const TOGETHER = 15;

/** A file that is empty may be about to be filled: many editors empty it first. */
const FILLING = 60;

/** Watches the files of a module. `changed` is told when the first of them was seen to change, and never told twice at once. */
export async function watchFiles(
  { root, toolkitRoot }: { readonly root: string; readonly toolkitRoot: string },
  id: string,
  changed: (since: number) => Promise<void>,
): Promise<{ close(): Promise<void> }> {
  const { watch } = await importTool<typeof Chokidar>(toolkitRoot, 'packages/compiler', 'chokidar');
  const watcher = watch([join(root, 'modules', id), join(root, 'organisation.yaml')], { ignoreInitial: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  let busy = false;

  async function tell(): Promise<void> {
    timer = undefined;
    if (busy || since === undefined) return;
    busy = true;
    const first = since;
    since = undefined;
    try {
      await changed(first);
    } finally {
      busy = false;
      // Saved again meanwhile.
      if (since !== undefined) void tell();
    }
  }

  watcher.on('all', (event, path) => {
    since ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), TOGETHER);
    if (event !== 'change' && event !== 'add') return;
    void stat(path).then(
      ({ size }) => {
        if (size > 0 || timer === undefined) return;
        clearTimeout(timer);
        timer = setTimeout(() => void tell(), FILLING);
      },
      () => undefined,
    );
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return { close: () => watcher.close() };
}
