import { describe, expect, it } from 'vitest';
import { bytesSource, type ByteSource } from '../zip/read/source.js';
import { checkPackage } from './check-package.js';
import { ARCHIVE_LIMITS } from '../zip/read/limits.js';
import { small, zipped } from './testing/packages.js';
import { rawZip } from './testing/raw-zip.js';

/** Always the same numbers for the same seed, so that a failure can be looked at again. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

const real = zipped(
  small({
    'assets/player.js': 'set("cmi.core.lesson_status","passed");'.repeat(200),
    'assets/player.css': 'a{color:red}'.repeat(200),
    'media/picture.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
  }),
);

/** One way or another of breaking a zip; half of them where its lists are, because that is where readers trust. */
function damaged(seed: number): Uint8Array {
  const next = numbers(seed);
  const bytes = Buffer.from(real);
  const lists = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  for (let turn = 0; turn <= next(4); turn += 1) {
    const at = next(2) === 0 ? next(bytes.length) : lists + next(bytes.length - lists);
    switch (next(5)) {
      case 0:
        bytes[at] = next(256);
        break;
      case 1:
        bytes.fill(next(2) * 255, at, at + 1 + next(8));
        break;
      case 2:
        bytes.copy(bytes, at, next(bytes.length), next(bytes.length));
        break;
      case 3:
        return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + next(20))]);
      default:
        return bytes.subarray(0, at);
    }
  }
  return bytes;
}

describe('a zip that somebody or something broke', () => {
  it.each(Array.from({ length: 200 }, (_, seed) => seed))('is read to an end: seed %i', async (seed) => {
    const before = process.memoryUsage().arrayBuffers;
    const { findings } = await checkPackage(bytesSource(damaged(seed)), 'course.zip');

    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * ARCHIVE_LIMITS.text);
    for (const { message, remedy } of findings) expect(message + remedy).not.toMatch(/undefined|\bNaN\b|\[object/);
  });
});

describe('a zip that was made to do harm', () => {
  it('is not unpacked beyond what is held: 1 GB of nothing', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const zip = rawZip([...['a.txt', 'b.js', 'c.html'].map((name) => ({ name, content: zeros }))]);
    const before = process.memoryUsage().arrayBuffers;
    const { findings } = await checkPackage(bytesSource(zip), 'course.zip');

    expect(findings.map(({ id }) => id)).toContain('lint/zip-bomb');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * ARCHIVE_LIMITS.text);
  });

  it('stops at the size that it declares, whatever it holds', async () => {
    const content = Buffer.alloc(64 * 1024 * 1024, 'abcdefghijklmnopqrstuvwxyz0123456789');
    const zip = rawZip([
      { name: 'index.html', content, size: 100 },
      { name: 'a.png', content, size: 20_000_000 },
    ]);
    const before = process.memoryUsage().arrayBuffers;
    const { findings } = await checkPackage(bytesSource(zip), 'course.zip');

    expect(findings.map(({ id }) => id)).toContain('lint/zip-wrong-content');
    // Both would be 128 MB; what has been read and let go may not be collected yet.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(content.length);
  });

  it('is read piece by piece where it is long', async () => {
    let largest = 0;
    const zip = rawZip([
      { name: 'index.html', content: '<p>' },
      { name: 'a.mp4', content: Buffer.alloc(30_000_000, 'film'), stored: true },
    ]);
    const watched: ByteSource = {
      size: zip.length,
      read: (at, length) => {
        largest = Math.max(largest, length);
        return zip.subarray(at, at + length);
      },
    };
    const { findings } = await checkPackage(watched, 'course.zip');

    expect(findings).toEqual([]);
    expect(largest).toBeLessThanOrEqual(ARCHIVE_LIMITS.text);
  });

  it.each([
    ['deep elements', '<a>'.repeat(200_000)],
    ['many attributes', `<a ${'b="c" '.repeat(100_000)}`],
    ['unclosed comments', '<!--'.repeat(200_000)],
    ['unclosed quotes', `<a b="${'<a b='.repeat(200_000)}`],
  ])('does not hold the reader up with %s in the manifest', async (_, manifest) => {
    const { findings } = await checkPackage(
      bytesSource(zipped({ 'imsmanifest.xml': manifest, 'index.html': manifest })),
      'course.zip',
    );

    expect(findings.map(({ id }) => id)).toContain('lint/manifest-not-xml');
  });

  it.each([
    ['comments in a stylesheet', 'a.css', '/*'.repeat(500_000)],
    ['scripts', 'a.html', '<script>'.repeat(200_000)],
    ['requests', 'a.js', 'fetch('.repeat(200_000)],
    ['spaces after a word', 'a.js', `password${' '.repeat(500_000)}`.repeat(2)],
    ['addresses', 'a.txt', 'https://a:'.repeat(100_000)],
    ['keys', 'a.txt', 'Bearer eyJ'.repeat(100_000)],
  ])('does not hold the reader up with %s', async (_, path, text) => {
    const started = performance.now();
    await checkPackage(bytesSource(zipped(small({ [path]: text }))), 'course.zip');

    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('cannot write to the terminal', async () => {
    const { findings } = await checkPackage(bytesSource(zipped(small({ 'a\u001b[2J\u202e.php': '' }))), 'course.zip');

    for (const { message } of findings) expect(message).not.toMatch(/[\u001b\u202e]/);
  });
});
