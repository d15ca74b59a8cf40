import { blockSamples, type BlockSample } from './block-samples.js';

/** The folder name of the gallery, where it is built; it is no module of the ladder. */
export const GALLERY = 'gallery';

const SETTINGS = `title: Gallery of blocks
strand: theory
minutes: 60
for: Authors who look for a block
outcomes:
  - See what each block looks like
  - Try each block out
  - Choose the block that serves
version: 0.1.0
`;

/**
 * A module of every block there is, one to a page: the samples of the author guide as they stand. Paths within the
 * module and their texts. A page is called after its block (`block-scenario`).
 */
export function galleryModule(): ReadonlyMap<string, string | Uint8Array> {
  const samples = firstOfEach(blockSamples());
  const keys = new Set(samples.flatMap(({ text }) => [...text.matchAll(/@([\w:.+-]+)/g)].map(([, key = '']) => key)));
  const media = new Set(samples.flatMap(({ text }) => [...text.matchAll(/media\/[\w./-]+/g)].map(([found]) => found)));
  return new Map<string, string | Uint8Array>([
    ['module.yaml', SETTINGS],
    ['references.json', JSON.stringify([...keys].map(reference), null, 2)],
    ...samples.map((sample, at) => [pageFile(sample, at), pageText(sample)] as const),
    ...[...media].map((file) => [file, mediaContent(file)] as const),
  ]);
}

/** The page of each block, in the order of the guide. */
export function galleryPages(): readonly { readonly block: string; readonly title: string }[] {
  return firstOfEach(blockSamples()).map(({ block, title }) => ({ block, title }));
}

function firstOfEach(samples: readonly BlockSample[]): readonly BlockSample[] {
  return [...new Map([...samples].reverse().map((sample) => [sample.block, sample])).values()].reverse();
}

/** The id of a block's page; some blocks are called like places of the player. */
export function pageOf(block: string): string {
  return `block-${block}`;
}

function pageFile({ block }: BlockSample, at: number): string {
  return `pages/${String(at + 1).padStart(2, '0')}-${pageOf(block)}.md`;
}

/** The sample below a title of its own; what is a whole page already stays as it is. */
function pageText({ block, text }: BlockSample): string {
  return text.startsWith('# ') ? text : `# Block: ${block}\n\n${text}`;
}

function reference(id: string): object {
  return {
    id,
    type: 'article-journal',
    title: `The work that the guide cites as ${id}`,
    author: [{ family: 'Example' }],
    issued: { 'date-parts': [[2020]] },
  };
}

/** Stand-ins for the pictures, captions and recordings that a sample names. */
function mediaContent(file: string): string | Uint8Array {
  if (file.endsWith('.vtt'))
    return 'WEBVTT\n\n00:00.000 --> 00:02.000\nGood morning.\n\n00:02.000 --> 00:04.000\nLet us start.\n';
  if (file.endsWith('.svg'))
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 240" width="480" height="240"><rect width="480" height="240" fill="#e8edee"/><rect x="40" y="80" width="160" height="100" rx="8" fill="#005eb8"/><circle cx="330" cy="120" r="56" fill="#ffb81c"/></svg>';
  return file.endsWith('.mp3') ? SILENCE : NO_FILM;
}

/** A quarter of a second of silence: ten frames of MPEG-1 layer III at 128 kbit/s. */
const SILENCE = new Uint8Array(10 * 417).map((_, at) => [0xff, 0xfb, 0x90, 0x00][at % 417] ?? 0);

/** The first box of an MP4 file, and nothing in it: enough for a player that waits to be pressed. */
const NO_FILM = new TextEncoder().encode('\u0000\u0000\u0000\u0014ftypisom\u0000\u0000\u0000\u0000isom');
