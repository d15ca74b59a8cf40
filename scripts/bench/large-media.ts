import { randomFillSync } from 'node:crypto';
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Figure } from './figures.js';
import { ROOT, runIn } from './process.js';

/** Five films, each as large as one may be, make a gigabyte. */
const FILMS = 5;
const FILM_BYTES = 200_000_000;

/** Enough to stay on the disk as well. */
const CLIP_BYTES = 1_000_000;

/** What begins every MP4 file: its kind, ISO/IEC 14496-12, 4.3. */
const HEAD = Buffer.from('\0\0\0\u0018ftypmp42\0\0\0\0mp42isom', 'latin1');

const PIECE = 1_000_000;

/**
 * A module with a gigabyte of film in every standard: memory and time, made from nothing and with nothing changed.
 *
 * Before, it is built with five short clips: the players for its blocks are made once for each state of the toolkit, and
 * by whichever build comes first. That takes more memory than any film, and is a figure of its own.
 */
export async function measureLargeMedia(): Promise<readonly Figure[]> {
  console.log('Building a module with a gigabyte of film for every standard.');
  const root = mkdtempSync(path.join(tmpdir(), 'ladder-media-'));
  try {
    writeModule(root, CLIP_BYTES);
    const setUp = await runIn(root, ['build', 'films', '--all-targets', '--no-cache']);
    writeModule(root, FILM_BYTES);
    const cold = await runIn(root, ['build', 'films', '--all-targets', '--no-cache']);
    const again = await runIn(root, ['build', 'films', '--all-targets']);
    return [
      {
        what: '5 MB of film, with players made where missing, memory',
        value: setUp.megabytes,
        unit: 'MB',
        target: 500,
      },
      { what: '1 GB of film, five targets, cold, memory', value: cold.megabytes, unit: 'MB', target: 500 },
      { what: '1 GB of film, five targets, cold', value: cold.seconds, unit: 's' },
      { what: '1 GB of film, nothing changed, memory', value: again.megabytes, unit: 'MB', target: 500 },
      { what: '1 GB of film, nothing changed', value: again.seconds, unit: 's' },
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function writeModule(root: string, filmBytes: number): void {
  const folder = path.join(root, 'modules', 'films');
  mkdirSync(path.join(folder, 'pages'), { recursive: true });
  mkdirSync(path.join(folder, 'media'), { recursive: true });
  cpSync(path.join(ROOT, 'organisation.yaml'), path.join(root, 'organisation.yaml'));
  writeFileSync(path.join(folder, 'module.yaml'), SETTINGS);
  for (let film = 1; film <= FILMS; film += 1) {
    writeFileSync(path.join(folder, 'pages', `0${film}-film.md`), page(film));
    writeFilm(path.join(folder, 'media', `film-${film}.mp4`), filmBytes);
  }
}

/** Noise behind the head of a film: nothing packs it smaller. */
function writeFilm(file: string, bytes: number): void {
  const handle = openSync(file, 'w');
  const piece = Buffer.alloc(PIECE);
  for (let done = 0; done < bytes; done += PIECE) {
    randomFillSync(piece);
    if (done === 0) HEAD.copy(piece);
    writeSync(handle, piece);
  }
  closeSync(handle);
}

const SETTINGS = `title: A module with much film
strand: theory
minutes: 60
for: Nobody
outcomes:
  - Measure how a module with much film is built
`;

function page(film: number): string {
  return `# Film ${film}

:::video
![The talk, part ${film}](media/film-${film}.mp4)

Captions: none, because nothing is said in noise.

Credit: The bench.

Licence: CC0.

Transcript:

Nothing is said in this film.
:::
`;
}
