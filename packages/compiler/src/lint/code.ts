import type { PackageFiles } from '../zip/zip.js';
import type { Report } from './report.js';

/** A start tag as our own writer prints it: every value in quotes. */
const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>"'/]+(?:=(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g;

/** Attributes that make a browser load something. `href` loads only on these elements. */
const LOADS = new Set(['src', 'srcset', 'poster', 'data', 'xlink:href']);
const LOADS_BY_HREF = new Set(['link', 'image', 'use', 'base']);
const OUTSIDE = /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i;

/**
 * Finds code that some platform breaks on, and anything that the package would load from elsewhere.
 * Only a player that talks to an LRS may send requests of its own.
 */
export function lintCode(files: PackageFiles, report: Report, mayRequest: boolean): void {
  for (const [path, content] of files) {
    const kind = path.slice(path.lastIndexOf('.') + 1);
    const text = new TextDecoder().decode(content);
    CHECKS[kind]?.(path, text, report);
    if (kind === 'js' && !mayRequest) lintRequests(path, text, report);
  }
}

const CHECKS: Readonly<Record<string, (path: string, text: string, report: Report) => void>> = {
  html: lintHtml,
  svg: lintSvg,
  css: lintCss,
  js: lintScript,
};

function lintHtml(path: string, html: string, report: Report): void {
  let policy = false;
  for (const { tag, attributes } of tags(html)) {
    policy ||= tag === 'meta' && attributes.get('http-equiv') === 'Content-Security-Policy';
    if (tag === 'style' || attributes.has('style')) report('inline-style', { path });
    if (tag === 'script' && !attributes.has('src')) report('inline-script', { path });
    if (hasHandler(attributes)) report('inline-script', { path });
    if (tag === 'script' && attributes.get('type') === 'module') report('module-script', { path });
    for (const what of loaded(tag, attributes)) report('outside-request', { path, what });
  }
  if (!policy) report('no-policy', { path });
}

/** Pictures come from authors, so these findings tell the author what to do. */
function lintSvg(path: string, svg: string, report: Report): void {
  for (const { tag, attributes } of tags(svg)) {
    if (tag === 'script' || hasHandler(attributes)) report('script-in-picture', { path });
    for (const what of loaded(tag, attributes)) report('outside-picture', { path, what });
  }
  for (const what of cssLoads(svg)) if (OUTSIDE.test(what)) report('outside-picture', { path, what });
}

function lintCss(path: string, css: string, report: Report): void {
  for (const what of cssLoads(css)) if (!what.startsWith('data:')) report('outside-request', { path, what });
}

function lintScript(path: string, script: string, report: Report): void {
  // Moodle's frames forbid `unload`, and a page that listens to it never comes back from the browser's memory.
  if (/addEventListener\(\s*["'`]unload["'`]|\bonunload\b/.test(script)) report('unload-handler', { path });
  if (/\bimport\.meta\b/.test(script)) report('import-meta', { path });
  if (/^\s*(?:import|export)\b|[;}]\s*export\s*\{|\bimport\(/m.test(script)) report('module-script', { path });
}

function lintRequests(path: string, script: string, report: Report): void {
  const what = /\b(?:XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts)\b|\bfetch\(/.exec(script)?.[0];
  if (what !== undefined) report('outside-request', { path, what });
}

function hasHandler(attributes: ReadonlyMap<string, string>): boolean {
  return [...attributes.keys()].some((name) => /^on[a-z]+$/.test(name));
}

function cssLoads(css: string): readonly string[] {
  return [...css.matchAll(/(?:url\(\s*|@import\s+(?:url\()?)['"]?([^)'"\s]+)/g)].map(([, url = '']) =>
    url.slice(0, 80),
  );
}

function* tags(markup: string) {
  for (const [, tag = '', list = ''] of markup.matchAll(TAG)) {
    const attributes = new Map<string, string>();
    for (const [, name = '', double, single] of list.matchAll(ATTRIBUTE)) {
      attributes.set(name.toLowerCase(), double ?? single ?? '');
    }
    yield { tag: tag.toLowerCase(), attributes };
  }
}

function loaded(tag: string, attributes: ReadonlyMap<string, string>): readonly string[] {
  return [...attributes].flatMap(([name, value]) =>
    (LOADS.has(name) || (name === 'href' && LOADS_BY_HREF.has(tag))) && OUTSIDE.test(value) ? [value.slice(0, 80)] : [],
  );
}
