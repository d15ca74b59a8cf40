import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, type BlockState, type SessionView } from '../../packages/core/src/index.js';
import { galleryPages, GALLERY, pageOf } from '../../scripts/gallery/gallery-module.js';
import { overflows } from '../e2e/support/overflows.js';
import { moduleDataOf } from '../platforms/support/fixture.js';
import { useBlock } from '../platforms/support/use-block.js';
import { waitUntil } from '../support/wait-until.js';
import { ENGINES } from './support/engines.js';
import { saveAndExit } from './support/leave.js';
import { openPlay, packageOf, type Visit, type Where } from './support/play.js';
import type { Engine } from './support/view.js';

const PLACES: readonly Where[] = [
  { platform: 'moodle', standard: 'scorm12', window: 'frame' },
  { platform: 'web', standard: 'web', window: 'self' },
];

/** What the first engine kept of the same learner: every other one, and every place, keeps the same. */
let before: readonly BlockState[] | undefined;

/** As JSON and back: the drivers do not agree on what a hole in a list comes out as. */
const statesOf = async ({ module }: Visit): Promise<readonly BlockState[]> =>
  JSON.parse(
    await module.run(
      () =>
        JSON.stringify(
          document.querySelector<HTMLElement & { session?: SessionView }>('ll-player')?.session?.progress.blocks ?? [],
        ),
      undefined,
    ),
  ) as readonly BlockState[];

/** Shows the page of a block by its address, as a link in the module does. */
async function turnTo(visit: Visit, block: string): Promise<void> {
  await visit.module.run((id) => document.querySelector<HTMLElement>(`a[href="#page-${id}"]`)?.click(), block);
  await visit.page.locator(`#page-${block}:not([hidden]) h1`).first().waitFor();
}

describe.each(ENGINES)('every block of the gallery in $id', ({ open }) => {
  let engine: Engine | undefined;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine?.close());

  it.each(PLACES)('is used, kept, and there again: $platform', async (where) => {
    if (!engine) return;
    const files = await packageOf(GALLERY, where.standard);
    const profile = await engine.profile();
    const play = await openPlay(files, where, profile);
    try {
      const first = await play.launch();
      await first.learner().start();
      const wide: string[] = [];
      for (const { block } of galleryPages()) {
        await turnTo(first, pageOf(block));
        for (const element of await first.page.locator('.ll-page:not([hidden]) [block]').all())
          await useBlock(element).catch((cause: unknown) => {
            throw new Error(`The block ${block} cannot be used: ${String(cause)}`, { cause });
          });
        wide.push(...(await overflows(first.page)).map((what) => `${block}: ${what}`));
      }
      const done = await statesOf(first);
      const names = blocksOf(moduleDataOf(files).layout).map(({ id }) => id);
      expect(names.filter((_, at) => !wasUsed(done[at]))).toEqual([]);
      expect(wide).toEqual([]);
      // It waits for the last save; what closes the window at once may be quicker than that.
      await saveAndExit(first);

      const second = await play.launch();
      // A platform may have it a moment later than the window was gone.
      await waitUntil('what was done', async () => JSON.stringify(await statesOf(second)) === JSON.stringify(done));
      before ??= done;
      expect(done).toEqual(before);
    } finally {
      await play.close();
      await profile.close();
    }
  });
});

function wasUsed(state: BlockState | undefined): boolean {
  if (!state) return false;
  if ('choice' in state) return state.choice.length > 0;
  return 'wrote' in state ? state.wrote : state.choices.some((choice) => typeof choice === 'number');
}
