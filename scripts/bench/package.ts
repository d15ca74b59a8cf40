import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ModuleData } from '../../packages/core/src/index.js';
import type { PackageFiles } from '../../packages/compiler/src/zip/zip.js';
import { ROOT } from './process.js';

/** The newest package of a module for one standard, as it lies in `dist`. */
export function packageBytes(module: string, standard: 'scorm12' | 'scorm2004'): Buffer {
  const folder = path.join(ROOT, 'dist', module);
  const name = readdirSync(folder).find((file) => file.endsWith(`.${standard}.zip`));
  if (name === undefined) throw new Error(`There is no ${standard} package in dist/${module}.`);
  return readFileSync(path.join(folder, name));
}

/** Gzipped size of the files whose names end in a certain way, in kB of 1000 bytes. */
export function gzippedKilobytes(files: PackageFiles, ending: string): number {
  let bytes = 0;
  for (const [name, content] of files) if (name.endsWith(ending)) bytes += gzipSync(content, { level: 9 }).length;
  return bytes / 1000;
}

/** Gzipped size of the script that the start page asks for, in kB: further ones come only when somebody asks for them. */
export function startScriptKilobytes(files: PackageFiles): number {
  const html = new TextDecoder().decode(files.get('index.html'));
  const source = /<script[^>]* src="([^"]+)"/.exec(html)?.[1] ?? '';
  return gzipSync(files.get(source) ?? new Uint8Array(), { level: 9 }).length / 1000;
}

/** Size of the scripts that come only when somebody asks for them (PDF, Word, fonts), in kB, unpacked and gzipped. */
export function onDemandKilobytes(files: PackageFiles): { readonly unpacked: number; readonly gzipped: number } {
  const html = new TextDecoder().decode(files.get('index.html'));
  const source = /<script[^>]* src="([^"]+)"/.exec(html)?.[1];
  const others = [...files].filter(([name]) => name.endsWith('.js') && name !== source).map(([, content]) => content);
  const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0) / 1000;
  return {
    unpacked: total(others.map((content) => content.length)),
    gzipped: total(others.map((content) => gzipSync(content, { level: 9 }).length)),
  };
}

/** Bytes of pictures and films in a package, in kB. */
export function mediaKilobytes(files: PackageFiles): number {
  let bytes = 0;
  for (const [name, content] of files)
    if (/\.(?:svg|png|jpe?g|webp|mp4|m4v|m4a|mp3)$/.test(name)) bytes += content.length;
  return bytes / 1000;
}

/** What the player is told about its module: the attribute of `<ll-player>` on the start page. */
export function moduleData(files: PackageFiles): ModuleData {
  const html = new TextDecoder().decode(files.get('index.html'));
  const attribute = /<ll-player[^>]*?\smodule=(?:"([^"]*)"|'([^']*)')/.exec(html);
  const json = (attribute?.[1] ?? attribute?.[2] ?? '').replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, decode);
  return JSON.parse(json) as ModuleData;
}

function decode(_: string, hex?: string, decimal?: string, name?: string): string {
  if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name ?? ''] ?? '';
}
