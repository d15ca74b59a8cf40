import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openKnownFiles } from '../../load/known-files.js';
import { readThrough } from '../../load/read-through.js';
import { crc32 } from '../../zip/read/crc32.js';
import { cleanMedia } from '../clean-media.js';
import {
  box,
  exifWith,
  gifWith,
  jpegWith,
  latin,
  mp3With,
  movieWith,
  pngWith,
  webpWith,
} from '../testing/make-media.js';

/** Words that must not be in any package. */
const SECRET = /Jo Smith|PhoneMaker|51\.5007|Bed 4|2026:11:30|\+51\.5/;

const words = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

it.each([
  ['a.jpg', jpegWith({ exif: exifWith(6), comment: 'Jo Smith', xmp: true, thumbnail: true, behind: 'Jo Smith' })],
  ['a.png', pngWith({ text: 'Author\0Jo Smith', time: true, exif: exifWith(6), behind: 'Bed 4' })],
  ['a.webp', webpWith({ exif: exifWith(6), xmp: '<x:xmpmeta>Jo Smith</x:xmpmeta>', behind: 'Bed 4' })],
  ['a.mp4', movieWith('Jo Smith +51.5007-000.1246/')],
  ['a.m4a', movieWith('Jo Smith')],
  ['a.mp3', mp3With('Jo Smith', 'Bed 4')],
])('leaves out of %s what it carries unseen, and says so', (path, bytes) => {
  expect(words(bytes)).toMatch(SECRET);
  const { bytes: clean, carried, problems } = cleanMedia(path, bytes);

  expect(problems).toEqual([]);
  expect(carried).not.toEqual([]);
  expect(words(clean)).not.toMatch(SECRET);
  expect(cleanMedia(path, clean.slice())).toMatchObject({ carried: [], problems: [] });
});

it('says the place first of all', () => {
  expect(cleanMedia('a.jpg', jpegWith({ exif: exifWith(1) })).carried).toContain('the place where it was made (GPS)');
  expect(cleanMedia('a.mp4', movieWith('\xa9xyz+51.5007-000.1246/')).carried).toContain(
    'the place where it was made (GPS)',
  );
});

it.each([
  ['a.jpg', jpegWith({ exif: exifWith(6) }), 'Exif\0\0MM'],
  ['a.png', pngWith({ exif: exifWith(6) }), 'eXIfMM'],
  ['a.webp', webpWith({ exif: exifWith(6) }), 'EXIF\x1a\0\0\0MM'],
])('keeps which way up %s is, and no more of its notes', (path, bytes, mark) => {
  const text = words(cleanMedia(path, bytes).bytes);
  const at = text.indexOf(mark);

  expect(at).toBeGreaterThan(0);
  expect(text.slice(at + mark.length - 2, at + mark.length + 20)).toContain('\x01\x12\0\x03\0\0\0\x01\0\x06');
});

it.each([
  ['a.jpg', jpegWith({})],
  ['a.png', pngWith({})],
  ['a.webp', webpWith({})],
  ['a.mp4', movieWith('')],
])('leaves %s as it is where there is nothing to leave out', (path, bytes) => {
  expect(cleanMedia(path, bytes).bytes).toBe(bytes);
});

it('keeps every place in a film where it is', () => {
  const film = movieWith('Jo Smith');
  const { bytes } = cleanMedia('a.mp4', film);

  expect(bytes).toHaveLength(film.length);
  expect(words(bytes).indexOf('pictures and sound')).toBe(words(film).indexOf('pictures and sound'));
});

it('empties a track that notes where a camera was, its samples too', () => {
  const samples = '+51.5007';
  const mdat = box('mdat', latin(`before${samples}after`));
  const at = box('ftyp', latin('isom')).length + 8 + 'before'.length;
  const number = (...values: number[]) =>
    Uint8Array.from(values.flatMap((value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]));
  const table = box(
    'stbl',
    box('stsz', number(0, samples.length, 1)),
    box('stsc', number(0, 1, 1, 1, 1)),
    box('stco', number(0, 1, at)),
  );
  const track = box('trak', box('mdia', box('hdlr', number(0, 0), latin('meta'), number(0, 0, 0)), box('minf', table)));
  const film = Uint8Array.from([...box('ftyp', latin('isom')), ...mdat, ...box('moov', track)]);
  const { bytes, carried } = cleanMedia('a.mp4', film);

  expect(carried).toEqual(['the place where it was made (GPS)']);
  expect(words(bytes)).toContain('before\0\0\0\0\0\0\0\0after');
});

it('leaves a film on the disk, and gives its sums and bytes without what it hides', async () => {
  const root = mkdtempSync(join(tmpdir(), 'ladder-'));
  try {
    const film = movieWith('Jo Smith', 3_000_000);
    const path = join(root, 'film.mp4');
    writeFileSync(path, film);
    const clean = cleanMedia('film.mp4', film).bytes;
    for (let turn = 0; turn < 2; turn += 1) {
      const known = openKnownFiles(root, 'films', 'media');
      const found = await known.look(path);
      known.save();
      const pieces: Uint8Array[] = [];
      await readThrough(path, (piece) => pieces.push(Uint8Array.from(piece)), found.hidden?.patches);

      expect(found).toMatchObject({ size: film.length, crc32: crc32(clean) });
      expect(Buffer.concat(pieces).equals(clean)).toBe(true);
      expect(found.hidden?.carried).toEqual(['notes of the program that made it']);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
});

it.each([
  ['a.png', latin('<!doctype html><script>1</script>'), 'a web page'],
  ['a.svg', latin('<html xmlns="http://www.w3.org/1999/xhtml"><script/></html>'), 'a web page'],
  ['a.jpg', pngWith({}), 'a PNG picture'],
  ['a.webp', latin('%PDF-1.7'), 'a PDF'],
  ['a.mp4', latin('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a drawing or another XML file'],
  ['a.mp3', latin('PK\x03\x04'), 'a packed file, such as one of Word'],
])('refuses %s that is something else', (path, bytes, what) => {
  expect(cleanMedia(path, bytes).problems).toMatchObject([{ rule: 'media-other-kind', what }]);
});

it.each(['a.jpg', 'a.png', 'a.webp'])('names %s that was cut off', (path) => {
  const whole = path === 'a.jpg' ? jpegWith({ comment: 'x' }) : path === 'a.png' ? pngWith({}) : webpWith({});

  expect(cleanMedia(path, whole.slice(0, 30)).problems).toMatchObject([{ rule: 'media-unsound' }]);
});

it('leaves out what a GIF inside a drawing notes', () => {
  const drawing = (gif: Uint8Array) =>
    new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/gif;base64,${Buffer.from(gif).toString('base64')}"/></svg>`,
    );
  const { bytes, carried, problems } = cleanMedia('a.svg', drawing(gifWith('Jo Smith')));
  const [, inside = ''] = /base64,([^"]+)"/.exec(new TextDecoder().decode(bytes)) ?? [];
  const gif = Buffer.from(inside, 'base64');

  expect(words(gifWith('Jo Smith'))).toMatch(SECRET);
  expect(problems).toEqual([]);
  expect(carried).not.toEqual([]);
  expect(words(gif)).not.toMatch(SECRET);
  // It is a GIF still, with its picture and its end.
  expect(words(gif)).toMatch(/^GIF89a[^]*,[^]*;$/);
});
