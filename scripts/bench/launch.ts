import { chromium } from 'playwright';
import type { PackageFiles } from '../../packages/compiler/src/zip/zip.js';
import { createLabServer, type RecordedCall, type Standard } from '../../packages/lms-lab/src/index.js';
import { chromiumPath } from './first-text.js';

/** What a module asks of its platform before the learner does anything. */
export interface LaunchCalls {
  readonly set: number;
  readonly commit: number;
  /** Reading what is still empty is refused by SCORM 2004 itself (error 403), so only writes are counted. */
  readonly refused: number;
}

/** Long enough for a call that is put off. */
const QUIET = 2500;

/** Opens a package on the pretended platform, touches nothing, and counts the calls. */
export async function countLaunchCalls(files: PackageFiles, standard: Standard): Promise<LaunchCalls> {
  const lab = await createLabServer({ files });
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  try {
    const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
    await page.goto(lab.launchUrl({ standard }));
    await page.frameLocator('#content').locator('html.ll-ready').waitFor({ state: 'attached' });
    await page.waitForTimeout(QUIET);
    const calls = await page.evaluate(() => (window as unknown as { lab: { calls: RecordedCall[] } }).lab.calls);
    const count = (ending: string) => calls.filter(({ call }) => call.endsWith(ending)).length;
    return {
      set: count('SetValue'),
      commit: count('Commit'),
      refused: calls.filter(({ call, error }) => error !== 0 && !call.endsWith('GetValue')).length,
    };
  } finally {
    await browser.close();
    await lab.close();
  }
}
