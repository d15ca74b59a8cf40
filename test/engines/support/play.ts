import path from 'node:path';
import { inject } from 'vitest';
import { createLabServer, type LabServer, type LaunchRequest } from '../../../packages/lms-lab/src/index.js';
import { filesOfFolder, type PackageFiles } from '../../../packages/lms-lab/src/zip-files.js';
import { readKey, type AnswerKey } from '../../e2e/support/answer-key.js';
import { learnerIn, type WalkOptions } from '../../e2e/support/walk.js';
import { asPlaywright } from './locator.js';
import type { Profile, View, Window } from './view.js';

/** Where a module is played: the place, its package, and how the place opens it. */
export interface Where {
  readonly platform: 'moodle' | 'learning-hub' | 'strict' | 'web';
  readonly standard: 'scorm12' | 'web';
  readonly window: 'frame' | 'popup' | 'player' | 'self';
}

/** One launch: the window that holds the module, the module, and a learner in it. */
export interface Visit {
  readonly window: Window;
  readonly module: View;
  learner(options?: WalkOptions): ReturnType<typeof learnerIn>;
  /** The module as Playwright's learners see it. */
  readonly page: ReturnType<typeof asPlaywright>;
}

/** The files of a package, as they were built before the first test. */
export function packageOf(id: string, standard: Where['standard']): Promise<PackageFiles> {
  return filesOfFolder(path.join(inject('engines'), id, standard));
}

/** A platform with one package, and one browser profile of one learner. */
export async function openPlay(files: PackageFiles, where: Where, profile: Profile) {
  const server: LabServer = await createLabServer({ files }, { platform: where.platform });
  const parser = await profile.open();
  // Not an empty page: what has no origin may not be allowed to keep anything.
  await parser.goto(`${server.url}/lab/returned`);
  const key: AnswerKey = await readKey(files, asPlaywright(parser.view) as never);

  return {
    server,
    key,
    /** A page of the same site, outside the module. */
    beside: parser,
    async launch(more: Partial<LaunchRequest> = {}): Promise<Visit> {
      const outer = await profile.open();
      const { platform, standard, window } = where;
      await outer.goto(
        server.launchUrl({
          platform,
          window,
          learner: 'learner-1',
          ...(standard === 'web' ? {} : { standard }),
          ...more,
        }),
      );
      const opens = window === 'popup' || window === 'player';
      const inner = opens ? await profile.popup(() => asPlaywright(outer.view).locator('#open').click()) : outer;
      const module = window === 'self' || window === 'popup' ? inner.view : await inner.frame('#content');
      const page = asPlaywright(module);
      await page.locator('html.ll-ready .ll-page:not([hidden]) h1').waitFor();
      await page.waitForFunction(() => {
        const { session } = document.querySelector('ll-player') as unknown as { session?: { connection: string } };
        return session !== undefined && session.connection !== 'connecting';
      });
      return { window: inner, module, page, learner: (options) => learnerIn(page, key, options) };
    },
    close: () => server.close(),
  };
}

/** What the module saved, without its time. */
export type Play = Awaited<ReturnType<typeof openPlay>>;
