import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { compileFront } from '../packages/compiler/src/front.js';
import { readIdsFile } from '../packages/compiler/src/ids/ids-file.js';
import { checkPackage } from '../packages/compiler/src/lint/check-package.js';
import { manifest12, small, zipped } from '../packages/compiler/src/lint/testing/packages.js';
import { cleanMedia } from '../packages/compiler/src/media/clean-media.js';
import {
  exifWith,
  jpegWith,
  latin,
  movieWith,
  mp3With,
  pngWith,
  webpWith,
} from '../packages/compiler/src/media/testing/make-media.js';
import { readSignOffs } from '../packages/compiler/src/sign/signoff-file.js';
import { readReleased } from '../packages/compiler/src/update/released-file.js';
import { isDocxProblem, openDocx } from '../packages/compiler/src/word/package/open-docx.js';
import { readDocx } from '../packages/compiler/src/word/read/read-docx.js';
import { XmlFault } from '../packages/compiler/src/xml/fault.js';
import { readXml } from '../packages/compiler/src/xml/read-xml.js';
import { bytesSource } from '../packages/compiler/src/zip/read/source.js';
import { smallModule } from './golden/small-module.js';

/** Rounds over all readers together: a few in each run of the tests, 20,000 with `pnpm test:random`. */
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 200);
/** Where the numbers begin, to play a failure again: FUZZ_SEED=… FUZZ_ROUNDS=1. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
/** No round may take longer. It is the processor's time: how busy the machine is says nothing about a reader. */
const LONGEST_MS = 1000;
/** Memory that may stay behind after all rounds. */
const MOST_GROWTH = 150_000_000;

const utf8 = (text: string) => new TextEncoder().encode(text);
const inText = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const path = (name: string) => new URL(`../${name}`, import.meta.url);
const file = (name: string) => new Uint8Array(readFileSync(path(name)));

/** Always the same numbers for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state % Math.max(1, below);
  };
}

/** Pieces on which readers stumble. */
const PIECES = [
  '<',
  '>',
  '&',
  '&amp;',
  '&#0;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?xml',
  '<!DOCTYPE a [',
  '</',
  '\u0000',
  '\ufffe',
  '\ud800',
  ':::question\n',
  '\n:::\n',
  '> ',
  '- ',
  '1. ',
  '# ',
  '`',
  '***',
  '[',
  '](',
  '![',
  '| a | b |\n',
  '|-|-|\n',
  '[@a; @b]',
  '[x] ',
  '^',
  '~',
  'a: &a [*a]\n',
  '*a',
  '{',
  '}',
  '- - ',
  '"',
  "'",
  '\t',
  ': ',
  ' #',
  '!!js/function ',
  '<<: *a\n',
  '__proto__: 1\n',
  'constructor: 1\n',
  '@article{a, title={',
  '}}',
  'TY  - JOUR\n',
  'PMID- 1\n',
  '00:00.000 --> 99:99.999\n',
  'WEBVTT\n',
  '\r',
  '\u202e',
  '\u2028',
  '9'.repeat(40),
];

function mutate(sample: Uint8Array, next: (below: number) => number): Uint8Array {
  let bytes = Uint8Array.from(sample);
  for (let turn = next(4); turn >= 0; turn -= 1) {
    const at = next(bytes.length + 1);
    const length = next(next(4) === 0 ? 400 : 12);
    const piece = utf8((PIECES[next(PIECES.length)] as string).repeat(next(8) === 0 ? 1 + next(3000) : 1 + next(3)));
    const put = (middle: Uint8Array, skip: number) =>
      Uint8Array.from([...bytes.subarray(0, at), ...middle, ...bytes.subarray(at + skip)]);
    switch (next(6)) {
      case 0:
        bytes = put(piece, 0);
        break;
      case 1:
        bytes = put(piece, length);
        break;
      case 2:
        bytes = put(new Uint8Array(), length);
        break;
      case 3:
        if (at < bytes.length) bytes[at] = next(256);
        break;
      case 4: {
        const from = next(bytes.length + 1);
        bytes = put(bytes.slice(from, from + length), 0);
        break;
      }
      default:
        if (next(6) === 0) bytes = bytes.slice(0, at);
        else if (at + 4 < bytes.length) bytes.set(Uint8Array.of(255, 255, 255, 255), at);
    }
  }
  return bytes;
}

const references = async (name: string, text: string) =>
  compileFront(smallModule({ [name]: text, 'pages/02-second.md': '# Second\n\nWe say so [@a].\n' }), { id: 'small' });

interface Reader {
  readonly name: string;
  readonly samples: readonly Uint8Array[];
  read(bytes: Uint8Array): unknown;
}

const docx = file('templates/storyboard.docx');
const drawing = file('modules/ward-round/media/time-budget.svg');

const READERS: readonly Reader[] = [
  { name: 'xml', samples: [utf8(manifest12()), drawing], read: readXml },
  {
    name: 'svg',
    samples: [drawing, file('modules/ward-round/media/bedside.svg')],
    read: (bytes) => cleanMedia('a.svg', bytes),
  },
  {
    name: 'zip',
    samples: [zipped(small()), zipped(small({ 'a.js': 'a'.repeat(2000), 'media/a.svg': '<svg/>' }))],
    read: (bytes) => checkPackage(bytesSource(bytes), 'course.zip'),
  },
  {
    name: 'manifest',
    samples: [utf8(manifest12())],
    read: (bytes) => checkPackage(bytesSource(zipped(small({ 'imsmanifest.xml': inText(bytes) }))), 'course.zip'),
  },
  {
    name: 'docx',
    samples: [docx],
    async read(bytes) {
      const opened = await openDocx(bytes);
      try {
        if (!isDocxProblem(opened)) readDocx(opened);
      } catch (error) {
        // What whoever opens a Word file catches, and says.
        if (!(error instanceof XmlFault)) throw error;
      }
    },
  },
  {
    name: 'page',
    samples: [file('modules/ward-round/pages/02-what-is-at-stake.md')],
    read: (bytes) => compileFront(smallModule({ 'pages/02-second.md': inText(bytes) }), { id: 'small' }),
  },
  {
    name: 'module.yaml',
    samples: [file('modules/ward-round/module.yaml')],
    read: (bytes) => compileFront(smallModule({ 'module.yaml': inText(bytes) }), { id: 'small' }),
  },
  { name: 'ids.yaml', samples: [file('modules/ward-round/ids.yaml')], read: (bytes) => readIdsFile(inText(bytes)) },
  {
    name: 'released.yaml',
    samples: [utf8('releases:\n  - version: 1.0.0\n    blocks: {}\n')],
    read: (bytes) => readReleased(inText(bytes)),
  },
  {
    name: 'signoff.yaml',
    samples: [utf8('signed:\n  - stage: content\n    by: A\n    seal: b\nstood: {}\n')],
    read: (bytes) => readSignOffs(inText(bytes)),
  },
  {
    name: 'references.md',
    samples: [utf8('- a: Smith J. A title. BMJ 2020. https://doi.org/10.1000/1\n- b: B\n')],
    read: (bytes) => references('references.md', inText(bytes)),
  },
  {
    name: 'references.bib',
    samples: [
      utf8(
        '@article{a,\n  title = {On {Rounds}},\n  author = {Smith, Jo and others},\n  year = 2020,\n  journal = "BMJ"\n}\n',
      ),
    ],
    read: (bytes) => references('references.bib', inText(bytes)),
  },
  {
    name: 'references.json',
    samples: [
      utf8(
        '[{"id":"a","type":"article-journal","title":"On rounds","author":[{"family":"Smith"}],"issued":{"date-parts":[[2020]]}}]',
      ),
    ],
    read: (bytes) => references('references.json', inText(bytes)),
  },
  {
    name: 'captions',
    samples: [utf8('WEBVTT\n\n00:00.000 --> 00:02.000\n<v Sam>Bed 4\n\n1:00:02,500 --> 1:00:05.000\nAgreed.\n')],
    read: (bytes) =>
      compileFront(
        smallModule({
          'media/talk.mp4': '\0\0\0\bftyp',
          'media/talk.vtt': inText(bytes),
          'pages/02-second.md':
            '# Second\n\n:::video\n![One](media/talk.mp4)\n\n**Captions:** media/talk.vtt\n\n**Transcript:** A.\n:::\n',
        }),
        { id: 'small' },
      ),
  },
  {
    name: 'jpeg',
    samples: [jpegWith({ exif: exifWith(6), xmp: true, thumbnail: true })],
    read: (bytes) => cleanMedia('a.jpg', bytes),
  },
  { name: 'png', samples: [pngWith({ text: 'a\0b', exif: exifWith(3) })], read: (bytes) => cleanMedia('a.png', bytes) },
  {
    name: 'webp',
    samples: [webpWith({ exif: exifWith(3), xmp: '<x/>' })],
    read: (bytes) => cleanMedia('a.webp', bytes),
  },
  { name: 'mp4', samples: [movieWith('note')], read: (bytes) => cleanMedia('a.mp4', bytes) },
  { name: 'mp3', samples: [mp3With('note', 'more')], read: (bytes) => cleanMedia('a.mp3', bytes) },
  {
    name: 'gif in a drawing',
    samples: [latin('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=')],
    read: (bytes) =>
      cleanMedia(
        'a.svg',
        utf8(
          `<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/gif;base64,${inText(bytes).replace(/[^\w+/=]/g, '')}"/></svg>`,
        ),
      ),
  },
];

describe('what strangers and accidents make of a file', () => {
  const before = process.memoryUsage().heapUsed;
  afterAll(() => {
    globalThis.gc?.();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(MOST_GROWTH);
  });

  it.each(READERS)(
    'is read to an end, or named: $name',
    async ({ name, samples, read }) => {
      // The first round of a reader also loads what it stands on.
      for (const sample of samples) await read(sample);
      const rounds = Math.max(1, Math.ceil(ROUNDS / READERS.length));
      for (let round = 0; round < rounds; round += 1) {
        const next = numbers(SEED + round);
        const sample = samples[next(samples.length)] as Uint8Array;
        const bytes = mutate(sample, next);
        const started = process.cpuUsage();
        const again = `again with: FUZZ_SEED=${SEED + round} FUZZ_ROUNDS=1 -t "${name}"`;
        try {
          await read(bytes);
        } catch (error) {
          throw new Error(`${name} threw; ${again}`, { cause: error });
        }
        const { user, system } = process.cpuUsage(started);
        expect((user + system) / 1000, again).toBeLessThan(LONGEST_MS);
      }
    },
    3_600_000,
  );
});
