import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  forbiddenImports,
  packageRings,
  privacyLeaks,
  undeclaredOrUnused,
  type Manifest,
} from './support/import-rules.js';
import { isCode, pathsBelow, readTexts, ROOT, type SourceText } from './support/source-files.js';
import {
  defaultExports,
  diagnosticsOutsideTables,
  namesInTable,
  privatePlaces,
  programsInModules,
  unloadListeners,
} from './support/text-rules.js';

const paths = pathsBelow();
const code = readTexts(paths.filter(isCode));
const manifests = paths.filter((file) => /^(?:packages\/[^/]+\/)?package\.json$/.test(file));
const rootManifest = manifestAt('package.json');

function manifestAt(file: string): Manifest {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Manifest;
}

/** A file that exists only here, to show that a rule can fail. */
const file = (name: string, text: string): SourceText => ({ path: name, text });

describe('who may import whom', () => {
  it('holds in every file', () => {
    expect(code.length).toBeGreaterThan(20);
    expect(forbiddenImports(code)).toEqual([]);
  });

  it.each([
    ['packages/core/src/a.ts', "import { z } from 'zod';"],
    ['packages/core/src/a.ts', "import { readFileSync } from 'node:fs';"],
    ['packages/components/src/a.ts', "import { start } from '@ladder/runtime/start';"],
    ['packages/components/src/a.ts', "const x = await import('nhsuk-frontend');"],
    ['packages/runtime/src/a.ts', "export { html } from 'lit';"],
    ['packages/runtime/src/a.ts', "import '../../components/src/player/player.js';"],
    ['packages/runtime/src/a.test.ts', "import { LlPlayer } from '@ladder/components';"],
    ['packages/runtime/src/session/a.ts', "import { createLrs } from '@ladder/lms-lab/lrs';"],
    ['packages/frameworks/src/a.ts', "import { compile } from '@ladder/compiler';"],
    ['packages/lms-lab/src/a.ts', "import type { Session } from '@ladder/runtime';"],
    ['packages/compiler/src/commands/build.ts', "import { createLabServer } from '@ladder/lms-lab';"],
    ['packages/compiler/src/steps/a.ts', "import { LlPlayer } from '@ladder/components';"],
  ])('refuses in %s: %s', (name, text) => {
    expect(forbiddenImports([file(name, text)])).toHaveLength(1);
  });

  it.each([
    ['packages/core/src/schema/a.ts', "import { z } from 'zod';"],
    ['packages/components/src/a.ts', "import { repeat } from 'lit/directives/repeat.js';"],
    ['packages/compiler/src/commands/preview.ts', "import { createLabServer } from '@ladder/lms-lab';"],
    ['packages/compiler/src/a.ts', "import { moduleSchema } from '@ladder/core/schema';"],
    ['packages/runtime/src/a.test.ts', "import { expect } from 'vitest';"],
    ['packages/runtime/src/testing/a.ts', "import { createLrs } from '@ladder/lms-lab/lrs';"],
  ])('allows in %s: %s', (name, text) => {
    expect(forbiddenImports([file(name, text)])).toEqual([]);
  });

  it('has no rings of packages', () => {
    expect(packageRings(code)).toEqual([]);
  });

  it('notices a ring, also a long one', () => {
    const ring = [
      file('packages/a/src/x.ts', "import '@ladder/b';"),
      file('packages/b/src/x.ts', "import '@ladder/c/part';"),
      file('packages/c/src/x.ts', "import '@ladder/a';"),
    ];

    expect(packageRings(ring)).toContain('a -> b -> c -> a');
    expect(packageRings(ring.slice(0, 2))).toEqual([]);
  });
});

describe('typed words and recorded codes', () => {
  it('cannot reach each other in the runtime', () => {
    expect(privacyLeaks(code)).toEqual([]);
  });

  it('notices a way from one to the other, also through a third file', () => {
    const through = [
      file('packages/runtime/src/session/session.ts', "import { keep } from '../keep.js';"),
      file('packages/runtime/src/keep.ts', "import { texts } from './notes/device-notes.js';"),
      file('packages/runtime/src/notes/device-notes.ts', 'export const texts = {};'),
    ];
    const direct = [file('packages/runtime/src/notes/n.ts', "import { save } from '../adapters/scorm12.js';")];

    expect(privacyLeaks(through)).toHaveLength(1);
    expect(privacyLeaks(direct)).toHaveLength(1);
  });
});

describe('what a package lists', () => {
  it.each(manifests.filter((name) => name !== 'package.json'))('%s lists what its files import, no more', (name) => {
    const folder = path.posix.dirname(name);
    const files = readTexts(
      paths.filter((one) => one.startsWith(`${folder}/src/`) && /\.(?:ts|mjs|js|scss)$/.test(one)),
    );

    expect(undeclaredOrUnused(path.posix.basename(folder), manifestAt(name), rootManifest, files)).toEqual([]);
  });

  it('notices what is missing and what is too much', () => {
    const files = [file('packages/x/src/a.ts', "import { html } from 'lit';")];

    expect(undeclaredOrUnused('x', { dependencies: { lit: '3' } }, {}, files)).toEqual([]);
    expect(undeclaredOrUnused('x', {}, {}, files)).toHaveLength(1);
    expect(undeclaredOrUnused('x', { dependencies: { lit: '3', yaml: '2' } }, {}, files)).toHaveLength(1);
    expect(undeclaredOrUnused('x', { devDependencies: { lit: '3' } }, {}, files)).toHaveLength(1);
  });

  it('is explained, each dependency in a line of its own', () => {
    const listed = manifests
      .map(manifestAt)
      .flatMap((one) => Object.keys({ ...one.dependencies, ...one.devDependencies }));
    const needed = [...new Set(listed)].filter((name) => !name.startsWith('@ladder/')).sort();

    const explained = namesInTable(readFileSync(path.join(ROOT, 'docs', 'dependencies.md'), 'utf8'));

    expect([...explained].sort()).toEqual(needed);
  });

  it('leaves the choice of pnpm to the command line', () => {
    expect(Object.keys(rootManifest)).not.toContain('packageManager');
    expect(Object.keys(rootManifest)).not.toContain('devEngines');
  });
});

describe('what no file does', () => {
  it('exports by name', () => {
    expect(defaultExports(code)).toEqual([]);
    expect(defaultExports([file('a.ts', 'export default class A {}')])).toEqual(['a.ts']);
    expect(defaultExports([file('a.ts', "export { A as default } from './b.js';")])).toEqual(['a.ts']);
  });

  it('never listens to unload in the player', () => {
    const listening = "window.addEventListener('unload', save);";

    expect(unloadListeners(code)).toEqual([]);
    expect(unloadListeners([file('packages/runtime/src/a.ts', listening)])).toHaveLength(1);
    expect(unloadListeners([file('packages/components/src/a.ts', 'window.onunload = save;')])).toHaveLength(1);
    expect(unloadListeners([file('packages/runtime/src/a.ts', listening.replace('unload', 'pagehide'))])).toEqual([]);
  });

  it('words every message to authors in the table of its step', () => {
    const inline = "found.push({ id: 'load/logo-missing', severity: 'error' });";

    expect(diagnosticsOutsideTables(code)).toEqual([]);
    expect(diagnosticsOutsideTables([file('packages/compiler/src/a.ts', inline)])).toHaveLength(1);
  });

  it('keeps programs out of modules', () => {
    expect(programsInModules(paths)).toEqual([]);
    expect(programsInModules(['modules/x/a.js', 'modules/x/pages/01-a.md', 'modules/x/a.html'])).toHaveLength(2);
  });

  it('names no folder of a machine and no registry', () => {
    const texts = readTexts(paths.filter((one) => /\.(?:ts|mjs|js|json|yaml|md|scss|css)$|\/run$/.test(one)));
    const home = ['', 'home', 'someone', 'ladder'].join('/');
    const host = ['registry', 'example', 'org'].join('.');

    expect(privatePlaces(texts)).toEqual([]);
    expect(privatePlaces([file('a.md', `Look in ${home}.`)])).toHaveLength(1);
    expect(privatePlaces([file('a.json', `"https://${host}/"`)])).toHaveLength(1);
    expect(privatePlaces([file('a.md', 'See docs/home/page.md, and the work/life balance.')])).toEqual([]);
  });

  it('locks dependencies without saying where they come from', () => {
    const lockfile = readFileSync(path.join(ROOT, 'pnpm-lock.yaml'), 'utf8');

    expect(lockfile).not.toMatch(/https?:\/\/|tarball:/);
  });
});
