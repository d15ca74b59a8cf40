import { expect, it } from 'vitest';
import { lintPackage } from '../packages/compiler/src/lint/lint.js';
import { checkPayload } from '../packages/compiler/src/lint/payload.js';
import { checkManifestLengths } from '../packages/compiler/src/targets/manifest.js';
import { scorm12 } from '../packages/compiler/src/targets/scorm12.js';
import type { BlockId, Layout, OptionId, PageId } from '../packages/core/src/index.js';
import { tinyModel } from './fixtures/tiny-model.js';

const { settings } = tinyModel;

it.each([
  ['plan/title-too-long', { settings: { ...settings, title: 'a'.repeat(256) } }],
  ['plan/keywords-too-long', { settings: { ...settings, keywords: ['a'.repeat(600), 'b'.repeat(600)] } }],
  ['plan/id-too-long', { id: 'a'.repeat(130) }],
])('%s is said of settings that some platform cannot store', (id, change) => {
  expect(checkManifestLengths({ ...tinyModel, ...change }).map((one) => one.id)).toEqual([id]);
  expect(checkManifestLengths(tinyModel)).toEqual([]);
});

it('lint/manifest-not-first is said where a reader that looks at the first file only would miss the manifest', () => {
  const files = new Map(['index.html', 'imsmanifest.xml'].map((path) => [path, new Uint8Array()]));

  const said = lintPackage(files, scorm12, { pages: [] }, 'abcd').map(({ id }) => id);

  expect(said).toContain('lint/manifest-not-first');
  // Nor has it the control documents that SCORM 1.2 asks for.
  expect(said).toContain('lint/missing-schema');
});

it('lint/beacon-too-large is said where the last message to the Learning Hub may not arrive', () => {
  const said: string[] = [];
  const of = (count: number): Layout => ({
    pages: [
      {
        id: 'one' as PageId,
        blocks: Array.from({ length: count }, (_, at) => ({
          kind: 'question' as const,
          id: `q${at}` as BlockId,
          options: ['a', 'b', 'c', 'd'].map((name) => name as OptionId),
          correct: [0, 1],
          scored: true,
        })),
      },
    ],
    assessment: { pass: 1, drawn: count, tries: 0, shuffle: false },
  });

  checkPayload(of(10), 'abcd', (rule) => void said.push(rule));
  expect(said).toEqual([]);
  checkPayload(of(30_000), 'abcd', (rule) => void said.push(rule));
  expect(said).toContain('beacon-too-large');
});
