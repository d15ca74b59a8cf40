import { decodeXml } from '../../xml/decode.js';
import { XmlFault } from '../../xml/fault.js';
import { Places, type XmlPlace } from '../../xml/places.js';
import { scanXml, type XmlAttribute, type XmlTag } from '../../xml/scan-xml.js';
import type { CleanedMedia, MediaProblem } from '../cleaned.js';
import {
  ACTIVE,
  ATTRIBUTES,
  ELEMENTS,
  FREE_WORDS,
  HOLD_WORDS,
  isEditors,
  isHandler,
  isHref,
  LINKING,
  SHOWS_PICTURE,
  SVG,
  UNSEEN,
  XLINK,
  XML,
  XMLNS,
} from './allowed.js';
import { checkCss, checkCssIn } from './check-css.js';
import { cleanPictureInside } from './picture-inside.js';
import { Repeats } from './repeats.js';

/** More mistakes of one drawing than anybody mends one by one. */
const MOST_PROBLEMS = 5;

/**
 * Reads a drawing with the strict reader and lets through what draws. What only its editor needs is left out; what could
 * run, load or hide something is named with its place. A drawing from which nothing is left out keeps its bytes.
 */
export function cleanSvg(bytes: Uint8Array): CleanedMedia {
  const cleaner = new SvgCleaner();
  try {
    return cleaner.clean(bytes);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const { line, column, problem } = error;
    return { bytes, carried: [], problems: [{ rule: 'svg-unsound', line, column, what: problem }] };
  }
}

interface Open {
  readonly name: string;
  readonly place: XmlPlace;
  readonly dropped: boolean;
  css: string;
}

class SvgCleaner {
  private readonly out: string[] = [];
  private readonly open: Open[] = [];
  private readonly carried = new Set<string>();
  private readonly problems: MediaProblem[] = [];
  private readonly repeats = new Repeats();
  private text = '';
  private changed = false;
  private usesXlink = false;

  clean(bytes: Uint8Array): CleanedMedia {
    this.text = decodeXml(bytes);
    // Written out anew, it is UTF-8 without a mark.
    if (bytes[0] !== 0x3c && bytes[0] !== 0x20 && bytes[0] !== 0x0a) this.changed = true;
    if (/^<\?xml[^>]*encoding=["'](?!utf-?8["'])/i.test(this.text)) this.changed = true;
    scanXml(bytes, {
      open: (tag, place) => this.start(tag, place),
      close: () => this.end(),
      text: (words) => this.words(words),
      aside: (kind) => this.aside(kind),
    });
    const many = this.repeats.problem();
    if (many !== undefined) this.problems.push({ rule: 'svg-active', line: 1, column: 1, what: many });
    const { carried, problems } = this;
    if (problems.length > 0) return { bytes, carried: [], problems: problems.slice(0, MOST_PROBLEMS) };
    const clean = this.changed || carried.size > 0 ? new TextEncoder().encode(`${this.out.join('')}\n`) : bytes;
    return { bytes: clean, carried: [...carried], problems: [] };
  }

  private start(tag: XmlTag, place: XmlPlace): void {
    const parent = this.open.at(-1);
    const kept = parent?.dropped !== true && this.mayStand(tag, place);
    this.open.push({ name: tag.local, place, dropped: !kept, css: '' });
    if (!kept) return;
    const isRoot = parent === undefined;
    if (isRoot && tag.local !== 'svg') this.say('svg-unknown', place, `<${tag.raw}> as its outermost element`);
    this.repeats.begin(tag.attributes.find(({ raw }) => raw === 'id')?.value);
    const attributes = tag.attributes.flatMap((attribute) => this.attribute(tag, attribute, place));
    if (isRoot) {
      // Prefixes are gone once it is written out anew.
      const links = /\bxlink:/.test(this.text) ? ` xmlns:xlink="${XLINK}"` : '';
      attributes.unshift(` xmlns="${SVG}"${links}`);
    }
    if (tag.prefix !== '') this.changed = true;
    this.out.push(`<${tag.local}${attributes.join('')}>`);
  }

  private end(): void {
    const last = this.open.pop();
    if (!last || last.dropped) return;
    this.repeats.close();
    if (last.name === 'style') {
      const problem = checkCss(last.css);
      if (problem !== undefined) this.say('svg-active', last.place, problem);
    }
    this.out.push(`</${last.name}>`);
  }

  private words(words: string): void {
    const last = this.open.at(-1);
    if (!last || last.dropped) return;
    if (last.name === 'style') last.css += words;
    if (HOLD_WORDS.has(last.name) || words.trim() === '') this.out.push(escaped(words));
    else {
      this.changed = true;
      this.carried.add('words that nobody sees');
    }
  }

  private aside(kind: 'comment' | 'instruction' | 'doctype'): void {
    // A comment is left out without a word: most were written by programs, or for whoever draws on.
    if (kind === 'comment' || kind === 'doctype') this.changed = true;
    else {
      // The line <?xml …?> is none of these; what is left links stylesheets or belongs to an editor.
      const at = this.text.search(/<\?(?!xml\s)/);
      const [, name = ''] = /^<\?([\w-]+)/.exec(this.text.slice(Math.max(0, at))) ?? [];
      const place = new Places(this.text).placeOf(Math.max(0, at));
      if (name === 'xml-stylesheet')
        this.say('svg-active', place, 'a stylesheet from elsewhere (<?xml-stylesheet …?>)');
      else this.carried.add("an editor's notes");
    }
  }

  private mayStand({ raw, local, namespace }: XmlTag, place: XmlPlace): boolean {
    if (namespace === SVG) {
      if (ELEMENTS.has(local)) return true;
      if (UNSEEN.has(local)) this.carried.add("an editor's notes");
      else if (ACTIVE[local] !== undefined) this.say('svg-active', place, ACTIVE[local]);
      else this.say('svg-unknown', place, `<${raw.slice(0, 40)}>`);
    } else if (isEditors(namespace)) this.carried.add("an editor's notes");
    else if (namespace === '')
      this.say('svg-unknown', place, `<${raw.slice(0, 40)}>, which does not say that it is SVG (xmlns="${SVG}")`);
    else this.say('svg-active', place, `<${raw.slice(0, 40)}>, a part of another kind of document`);
    return false;
  }

  private attribute(tag: XmlTag, attribute: XmlAttribute, place: XmlPlace): readonly string[] {
    const { raw, prefix, local, namespace, value } = attribute;
    const drop = (what?: string): readonly string[] => {
      if (what !== undefined) this.carried.add(what);
      return [];
    };
    const refuse = (rule: MediaProblem['rule'], what: string): readonly string[] => {
      this.say(rule, this.attributePlace(place, raw), what);
      return [];
    };
    if (raw === 'xmlns') return [];
    if (prefix === 'xmlns') return isEditors(value) ? drop("an editor's notes") : [];
    if (namespace === XMLNS) return [];
    if (namespace === XML) {
      if (local === 'space' || local === 'lang') return [` xml:${local}="${escaped(value)}"`];
      return local === 'id' ? drop("an editor's notes") : refuse('svg-active', `the attribute ${raw}`);
    }
    if (isHref(attribute)) {
      const kept = this.link(tag, value);
      if (kept === undefined) return refuse('svg-active', `a link to ${JSON.stringify(value.trim().slice(0, 40))}`);
      if (kept.startsWith('#')) this.repeats.use(tag.local, kept.slice(1));
      return [` ${namespace === XLINK ? 'xlink:' : ''}href="${escaped(kept)}"`];
    }
    if (namespace === XLINK) return drop();
    if (namespace !== '')
      return isEditors(namespace)
        ? drop("an editor's notes")
        : refuse('svg-unknown', `the attribute ${raw.slice(0, 40)}`);
    if (isHandler(attribute)) return refuse('svg-active', `a script (${raw.slice(0, 40)})`);
    if (/^data-/.test(local)) return drop('names of layers and parts');
    if (!ATTRIBUTES.has(local) && !/^aria-[a-z]+$/.test(local))
      return refuse('svg-unknown', `the attribute ${raw.slice(0, 40)}`);
    if (!FREE_WORDS.has(local) && !local.startsWith('aria-')) {
      const problem = checkCssIn(raw, value);
      if (problem !== undefined) return refuse('svg-active', problem);
    }
    return [` ${local}="${escaped(value)}"`];
  }

  /** The link as it may stay: within the drawing, or a picture in its own bytes. */
  private link({ local }: XmlTag, value: string): string | undefined {
    const target = value.trim();
    if (!LINKING.has(local)) return undefined;
    if (/^#[^\s"'<>\\]*$/.test(target)) return target;
    if (!SHOWS_PICTURE.has(local)) return undefined;
    const inside = cleanPictureInside(target);
    if (inside === undefined) return undefined;
    if (inside.carried.length > 0) {
      this.changed = true;
      for (const what of inside.carried) this.carried.add(what);
    }
    return inside.address;
  }

  private attributePlace(tag: XmlPlace, raw: string): XmlPlace {
    const found = this.text.indexOf(raw, tag.at + 1);
    return found === -1 ? tag : new Places(this.text).placeOf(found);
  }

  private say(rule: MediaProblem['rule'], { line, column }: XmlPlace, what: string): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ rule, line, column, what });
  }
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (sign) => (sign === '\n' ? '\n' : `&#${sign.charCodeAt(0)};`));
}
