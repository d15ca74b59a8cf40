import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jobsFor, touchedModules } from '../scripts/workflow/changed-modules.mjs';
import { builtModules } from '../scripts/workflow/dist.mjs';
import { unpackPreviews } from '../scripts/workflow/previews.mjs';
import { argumentsFor } from '../scripts/workflow/for-modules.mjs';
import { gatherRelease } from '../scripts/workflow/release-files.mjs';
import { summaryPage } from '../scripts/workflow/summary.mjs';
import { pathsBelow, ROOT } from './support/source-files.js';

const MODULES = ['qi-3', 'qi-30', 'ward-round'];

describe('the modules that a change touches', () => {
  it.each([
    ['one page', ['modules/qi-3/pages/01-why.md'], ['qi-3']],
    ['a guide', ['docs/authors/preview.md', 'README.md'], []],
    ['what all are made with', ['packages/core/src/index.ts'], MODULES],
    ['the organisation', ['organisation.yaml', 'modules/qi-3/module.yaml'], MODULES],
    ['a module that is gone', ['modules/old/module.yaml'], []],
  ])('by %s', (_, changed, touched) => {
    expect(touchedModules(changed, MODULES)).toEqual(touched);
  });

  it('are all of them when nobody knows what changed', () => {
    expect(touchedModules(undefined, MODULES)).toEqual(MODULES);
  });

  it('get a machine each, and share when there are more modules than machines', () => {
    expect(jobsFor(['a', 'b'])).toEqual([
      { name: 'a', ids: ['a'] },
      { name: 'b', ids: ['b'] },
    ]);
    const many = jobsFor(Array.from({ length: 450 }, (_, at) => `m${at}`));
    expect(many).toHaveLength(200);
    expect(new Set(many.flatMap(({ ids }) => ids)).size).toBe(450);
    expect(Math.max(...many.map(({ ids }) => ids.length))).toBe(3);
    expect(jobsFor([])).toEqual([]);
  });
});

describe('what a workflow hands over', () => {
  let folder: string;
  let dist: string;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'ladder-workflow-'));
    dist = path.join(folder, 'dist');
    mkdirSync(path.join(dist, 'small'), { recursive: true });
    mkdirSync(path.join(dist, 'not-ours'));
    const zip = new JSZip().file('index.html', 'The module').file('assets/player.js', '1');
    writeFileSync(path.join(dist, 'small', 'small.web.zip'), await zip.generateAsync({ type: 'uint8array' }));
    writeFileSync(path.join(dist, 'small', 'small-upload-sheet.html'), 'How to upload');
    writeFileSync(path.join(dist, 'upload-index.html'), 'All');
    const packages = [{ target: 'web', label: 'Web', name: 'small.web.zip', size: 1200 }];
    const record = { id: 'small', title: 'A | [small] module', version: '0.1.0', draft: true, packages };
    writeFileSync(path.join(dist, 'small', 'release.json'), JSON.stringify(record));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('is a page to open', async () => {
    const pages = await unpackPreviews(dist, path.join(folder, 'preview'));

    expect(pages).toEqual([path.join(folder, 'preview', 'small', 'index.html')]);
    expect(readFileSync(pages[0] ?? '', 'utf8')).toBe('The module');
    expect(readFileSync(path.join(folder, 'preview', 'small', 'assets', 'player.js'), 'utf8')).toBe('1');
  });

  it('is said on one page, with where to get it', () => {
    const page = summaryPage(builtModules(dist), {
      packages: 'https://example.org/p',
      preview: 'https://example.org/v',
    });

    expect(page).toContain('[The preview](https://example.org/v)');
    expect(page).toContain('[The packages](https://example.org/p)');
    expect(page).toContain('| A \\| \\[small\\] module | 0.1.0, a draft | Web | 2 kB |');
    expect(summaryPage([], {})).toContain('Files changed');
    expect(builtModules(path.join(folder, 'none'))).toEqual([]);
  });

  it('is one folder for a release, without what only the toolkit reads', () => {
    gatherRelease(dist, path.join(folder, 'release'));

    const names = readdirSync(path.join(folder, 'release')).sort();
    expect(names).toEqual(['README.md', 'small-upload-sheet.html', 'small.web.zip', 'upload-index.html']);
    expect(readFileSync(path.join(folder, 'release', 'README.md'), 'utf8')).toContain('for reviewers only');
  });
});

type Rights = Readonly<Record<string, string>>;

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: Rights;
  readonly jobs: Readonly<Record<string, { readonly permissions?: Rights; readonly steps: readonly Step[] }>>;
}

describe('the workflows', () => {
  const scripts = Object.keys(
    (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: object }).scripts,
  );
  const files = pathsBelow().filter((file) => /^\.github\/workflows\/.*\.yml$/.test(file));
  const steps = files.flatMap((file) =>
    Object.values((parse(readFileSync(path.join(ROOT, file), 'utf8')) as Workflow).jobs).flatMap((job) => job.steps),
  );

  it('run only commands that are here', () => {
    const runs = steps.flatMap(({ run }) => run ?? []);
    expect(runs.length).toBeGreaterThan(5);
    for (const run of runs) {
      const [, script] = /^npx --yes pnpm@12 (\S+)/.exec(run) ?? [];
      const [, file] = /^(?:node )?((?:scripts|\.ci)\/\S+)/.exec(run) ?? [];
      if (script !== undefined) expect(scripts).toContain(script);
      else if (file !== undefined) expect(pathsBelow()).toContain(file);
      else expect(run).toMatch(/^gh release create /);
      const [, forModules] = /for-modules\.mjs (\S+)/.exec(run) ?? [];
      if (forModules !== undefined) expect(scripts).toContain(forModules);
    }
  });

  it('let no shell read a name that somebody chose', () => {
    for (const { run = '' } of steps) {
      // Within quotes a shell takes a value as it is; a glob of our own folder is no name.
      expect(run.replace(/"[^"]*"/g, ''), run).not.toContain('$');
    }
    const hostile = ['a b', '--help', '$(touch x)', '; touch x', '`x`'];
    expect(argumentsFor(['check:module', '--all-targets'], JSON.stringify(hostile))).toEqual([
      '--yes',
      'pnpm@12',
      'check:module',
      '--all-targets',
      '--',
      ...hostile,
    ]);
    for (const wrong of [undefined, '[]', '"a"', '[1]']) expect(() => argumentsFor(['check:module'], wrong)).toThrow();
  });

  it('give what runs the code of a proposal no right to write, and no credentials', () => {
    for (const file of files) {
      const { permissions, jobs } = parse(readFileSync(path.join(ROOT, file), 'utf8')) as Workflow;
      for (const [name, job] of Object.entries(jobs)) {
        const rights = job.permissions ?? permissions ?? { contents: 'write' };
        const checkouts = job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
        const runsCode = job.steps.some(({ run }) => run !== undefined && !run.startsWith('gh release create '));
        if (runsCode || checkouts.length > 0) expect(Object.values(rights), `${file}, ${name}`).not.toContain('write');
        for (const { with: settings } of checkouts) expect(settings?.['persist-credentials']).toBe(false);
      }
    }
  });

  it('never put into a command what somebody else typed', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
  });
});
