// `pnpm bench`: measures what the toolkit promises, and prints each figure with its target beside it.
// Times are compared with starts of an empty Node process in the same run, because machines differ.
import { spawnSync } from 'node:child_process';
import { unzip } from '../packages/compiler/src/zip/zip.js';
import { figureTable, type Figure } from './bench/figures.js';
import { measureAnswer, measureFirstUse } from './bench/first-text.js';
import { countLaunchCalls } from './bench/launch.js';
import { buildFiles } from './gallery/build-files.js';
import { GALLERY } from './gallery/gallery-module.js';
import {
  gzippedKilobytes,
  mediaKilobytes,
  moduleData,
  onDemandKilobytes,
  packageBytes,
  startScriptKilobytes,
} from './bench/package.js';
import { medianSeconds, run } from './bench/process.js';
import { measureLargeMedia } from './bench/large-media.js';
import { measureManyModules } from './bench/many-modules.js';
import { measurePreview } from './bench/preview.js';
import { copySubject, editFirstPage, removeSamples, SUBJECT, writeLargeModule } from './bench/sample-modules.js';
import { fullStateLength, layoutOf37 } from './bench/saved-state.js';

const TIMES = 5;

/** `pnpm bench --quick` leaves out the ladder of 200 modules and the gigabyte of film. */
const quick = process.argv.includes('--quick');

/** What every page costs on this machine: no stylesheet, no script, ready as it is. */
const PLAIN_PAGE = new Map([
  [
    'index.html',
    new TextEncoder().encode('<!doctype html><html class="ll-ready"><title>Plain</title><p>Word</p></html>'),
  ],
]);

/** pnpm as a newcomer has it: installed, or by way of npx. */
const pnpm =
  spawnSync('pnpm', ['--version'], { stdio: 'ignore' }).status === 0 ? ['pnpm'] : ['npx', '--yes', 'pnpm@12'];
const build = (module: string, ...options: string[]) => [...pnpm, 'build:module', module, ...options];

try {
  const figures = [
    ...(await allFigures()),
    ...(await buildFigures()),
    ...(await packageFigures()),
    ...(await launchFigures()),
    ...(await measurePreview()),
    // A minute and several gigabytes for a while.
    ...(quick ? [] : [...(await measureManyModules()), ...(await measureLargeMedia())]),
  ];
  console.log(figureTable(figures));
  process.exitCode = figures.every(({ value, target }) => target === undefined || value <= target) ? 0 : 1;
} finally {
  removeSamples();
}

/** Every module there is for every standard: from nothing, and when nothing changed. */
async function allFigures(): Promise<readonly Figure[]> {
  console.log(`Building all modules ${TIMES} times from nothing and ${TIMES} times with nothing changed.`);
  const all = build('--all', '--all-targets');
  await run(all);
  const [empty = NaN, cold = NaN, unchanged = NaN] = await medianSeconds(TIMES, [
    () => run([process.execPath, '--eval', '0']),
    () => run([...all, '--no-cache']),
    () => run(all),
  ]);
  return [
    { what: 'all modules, five targets, cold', value: cold, unit: 's', target: 3 },
    { what: 'all modules, five targets, cold, in starts of Node', value: cold / empty, unit: '' },
    { what: 'all modules, nothing changed', value: unchanged, unit: 's', target: 0.6 },
    { what: 'all modules, nothing changed, in starts of Node', value: unchanged / empty, unit: '' },
  ];
}

/** Both packages: from nothing, and after one edit. */
async function buildFigures(): Promise<readonly Figure[]> {
  const copy = copySubject();
  console.log(`Building ${SUBJECT} ${TIMES} times from nothing and ${TIMES} times after an edit.`);
  // Set-up, which is done once for each state of the toolkit, is not part of either.
  await run(build(SUBJECT, '--all-targets'));
  await run(build(copy));

  let edit = 0;
  const [empty = NaN, cold = NaN, warm = NaN, five = NaN] = await medianSeconds(TIMES, [
    () => run([process.execPath, '--eval', '0']),
    () => run(build(SUBJECT, '--no-cache')),
    () => {
      edit += 1;
      editFirstPage(copy, edit);
      return run(build(copy));
    },
    () => run(build(SUBJECT, '--no-cache', '--all-targets')),
  ]);
  const { megabytes } = await run(build(SUBJECT, '--no-cache'), true);
  return [
    { what: 'start of an empty Node process', value: empty, unit: 's' },
    { what: 'both packages, cold', value: cold, unit: 's', target: 1.2 },
    { what: 'both packages, cold, in starts of Node', value: cold / empty, unit: '', target: 25 },
    ...(megabytes
      ? [{ what: 'both packages, cold, memory of all processes', value: megabytes, unit: 'MB', target: 250 }]
      : []),
    { what: 'five targets, cold, one command', value: five, unit: 's', target: 1.5 },
    { what: 'five targets, cold, in starts of Node', value: five / empty, unit: '' },
    { what: 'both packages after one edit', value: warm, unit: 's', target: 0.6 },
    { what: 'both packages after one edit, in starts of Node', value: warm / empty, unit: '', target: 12.5 },
  ];
}

/** What a learner downloads, and when there is something to read. */
async function packageFigures(): Promise<readonly Figure[]> {
  const zip = packageBytes(SUBJECT, 'scorm12');
  const files = await unzip(zip);
  console.log('Opening the package on a slow computer behind a slow line.');
  const plain = await measureFirstUse(PLAIN_PAGE, 0);
  const near = await measureFirstUse(files, 0);
  const far = await measureFirstUse(files, 150);
  const makers = onDemandKilobytes(files);
  const gallery = await buildFiles(GALLERY);
  return [
    { what: 'zip, SCORM 1.2', value: zip.length / 1000, unit: 'kB' },
    {
      what: 'the same without what comes on demand',
      value: zip.length / 1000 - makers.gzipped,
      unit: 'kB',
      target: 200,
    },
    { what: 'zip, SCORM 2004', value: packageBytes(SUBJECT, 'scorm2004').length / 1000, unit: 'kB' },
    {
      what: 'makers of PDF and Word files with their fonts, unpacked',
      value: makers.unpacked,
      unit: 'kB',
      target: 700,
    },
    { what: 'the same, gzipped', value: makers.gzipped, unit: 'kB' },
    { what: 'pictures in it, unpacked', value: mediaKilobytes(files), unit: 'kB' },
    { what: 'start script, gzipped', value: startScriptKilobytes(files), unit: 'kB', target: 40 },
    { what: 'start script with every block, gzipped', value: startScriptKilobytes(gallery), unit: 'kB', target: 75 },
    { what: 'stylesheet, gzipped', value: gzippedKilobytes(files, '.css'), unit: 'kB' },
    { what: 'start page, gzipped', value: gzippedKilobytes(files, '.html'), unit: 'kB' },
    { what: 'requests to first use', value: near.requests, unit: '', target: 6 },
    { what: 'first text of a page with one word (CPU 4x slower, 1.6 Mbit/s)', value: plain.firstText, unit: 's' },
    { what: 'first text (the same)', value: near.firstText, unit: 's', target: 0.8 },
    { what: 'player ready (the same)', value: near.ready, unit: 's', target: 1.5 },
    { what: 'what moves by itself while it opens (the same)', value: near.layoutShift, unit: '', target: 0.05 },
    { what: 'an answer shown (the same), slowest of five', value: await measureAnswer(files), unit: 's', target: 0.1 },
    { what: 'first text (the same, and 150 ms delay)', value: far.firstText, unit: 's' },
    { what: 'player ready (the same, and 150 ms delay)', value: far.ready, unit: 's' },
  ];
}

/** What a launch asks of a platform, and what the saved state takes, for the module and for a very large one. */
async function launchFigures(): Promise<readonly Figure[]> {
  console.log('Building and opening a module of 100 pages and 300 questions.');
  const large = writeLargeModule();
  await run(build(large));
  const figures: Figure[] = [];
  for (const module of [SUBJECT, large]) {
    for (const standard of ['scorm12', 'scorm2004'] as const) {
      const { set, commit, refused } = await countLaunchCalls(await unzip(packageBytes(module, standard)), standard);
      const where = `launch of ${module === SUBJECT ? SUBJECT : '100 pages'}, ${standard}`;
      figures.push({ what: `${where}: SetValue`, value: set, unit: '', target: 3 });
      figures.push({ what: `${where}: Commit`, value: commit, unit: '', target: 1 });
      figures.push({ what: `${where}: refused writes`, value: refused, unit: '', target: 0 });
    }
  }
  const layout = moduleData(await unzip(packageBytes(large, 'scorm12'))).layout;
  return [
    ...figures,
    { what: 'saved state of 300 answers', value: fullStateLength(layout), unit: 'characters', target: 4096 },
    {
      what: 'saved state of 37 answered blocks',
      value: fullStateLength(layoutOf37()),
      unit: 'characters',
      target: 150,
    },
  ];
}
