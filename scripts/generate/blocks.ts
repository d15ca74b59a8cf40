import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BLOCKS, type BlockFacts } from '../../packages/compiler/src/parse/block-names.js';
import { blockSamples } from '../gallery/block-samples.js';
import { pageHead, type GeneratedFile } from './generated-file.js';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..');

const PURPOSES: readonly (readonly [BlockFacts['purpose'], string, string])[] = [
  ['recall', 'Check recall', 'To remember something, and to see what is not yet clear.'],
  ['practise', 'Practise a decision', 'To act, and see what comes of it, where nobody can be hurt.'],
  ['look-back', 'Look back', 'To think about what happened, or about oneself.'],
  ['plan', 'Plan', 'To take something along into work.'],
  ['show-data', 'Show data', 'To see what words alone do not show.'],
  ['read', 'Set text apart', 'To read in another way, or to look something up.'],
];

const RECORDS: Readonly<Record<BlockFacts['records'], string>> = {
  recorded: 'The platform keeps coded choices: which option, which order, opened or done. Never what was typed.',
  'device-only':
    'What the learner puts in stays on the learner’s device. The platform hears at most that something was written.',
  nothing: 'Nothing is kept.',
};

/** The gallery of blocks, sorted by what they are for, from the definitions and the samples of the author guide. */
export function blockFiles(): readonly GeneratedFile[] {
  const samples = new Map([...blockSamples()].reverse().map((sample) => [sample.block, sample]));
  const sections = PURPOSES.map(([purpose, title, why]) => {
    const blocks = Object.entries(BLOCKS).filter(([, facts]) => facts.purpose === purpose);
    return `\n## ${title}\n\n${why}\n${blocks.map(([name, facts]) => entry(name, facts, samples.get(name))).join('')}`;
  });
  const start = Object.entries(BLOCKS).flatMap(([name, { startHere }]) =>
    startHere ? [`[\`${name}\`](#${name})`] : [],
  );
  const head = pageHead('The blocks', 'the definitions in packages/compiler and the samples in docs/authors');
  const intro = `
A block begins with \`:::\` and its name, and ends with \`:::\`. If you are new, these six are enough for a good module:
${start.join(', ')}. They are marked "start here".

To try each live, run \`npx --yes pnpm@12 gallery\` and open \`dist/gallery/index.html\` by double-click: every sample on this
page, as a learner meets it, with nothing recorded anywhere. To try one in your own module, copy its sample into a page.
`;
  return [{ path: 'docs/reference/blocks.md', text: [head, intro, ...sections].join('') }];
}

function entry(name: string, facts: BlockFacts, sample: ReturnType<typeof blockSamples>[number] | undefined): string {
  const pictures = ['desktop', 'phone'].filter((size) => existsSync(path.join(ROOT, pictureOf(name, size))));
  const guide = sample ? path.posix.relative('docs/reference', sample.page) : undefined;
  return [
    `\n### ${name}\n`,
    `${facts.startHere ? '**Start here.** ' : ''}${facts.say} ${RECORDS[facts.records]}${guide === undefined ? '' : ` [How to write it](${guide}).`}\n`,
    ...(sample ? [`\`\`\`\`markdown\n${sample.text.trimEnd()}\n\`\`\`\`\n`] : []),
    ...(pictures.length > 0
      ? [
          `${pictures.map((size) => `![The block ${name} on a ${size}](${path.posix.relative('docs/reference', pictureOf(name, size))})`).join('\n')}\n`,
        ]
      : []),
  ].join('\n');
}

function pictureOf(name: string, size: string): string {
  return `docs/pictures/blocks/${name}-${size}.png`;
}
