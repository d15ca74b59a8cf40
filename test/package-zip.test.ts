import { beforeAll, describe, expect, it, vi } from 'vitest';
import { compilePackage } from '../packages/compiler/src/compile.js';
import { scorm12 } from '../packages/compiler/src/targets/scorm12.js';
import { scorm2004 } from '../packages/compiler/src/targets/scorm2004.js';
import { unzip, zip, type PackageFiles } from '../packages/compiler/src/zip/zip.js';
import { tinyFiles, tinyModel } from './fixtures/tiny-model.js';
import { testToolkit } from './support/test-toolkit.js';

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** Scripts that the start page does not load. */
const ON_DEMAND = /^assets\/(?!player\.).*\.js$/;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly localFlags: number;
  readonly localCrc: number;
  readonly localSize: number;
  readonly mode: number;
  readonly date: number;
}

let files: PackageFiles;
let bytes: Uint8Array;
let entries: readonly Entry[];

beforeAll(async () => {
  const compiled = await compilePackage(tinyModel, tinyFiles, scorm12, await testToolkit());
  files = compiled.value as PackageFiles;
  bytes = await zip(new Map([...files, ['media/photo.0123456789.png', new Uint8Array(2000)]]));
  entries = readEntries(bytes);
}, 120_000);

describe('the zip', () => {
  it('starts with the manifest, at the root', () => {
    expect(entries[0]?.name).toBe('imsmanifest.xml');
    expect(entries.every(({ name }) => name.includes('index.html') === (name === 'index.html'))).toBe(true);
  });

  it('has no folder entries and no encryption, and sizes and checksums in the local headers', () => {
    for (const entry of entries) {
      expect(entry.name).not.toMatch(/\/$|\\/);
      expect(entry.flags & 0b1001).toBe(0);
      expect(entry.localFlags & 0b1001).toBe(0);
      expect(entry.localCrc).not.toBe(0);
      expect(entry.localSize).toBeGreaterThan(0);
      expect(entry.mode).toBe(0o100644);
    }
  });

  it('packs text and stores what is packed already', () => {
    const methods = new Map(entries.map(({ name, method }) => [name.replace(/^.*\./, ''), method]));

    expect(methods.get('html')).toBe(8);
    expect(methods.get('js')).toBe(8);
    expect(methods.get('png')).toBe(0);
  });

  it('carries one fixed date', () => {
    expect(new Set(entries.map(({ date }) => date)).size).toBe(1);
  });

  it('unpacks to what was put in', async () => {
    const back = await unzip(await zip(files));

    expect([...back.keys()]).toEqual([...files.keys()]);
    for (const [path, content] of files) expect(Buffer.compare(back.get(path) as Uint8Array, content)).toBe(0);
  });

  it('is the same in any time zone on any day', async () => {
    const made: Buffer[] = [];
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/London']) {
      vi.stubEnv('TZ', zone);
      made.push(Buffer.from(await zip(files)));
    }
    vi.unstubAllEnvs();

    expect(made[1]?.equals(made[0] as Buffer)).toBe(true);
    expect(made[2]?.equals(made[0] as Buffer)).toBe(true);
  });

  it('leaves room on the slowest line: a small module stays under 200 kB, its script under 40 kB packed', async () => {
    const second = await compilePackage(tinyModel, tinyFiles, scorm2004(4), await testToolkit());
    for (const one of [files, second.value as PackageFiles]) {
      const unasked = new Map([...one].filter(([path]) => !ON_DEMAND.test(path)));
      const script = [...unasked].filter(([path]) => path.endsWith('.js'));
      expect((await zip(unasked)).length).toBeLessThan(200_000);
      expect((await zip(new Map(script))).length).toBeLessThan(40_000);
    }
  }, 120_000);

  it('carries what a learner downloads only when they ask, with its typefaces, in 700 kB at most', () => {
    const makers = [...files].filter(([path]) => ON_DEMAND.test(path));

    expect(makers.map(([path]) => path.replace(/^assets\/(\w+)\..*/, '$1'))).toContain('pdf');
    expect(makers.reduce((sum, [, content]) => sum + content.length, 0)).toBeLessThanOrEqual(700_000);
    for (const [path, content] of makers) {
      const code = new TextDecoder().decode(content);
      // A classic script for a sealed page: nothing evaluated, nothing asked for, no worker.
      expect(code, path).not.toMatch(/\beval\(|\bnew Function\(|\bimport\(|\bfetch\(|XMLHttpRequest|new Worker\(/);
      expect(code, path).toMatch(/window\.ladder/);
    }
  });
});

/** Reads the central directory and each local header, as strict readers do (PKWARE APPNOTE 4.3). */
function readEntries(content: Uint8Array): readonly Entry[] {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const end = content.byteLength - 22;
  const count = view.getUint16(end + 10, true);
  const found: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    expect(view.getUint32(at, true)).toBe(CENTRAL);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    expect(view.getUint32(local, true)).toBe(LOCAL);
    found.push({
      name: new TextDecoder().decode(content.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      date: view.getUint32(at + 12, true),
      mode: view.getUint16(at + 40, true),
      localFlags: view.getUint16(local + 6, true),
      localCrc: view.getUint32(local + 14, true),
      localSize: view.getUint32(local + 18, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}
