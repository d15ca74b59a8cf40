import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type Frame, type Page } from 'playwright';
import { launchBrowser } from '../support/browser.js';
import { PATIENT } from '../support/patience.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLabServer, type LabServer, type Standard } from '../../packages/lms-lab/src/index.js';
import { buildCommand } from '../../packages/compiler/src/commands/build.js';
import { checkCommand } from '../../packages/compiler/src/commands/check.js';
import { recordCommand } from '../../packages/compiler/src/commands/record.js';
import { scorm12 } from '../../packages/compiler/src/targets/scorm12.js';
import { scorm2004 } from '../../packages/compiler/src/targets/scorm2004.js';
import { toolkitHashes } from '../../packages/compiler/src/toolkit/toolkit-hash.mjs';
import { ROOT } from '../support/source-files.js';

const MODULE = 'updated';
const TARGETS = [scorm12, scorm2004(4)];

const question = (stem: string, ...options: readonly string[]): string =>
  [
    ':::question',
    stem,
    '',
    ...options.map((option) => `- [${option.startsWith('*') ? 'x' : ' '}] ${option.replace('*', '')}\n  > So it is.`),
    ':::',
    '',
  ].join('\n');

const settings = (version: string): string =>
  `title: A module that changes\nversion: ${version}\nstrand: theory\nminutes: 3\nfor: Whoever comes back\noutcomes:\n  - See what is kept\n`;

const SECOND =
  '# Second\n\nSome words.\n\n' +
  question('Who starts the round in the morning?', '*The nurse in charge', 'The registrar');

const ONE: Readonly<Record<string, string>> = {
  'module.yaml': settings('1.0.0'),
  'pages/01-first.md': `# First\n\n${question('How long did each patient take?', 'Four minutes', 'Eight minutes', '*Twelve minutes')}\n${question('Which bed comes first?', '*The sickest', 'The nearest')}`,
  'pages/02-second.md': SECOND,
  'pages/03-third.md': '# Third\n\nThe last words.\n',
};

/** A page in front, a question removed, an option reworded, the options reordered, an option added. */
const TWO: Readonly<Record<string, string>> = {
  'module.yaml': settings('1.1.0'),
  'pages/01-new.md': '# New\n\nA page in front.\n',
  'pages/02-first.md': `# First\n\n${question('How long did each patient take?', '*Twelve minutes', 'A whole hour', 'About eight minutes', 'Four minutes')}`,
  'pages/03-second.md': SECOND,
  'pages/04-third.md': '# Third\n\nThe last words.\n',
};

let root: string;
let browser: Browser;
const said: string[] = [];
const servers = new Map<string, LabServer>();
/** Packages that are played already; those of the next version have other names. */
const served = new Set<string>();

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'ladder-update-'));
  await cp(path.join(ROOT, 'organisation.yaml'), path.join(root, 'organisation.yaml'));
  const context = { root, toolkitRoot: ROOT, hashes: toolkitHashes(ROOT), say: (line: string) => void said.push(line) };
  await write(ONE);
  expect(await checkCommand([MODULE], { targets: [], fix: true }, context), said.join('\n')).toBe(0);
  expect(await buildCommand([MODULE], { targets: TARGETS, cache: false }, context), said.join('\n')).toBe(0);
  expect(await recordCommand([MODULE], { allowLostProgress: false }, context), said.join('\n')).toBe(0);
  await serve('one');

  await write(TWO);
  said.length = 0;
  expect(await buildCommand([MODULE], { targets: TARGETS, cache: false }, context)).toBe(1);
  expect(said.join('\n')).toContain('the question "Which bed comes first?" of version 1.0.0 is gone');
  const allowed = { targets: TARGETS, cache: false, allowLostProgress: true };
  expect(await buildCommand([MODULE], allowed, context), said.join('\n')).toBe(0);
  await serve('two');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await Promise.all([...servers.values()].map((server) => server.close()));
  await rm(root, { recursive: true, force: true });
});

/** Puts the pages of a version in the place of those of another; ids.yaml and released.yaml stay. */
async function write(files: Readonly<Record<string, string>>): Promise<void> {
  const folder = path.join(root, 'modules', MODULE);
  await rm(path.join(folder, 'pages'), { recursive: true, force: true });
  await mkdir(path.join(folder, 'pages'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
}

/** Plays what was just built. */
async function serve(version: string): Promise<void> {
  const folder = path.join(root, 'dist', MODULE);
  for (const { name } of TARGETS) {
    const file = (await readdir(folder)).find((each) => each.endsWith(`.${name}.zip`) && !served.has(each)) ?? '';
    served.add(file);
    servers.set(`${version} ${name}`, await createLabServer({ zipBytes: await readFile(path.join(folder, file)) }));
  }
}

async function launch(page: Page, version: string, standard: Standard, learner: string): Promise<Frame> {
  const server = servers.get(`${version} ${standard}`);
  await page.goto(server?.launchUrl({ standard, learner }) ?? '');
  const element = await page.waitForSelector('#content');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The platform shows no frame.');
  await frame.locator('html.ll-ready .ll-page:not([hidden]) h1').waitFor();
  return frame;
}

const button = (frame: Frame, name: string) => frame.getByRole('button', { name, exact: true });
const heading = (frame: Frame, name: string) => frame.getByRole('heading', { level: 1, name, exact: true });

async function answer(frame: Frame, stem: string, option: string): Promise<void> {
  const box = frame.locator('[block]').filter({ hasText: stem });
  await box.getByRole('radio', { name: option, exact: true }).check();
  await box.getByRole('button', { name: 'Check answer', exact: true }).click();
  await box.locator('.ll-verdict').first().waitFor();
}

/** Plays the first version up to its second page, leaves, and opens the second version on the same record. */
async function goHalfWay(page: Page, standard: Standard, bed?: string): Promise<Frame> {
  const learner = `learner-${bed ?? 'half-way'}`;
  const one = await launch(page, 'one', standard, learner);
  await button(one, 'Start').click();
  await heading(one, 'First').waitFor();
  await answer(one, 'How long did each patient take?', 'Eight minutes');
  if (bed !== undefined) await answer(one, 'Which bed comes first?', bed);
  await button(one, 'Next: Second').click();
  await heading(one, 'Second').waitFor();
  await answer(one, 'Who starts the round in the morning?', 'The nurse in charge');
  const server = servers.get(`one ${standard}`);
  const finishes = server?.finishes ?? 0;
  await page.evaluate(() => (window as unknown as { lab: { close(): void } }).lab.close());
  await expect.poll(() => server?.finishes, PATIENT).toBe(finishes + 1);
  const record = server?.record(standard, learner) ?? {};
  servers.get(`two ${standard}`)?.setRecord(standard, record, learner);
  return launch(page, 'two', standard, learner);
}

it.each(['scorm12', 'scorm2004'] as const)(
  'a learner half-way goes on in the next version, in %s',
  async (standard) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);

    const two = await goHalfWay(page, standard);

    await heading(two, 'Second').waitFor();
    expect(await two.getByText('This module was updated').count()).toBe(0);
    expect(await two.getByText('This module has changed').count()).toBe(0);
    const round = two.locator('[block]').filter({ hasText: 'Who starts the round' });
    expect(await round.locator('.ll-mark--chosen').innerText()).toContain('The nurse in charge');
    await button(two, 'Contents').click();
    await two.locator('.ll-panel').getByRole('link', { name: 'First', exact: true }).click();
    await heading(two, 'First').waitFor();
    const mean = two.locator('[block]').filter({ hasText: 'How long did each patient take?' });
    expect(await mean.locator('.ll-mark--chosen').innerText()).toContain('About eight minutes');
    expect(await mean.locator('.ll-mark--chosen').count()).toBe(1);
    await context.close();
  },
);

it('tells a learner quietly when something they had done is gone', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);

  const two = await goHalfWay(page, 'scorm12', 'The nearest');

  await heading(two, 'Second').waitFor();
  await two.getByText('What you have done is kept').waitFor();
  await context.close();
});
