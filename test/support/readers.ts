import { readFileSync } from 'node:fs';
import {
  decodeState,
  encodeState,
  emptyProgress,
  openNotesFile,
  writeNotesFile,
} from '../../packages/core/src/index.js';
import { compileFront } from '../../packages/compiler/src/front.js';
import { readIdsFile } from '../../packages/compiler/src/ids/ids-file.js';
import { checkPackage } from '../../packages/compiler/src/lint/check-package.js';
import { doingsOf } from '../../packages/compiler/src/lint/content/drawing.js';
import { manifest12, small, zipped } from '../../packages/compiler/src/lint/testing/packages.js';
import { cleanMedia } from '../../packages/compiler/src/media/clean-media.js';
import {
  exifWith,
  jpegWith,
  latin,
  movieWith,
  mp3With,
  pngWith,
  webpWith,
} from '../../packages/compiler/src/media/testing/make-media.js';
import { readSignOffs } from '../../packages/compiler/src/sign/signoff-file.js';
import { readReleased } from '../../packages/compiler/src/update/released-file.js';
import { isDocxProblem, openDocx } from '../../packages/compiler/src/word/package/open-docx.js';
import { readDocx } from '../../packages/compiler/src/word/read/read-docx.js';
import { XmlFault } from '../../packages/compiler/src/xml/fault.js';
import { readXml } from '../../packages/compiler/src/xml/read-xml.js';
import { headOf } from '../../packages/runtime/src/state-head.js';
import { sampleModule } from '../../packages/runtime/src/testing/sample-module.js';
import { readActor } from '../../packages/runtime/src/xapi/launch-actor.js';
import { readLaunchUrl } from '../../packages/runtime/src/xapi/launch-url.js';
import { bytesSource } from '../../packages/compiler/src/zip/read/source.js';
import { smallModule } from '../golden/small-module.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const inText = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const path = (name: string) => new URL(`../../${name}`, import.meta.url);
const file = (name: string) => new Uint8Array(readFileSync(path(name)));

/** What a browser finds at a launch belongs to a module. */
const MODULE = sampleModule();

const references = async (name: string, text: string) =>
  compileFront(smallModule({ [name]: text, 'pages/02-second.md': '# Second\n\nWe say so [@a].\n' }), { id: 'small' });

/** One kind of file, and what reads it. */
export interface Reader {
  readonly name: string;
  readonly samples: readonly Uint8Array[];
  read(bytes: Uint8Array): unknown;
}

const docx = file('templates/storyboard.docx');
const drawing = file('modules/ward-round/media/time-budget.svg');

/** Everything that reads what others made: authors' files, packages, and what a browser finds at a launch. */
export const READERS: readonly Reader[] = [
  { name: 'xml', samples: [utf8(manifest12()), drawing], read: readXml },
  {
    name: 'svg',
    samples: [drawing, file('modules/ward-round/media/bedside.svg')],
    read: (bytes) => cleanMedia('a.svg', bytes),
  },
  {
    name: 'drawing of a stranger',
    samples: [
      drawing,
      utf8('<svg xmlns="http://www.w3.org/2000/svg"><style>a{}</style><a href="#b" onload="c"/></svg>'),
    ],
    read: doingsOf,
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
    name: 'references.ris',
    samples: [utf8('TY  - JOUR\nAU  - Smith, Jo\nTI  - On rounds\nPY  - 2020/03//\nDO  - 10.1000/1\nER  - \n')],
    read: (bytes) => references('references.ris', inText(bytes)),
  },
  {
    name: 'references.nbib',
    samples: [
      utf8('PMID- 21616996\nTI  - On rounds\n      and beds\nFAU - Smith, Jo\nDP  - 2020 Mar\nAID - 10.1000/1 [doi]\n'),
    ],
    read: (bytes) => references('references.nbib', inText(bytes)),
  },
  {
    name: 'organisation.yaml',
    samples: [file('organisation.yaml')],
    read: (bytes) => compileFront(smallModule({ 'organisation.yaml': inText(bytes) }), { id: 'small' }),
  },
  {
    name: 'notes file',
    samples: [utf8(writeNotesFile(MODULE, { one: { 'What happened?': 'A dose looked too high.' } }, new Date(0)))],
    read: (bytes) => openNotesFile(MODULE, inText(bytes), () => 1),
  },
  {
    name: 'saved state',
    samples: [
      utf8(
        encodeState(MODULE.layout, MODULE.fingerprint, {
          progress: emptyProgress(MODULE.layout),
          sequence: 3,
          seconds: 60,
          reported: 'none',
        }),
      ),
    ],
    read: (bytes) => [decodeState(MODULE.layout, MODULE.fingerprint, inText(bytes)), headOf(inText(bytes))],
  },
  {
    name: 'launch address',
    samples: [
      utf8(
        'endpoint=https%3A%2F%2Flrs.example%2Fxapi%2F&actor=%7B%22mbox%22%3A%22mailto%3Aa%40b.org%22%7D&registration=c0ffee00-0000-4000-8000-000000000001&activity_id=https%3A%2F%2Fa.example%2F1&auth=Basic%20YTpi',
      ),
    ],
    read: (bytes) => [
      readLaunchUrl(new URLSearchParams(inText(bytes)), 'activity_id'),
      readLaunchUrl(new URLSearchParams(inText(bytes)), 'activityId'),
    ],
  },
  {
    name: 'actor',
    samples: [
      utf8('{"objectType":"Agent","name":"A","account":{"homePage":"https://a.example","name":"7"}}'),
      utf8('{"objectType":"Group","member":[{"mbox":["mailto:a@b.org"]}]}'),
    ],
    read: (bytes) => readActor(inText(bytes), 'https://lrs.example'),
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
