import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BLOCKS } from '../../packages/compiler/src/parse/block-names.js';
import { blockSamples } from '../../scripts/gallery/block-samples.js';
import { front } from './small-module.js';

/** One sample of every block: those that have a golden file of their own, and those of the author guide. */
const SAMPLES = [
  ...['question', 'scenario', 'reflection', 'action-plan'].map((name) =>
    readFileSync(new URL(`format/${name}.md`, import.meta.url), 'utf8'),
  ),
  ...new Map(blockSamples().map(({ block, text }) => [block, text])).values(),
];

const PIECES = [':::', '::: question', '>', '- [ ]', '- [x]', '#', '### Decision', '**', '[@', '](', '<b', '|', '```', '\t', '\u00A0', '•', '"', "'", '{', '\\', ''];

/** Numbers that look random and are the same each time (Numerical Recipes' generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function damaged(text: string, next: (below: number) => number): string {
  const lines = text.split('\n');
  for (let count = 0; count < 3; count += 1) {
    const at = next(lines.length);
    const line = lines[at] ?? '';
    const cut = next(line.length + 1);
    const piece = PIECES[next(PIECES.length)] ?? '';
    if (next(3) === 0) lines.splice(at, 1);
    else lines[at] = line.slice(0, cut) + piece + line.slice(cut + next(3));
  }
  return lines.join('\n');
}

it('knows a sample of every block', () => {
  const known = new Set(SAMPLES.flatMap((sample) => [...sample.matchAll(/^:::\s*([a-z-]+)/gm)].map(([, name]) => name ?? '')));

  expect(Object.keys(BLOCKS).filter((name) => !known.has(name))).toEqual([]);
});

it('never breaks on damaged pages and settings, and points into the file each time', async () => {
  const next = numbers(20_261_121);
  for (let round = 0; round < SAMPLES.length; round += 1) {
    // What is broken in one block may reach into the next; each comes first once.
    const beside = [0, 1, 2, 3].map((step) => SAMPLES[(round + step * 13) % SAMPLES.length] ?? '');
    const page = `# Second\n\n${beside.map((sample) => damaged(sample, next)).join('\n')}`;
    const settings = damaged('title: Small\nstrand: practice\nminutes: 1\nfor: Doctors\noutcomes:\n  - One\n  - Two\nauthors:\n  - name: A\n', next);
    const references = damaged('- herring2011: Herring R. doi:10.7861/x\n- gmc-delegation: GMC.\n', next);

    const { diagnostics } = await front({ 'pages/02-second.md': page, 'module.yaml': settings, 'references.md': references });

    const lengths = { 'modules/small/pages/02-second.md': page, 'modules/small/module.yaml': settings } as const;
    for (const { location, message, remedy } of diagnostics) {
      const text = lengths[location?.file as keyof typeof lengths] as string | undefined;
      if (location && text !== undefined) {
        expect(location.line).toBeLessThanOrEqual(text.split('\n').length);
        expect(location.column).toBeLessThanOrEqual((text.split('\n')[location.line - 1] ?? '').length + 1);
      }
      expect(message + remedy).not.toMatch(/undefined|\[object|NaN|Infinity/);
    }
  }
});
