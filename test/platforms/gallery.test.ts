import type { Frame, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { blocksOf, type BlockState, type SessionView } from '../../packages/core/src/index.js';
import { buildFiles } from '../../scripts/gallery/build-files.js';
import { GALLERY, galleryPages, pageOf } from '../../scripts/gallery/gallery-module.js';
import { axeFindings } from '../e2e/support/axe.js';
import { learnerIn } from '../e2e/support/walk.js';
import { moduleDataOf } from './support/fixture.js';
import { PLACES } from './support/places.js';
import { openStage } from './support/stage.js';
import { useBlock } from './support/use-block.js';

const LONG = process.env['LADDER_LONG'] !== undefined;

/** One place for each standard; outside `pnpm test:all` the one that most people use. */
const ONE_EACH = PLACES.filter(({ id }) =>
  (LONG ? ['moodle', 'bridge', 'lrs-xapi', 'lrs-cmi5', 'web'] : ['moodle']).includes(id),
);

const stage = openStage();

/** What the standards before this one kept of the same learner. */
let before: readonly BlockState[] | undefined;

describe('every block of the gallery', () => {
  it.each(ONE_EACH)('$label: keeps what was done in it, the same as everywhere', async (place) => {
    const files = await buildFiles(GALLERY, place.standard);
    const module = moduleDataOf(files);
    await stage.on(
      place,
      async (play) => {
        const first = await play.launch();
        const walker = learnerIn(first.module, play.key);
        await walker.start();
        for (const { block } of galleryPages()) {
          await turnTo(first.module, pageOf(block));
          for (const element of await first.module.locator('.ll-page:not([hidden]) [block]').all())
            await useBlock(element);
          // What axe finds does not depend on the platform.
          if (place.id === (LONG ? 'web' : 'moodle')) expect(await axeFindings(first.module), block).toEqual([]);
        }
        const done = await statesOf(first.module);
        const names = blocksOf(module.layout).map(({ id }) => id);
        expect(names.filter((_, at) => !wasUsed(done[at]))).toEqual([]);
        await walker.button(/^(Save and exit|Exit)$/).click();
        const without = walker.button(/^Save and exit without my notes$/);
        if ((await without.count()) > 0) await without.click();
        await Promise.any([first.window.waitForEvent('close'), first.module.locator('.ll-goodbye h1').waitFor()]);
        if (!first.window.isClosed()) await first.window.close();

        const second = await play.launch();
        expect(await statesOf(second.module)).toEqual(done);
        before ??= done;
        expect(done).toEqual(before);
        await second.window.close();
      },
      { files, module },
    );
  });
});

async function turnTo(module: Page | Frame, block: string): Promise<void> {
  await module.evaluate((id) => document.querySelector<HTMLElement>(`a[href="#page-${id}"]`)?.click(), block);
  await module.locator(`#page-${block}`).waitFor();
}

async function statesOf(module: Page | Frame): Promise<readonly BlockState[]> {
  return module.evaluate(
    () => document.querySelector<HTMLElement & { session?: SessionView }>('ll-player')?.session?.progress.blocks ?? [],
  );
}

function wasUsed(state: BlockState | undefined): boolean {
  if (!state) return false;
  if ('choice' in state) return state.choice.length > 0;
  return 'wrote' in state ? state.wrote : state.choices.some((choice) => choice !== undefined);
}
