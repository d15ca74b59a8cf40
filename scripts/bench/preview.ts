import { spawn, type ChildProcess } from 'node:child_process';
import type { Browser, Page } from 'playwright';
import { launchBrowser } from '../../test/support/browser.js';
import type { Figure } from './figures.js';
import { median, ROOT } from './process.js';
import { copySubject, editFirstPage, SUBJECT, writeLargeModule } from './sample-modules.js';

const EDITS = 7;

/** Long enough for a toolkit that is made ready first. */
const PATIENCE = 120_000;

/** How long an author waits: from the command to a page that can be read, and from saving a page to seeing the change. */
export async function measurePreview(): Promise<readonly Figure[]> {
  console.log(`Previewing ${SUBJECT} and a module of 100 pages, with ${EDITS} edits each.`);
  const browser = await launchBrowser();
  try {
    const small = await previewed(browser, copySubject());
    const large = await previewed(browser, writeLargeModule());
    return [
      { what: 'preview, from the command to the page', value: small.ready, unit: 's', target: 3 },
      { what: 'preview, an edit on show', value: small.edit, unit: 's', target: 0.3 },
      { what: 'preview of 100 pages, from the command to the page', value: large.ready, unit: 's' },
      { what: 'preview of 100 pages, an edit on show', value: large.edit, unit: 's', target: 0.6 },
    ];
  } finally {
    await browser.close();
  }
}

/** Seconds: until the first page is on show, and the middle one of several edits. */
async function previewed(browser: Browser, module: string): Promise<{ readonly ready: number; readonly edit: number }> {
  const started = performance.now();
  const command = spawn(process.execPath, ['scripts/ladder.mjs', 'preview', module, '--no-open'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const desk = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await desk.goto(await addressIn(command));
    await desk.locator('html[data-shown]').waitFor({ state: 'attached', timeout: PATIENCE });
    const ready = (performance.now() - started) / 1000;
    const edits: number[] = [];
    for (let time = 1; time <= EDITS; time += 1) edits.push(await edit(desk, module, time));
    return { ready, edit: median(edits) };
  } finally {
    await desk.close();
    command.kill('SIGINT');
    await new Promise((done) => command.once('close', done));
  }
}

/** The address that the command prints. */
function addressIn(command: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    command.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*token=\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    command.once('close', () => reject(new Error(`The preview did not start.\n${said}`)));
  });
}

/** Saves a sentence more in the first page, and answers how many seconds passed until it was in the page. */
async function edit(desk: Page, module: string, time: number): Promise<number> {
  const frame = desk.frames().find((one) => one.url().includes('/content/'));
  if (!frame) throw new Error('The preview shows no module.');
  const saved = performance.now();
  const sentence = editFirstPage(module, time);
  await frame.waitForFunction((wanted) => document.body.textContent.includes(wanted), sentence, {
    polling: 5,
    timeout: PATIENCE,
  });
  return (performance.now() - saved) / 1000;
}
