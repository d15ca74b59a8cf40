import { isProblem, readXml } from '../../xml/read-xml.js';
import type { XmlProblem } from '../../xml/fault.js';
import { listed, printable } from '../listed.js';
import type { Report } from '../report.js';
import { doingsOf } from './drawing.js';
import { hasHandler, isOutside, loadedBy, loadedByCss, tagsOf } from './markup.js';
import { secretsIn } from '../../model/secrets.js';

/** Rules about code that name the files in which they were broken. */
type CodeRule = 'outside-request' | 'secret' | 'secret-likely' | 'unload-handler' | 'module-script' | 'service-worker';

/** Requests to an address that is written out in a script. */
const REQUEST =
  /(?:\b(?:fetch|importScripts|sendBeacon|getScript|getJSON|import|WebSocket|EventSource)\(\s*|\.open\(\s*["'`](?:GET|POST|PUT|get|post)["'`]\s*,\s*|\.src\s*=\s*)["'`]((?:(?:https?|wss?):)?\/\/[^"'`\s]{3,200})/g;
const UNLOAD = /(?:addEventListener|\.(?:on|bind))\(\s*["'`]unload["'`]|\bonunload\b/;
const WORKER = /serviceWorker\s*\.\s*register\s*\(/;
const COMPLETES_SCORM = /lesson_status|completion_status|success_status/;
const COMPLETES_XAPI = /verbs\/(?:completed|passed)|["'`](?:completed|passed)["'`]/;

/** Text that is looked into; the rest of a package is only weighed. */
const TEXT = /\.(?:html?|xhtml|js|mjs|css|svg|json|xml|txt|ya?ml|ini|env|config)$/i;

/** Whether a file is one to look into. */
export function isText(path: string): boolean {
  return TEXT.test(path);
}

/**
 * Reads the files of a package one after the other and keeps only what it found, so that memory holds one file at a time.
 */
export class ContentScan {
  /** Whether any script mentions the words by which a module reports that it is done. */
  completesScorm = false;
  completesXapi = false;
  /** Whether any script names a JSON file, and so perhaps needs one to start. */
  usesJson = false;
  /** What is wrong with XML files that nobody can read; which of them matter a manifest says. */
  readonly notXml = new Map<string, XmlProblem>();
  /** What drawings do besides drawing, with the places in each. */
  private readonly drawings = new Map<string, readonly string[]>();
  private readonly pages = new Map<string, readonly string[]>();
  private readonly found = new Map<CodeRule, { readonly paths: Set<string>; readonly what: Set<string> }>();

  add(path: string, bytes: Uint8Array): void {
    const text = new TextDecoder().decode(bytes);
    const kind = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    for (const { rule, what } of secretsIn(text)) this.note(rule, path, what);
    if (kind === 'html' || kind === 'htm' || kind === 'xhtml') this.addPage(path, text);
    else if (kind === 'svg') this.addDrawing(path, text, bytes);
    else if (kind === 'css') this.addStyle(path, text);
    else if (kind === 'js' || kind === 'mjs') this.addScript(path, text);
    else if (kind === 'xml') {
      const read = readXml(bytes);
      if (isProblem(read)) this.notXml.set(path, read);
    }
  }

  /** Says what was found. */
  report(report: Report): void {
    for (const [rule, { paths, what }] of this.found) {
      report(rule, { path: listed([...paths]), what: listed([...what]) });
    }
    for (const [path, doings] of this.drawings) report('active-drawing', { path, what: listed(doings) });
  }

  /** What a page loads from the package itself, as written. */
  loadedBy(page: string): readonly string[] {
    return this.pages.get(page) ?? [];
  }

  private addPage(path: string, html: string): void {
    this.pages.set(path, this.addMarkup(path, html));
  }

  private addMarkup(path: string, markup: string): readonly string[] {
    const local: string[] = [];
    for (const tag of tagsOf(markup)) {
      for (const address of loadedBy(tag)) {
        if (isOutside(address)) this.note('outside-request', path, hostOf(address));
        else if (tag.tag !== 'base' && !tag.attributes.has('srcset')) local.push(address);
      }
      if (tag.tag === 'script') {
        if (tag.attributes.get('type')?.toLowerCase() === 'module') this.note('module-script', path, '');
        if (isCode(tag.attributes.get('type'))) this.addScript(path, tag.code);
      }
      if (tag.tag === 'style') this.addStyle(path, tag.code);
      const style = tag.attributes.get('style');
      if (style !== undefined) this.addStyle(path, style);
      if (tag.attributes.has('onunload')) this.note('unload-handler', path, '');
      if (hasHandler(tag)) this.completes([...tag.attributes.values()].join(' '));
    }
    return local;
  }

  private addDrawing(path: string, text: string, bytes: Uint8Array): void {
    this.addMarkup(path, text);
    const { active, outside } = doingsOf(bytes);
    for (const address of outside) this.note('outside-request', path, hostOf(address));
    const doings = active.map(({ what, line, column }) => `${printable(what, 60)} (${line}:${column})`);
    if (doings.length > 0) this.drawings.set(path, doings);
  }

  private addStyle(path: string, css: string): void {
    for (const address of loadedByCss(css)) {
      if (isOutside(address)) this.note('outside-request', path, hostOf(address));
    }
  }

  private addScript(path: string, script: string): void {
    if (UNLOAD.test(script)) this.note('unload-handler', path, '');
    if (WORKER.test(script)) this.note('service-worker', path, '');
    for (const [, address = ''] of script.matchAll(REQUEST)) this.note('outside-request', path, hostOf(address));
    this.usesJson ||= /\.json["'`?]/.test(script);
    this.completes(script);
  }

  private completes(script: string): void {
    this.completesScorm ||= COMPLETES_SCORM.test(script);
    this.completesXapi ||= COMPLETES_XAPI.test(script);
  }

  private note(rule: CodeRule, path: string, what: string): void {
    const known = this.found.get(rule) ?? { paths: new Set(), what: new Set() };
    this.found.set(rule, known);
    known.paths.add(path);
    if (what !== '') known.what.add(what);
  }
}

/** A script element with another type holds data or a template. */
function isCode(type: string | undefined): boolean {
  return type === undefined || type === '' || /javascript|ecmascript|^module$/i.test(type);
}

function hostOf(address: string): string {
  return printable(/\/\/([^/?#\s]+)/.exec(address)?.[1] ?? address, 80);
}
