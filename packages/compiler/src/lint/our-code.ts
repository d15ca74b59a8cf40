import { inMemory, type PackageContents } from '../zip/zip.js';
import { hasHandler, isOutside, loadedBy, loadedByCss, tagsOf } from './content/markup.js';
import type { OurReport } from './report.js';

/**
 * Finds what our own packages promise not to have, because a platform breaks on it or the package is no longer sealed.
 * Only a player that talks to an LRS may send requests of its own.
 */
export function checkOurCode(files: PackageContents, report: OurReport, mayRequest: boolean): void {
  for (const [path, content] of inMemory(files)) {
    const kind = path.slice(path.lastIndexOf('.') + 1);
    const check = CHECKS[kind];
    if (!check) continue;
    const text = new TextDecoder().decode(content);
    check(path, text, report);
    if (kind === 'js' && !mayRequest) checkRequests(path, text, report);
  }
}

const CHECKS: Readonly<Record<string, (path: string, text: string, report: OurReport) => void>> = {
  html: checkPage,
  svg: checkPicture,
  css: checkStyle,
  js: checkScript,
};

function checkPage(path: string, html: string, report: OurReport): void {
  let policy = false;
  for (const tag of tagsOf(html)) {
    policy ||= tag.tag === 'meta' && tag.attributes.get('http-equiv') === 'Content-Security-Policy';
    if (tag.tag === 'style' || tag.attributes.has('style')) report('inline-style', { path });
    if ((tag.tag === 'script' && !tag.attributes.has('src')) || hasHandler(tag)) report('inline-script', { path });
  }
  if (!policy) report('no-policy', { path });
}

/** Pictures come from authors, so these findings tell the author what to do. */
function checkPicture(path: string, svg: string, report: OurReport): void {
  const outside: string[] = [];
  for (const tag of tagsOf(svg)) {
    if (tag.tag === 'script' || hasHandler(tag)) report('script-in-picture', { path });
    outside.push(...loadedBy(tag).filter(isOutside));
  }
  outside.push(...loadedByCss(svg).filter(isOutside));
  for (const what of outside) report('outside-picture', { path, what: what.slice(0, 80) });
}

/** A stylesheet of ours carries everything in itself; what leads to another host is found in every package. */
function checkStyle(path: string, css: string, report: OurReport): void {
  for (const what of loadedByCss(css)) {
    if (!what.startsWith('data:') && !isOutside(what)) report('outside-request', { path, what: what.slice(0, 80) });
  }
}

function checkScript(path: string, script: string, report: OurReport): void {
  if (/\bimport\.meta\b/.test(script)) report('import-meta', { path });
  if (/^\s*(?:import|export)\b|[;}]\s*export\s*\{|\bimport\(/m.test(script)) report('module-script', { path });
}

function checkRequests(path: string, script: string, report: OurReport): void {
  const what = /\b(?:XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts)\b|\bfetch\(/.exec(script)?.[0];
  if (what !== undefined) report('outside-request', { path, what });
}
