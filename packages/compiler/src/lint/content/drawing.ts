import { checkCss, checkCssIn } from '../../media/svg/check-css.js';
import {
  ACTIVE,
  ATTRIBUTES,
  FREE_WORDS,
  isEditors,
  isHandler,
  isHref,
  SHOWS_PICTURE,
  SVG,
} from '../../media/svg/allowed.js';
import { cleanPictureInside } from '../../media/svg/picture-inside.js';
import { decodeXml } from '../../xml/decode.js';
import { XmlFault } from '../../xml/fault.js';
import { Places, type XmlPlace } from '../../xml/places.js';
import { scanXml, type XmlAttribute, type XmlTag } from '../../xml/scan-xml.js';
import { isOutside, loadedByCss } from './markup.js';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** What a drawing does besides drawing. */
export interface Doings {
  /** What could act, in plain words, and where. */
  readonly active: readonly { readonly what: string; readonly line: number; readonly column: number }[];
  /** Addresses on other hosts that it loads. */
  readonly outside: readonly string[];
}

/**
 * Judges a stranger's drawing: all of it, also what its editor noted and what nobody knows, and what stands before a
 * fault in the XML, because a browser does not look away there either. What only draws in an unknown way is no matter.
 */
export function doingsOf(bytes: Uint8Array): Doings {
  const judge = new Judge();
  try {
    judge.read(bytes);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
  }
  return judge;
}

interface Open {
  readonly local: string;
  readonly place: XmlPlace;
  /** Whether it was named as a whole, with what is in it. */
  readonly named: boolean;
  css: string;
}

class Judge implements Doings {
  readonly active: { readonly what: string; readonly line: number; readonly column: number }[] = [];
  readonly outside: string[] = [];
  private readonly open: Open[] = [];
  private text = '';
  private places = new Places('');

  read(bytes: Uint8Array): void {
    this.text = decodeXml(bytes);
    this.places = new Places(this.text);
    const sheet = this.text.search(/<\?xml-stylesheet\s/);
    if (sheet !== -1) this.say('a stylesheet from elsewhere (<?xml-stylesheet …?>)', this.places.placeOf(sheet));
    scanXml(bytes, {
      open: (tag, place) => this.start(tag, place),
      close: () => this.end(),
      text: (words) => {
        const last = this.open.at(-1);
        if (last?.local === 'style') last.css += words;
      },
    });
  }

  private start(tag: XmlTag, place: XmlPlace): void {
    const { raw, local, namespace } = tag;
    const shown = namespace === SVG || namespace === XHTML;
    const acts = shown ? ACTIVE[local] : undefined;
    const inside = this.open.at(-1)?.named === true;
    const foreign = namespace !== SVG && namespace !== '' && !isEditors(namespace);
    if (acts !== undefined) this.say(acts, place);
    else if (foreign && !inside) this.say(`<${raw.slice(0, 40)}>, a part of another kind of document`, place);
    this.open.push({ local, place, named: inside || acts !== undefined || foreign, css: '' });
    for (const attribute of shown ? tag.attributes : []) this.attribute(local, attribute, place);
  }

  private end(): void {
    const last = this.open.pop();
    if (last?.local === 'style') this.style(last.css, checkCss(last.css), last.place);
  }

  private attribute(element: string, attribute: XmlAttribute, tag: XmlPlace): void {
    const { raw, local, namespace, value } = attribute;
    const place = (): XmlPlace => this.placeOf(tag, raw);
    if (isHandler(attribute)) this.say(`a script (${raw.slice(0, 40)})`, place());
    else if (raw === 'xml:base') this.say(`the attribute ${raw}`, place());
    else if (isHref(attribute)) {
      if (element !== 'a') this.link(SHOWS_PICTURE.has(element), value, place);
    } else if (namespace === '' && ATTRIBUTES.has(local) && !FREE_WORDS.has(local)) {
      const problem = checkCssIn(raw, value);
      if (problem !== undefined) this.style(value, problem, place());
    }
  }

  /** Where it leads, as a browser reads it, without spaces: to a part of the drawing, to a picture, or further. */
  private link(showsPicture: boolean, value: string, place: () => XmlPlace): void {
    const target = value.replace(/[\0-\x20]+/g, '');
    if (target === '' || target.startsWith('#')) return;
    if (isOutside(target)) this.outside.push(target);
    else if (!showsPicture || (/^[a-z][a-z0-9+.-]*:/i.test(target) && !cleanPictureInside(value.trim())))
      this.say(`a link to ${JSON.stringify(value.trim().slice(0, 40))}`, place());
  }

  /** A style that only loads from another host is named with that host. */
  private style(css: string, problem: string | undefined, place: XmlPlace): void {
    const outside = loadedByCss(css).filter(isOutside);
    this.outside.push(...outside);
    if (problem !== undefined && outside.length === 0) this.say(problem, place);
  }

  private placeOf(tag: XmlPlace, raw: string): XmlPlace {
    const found = this.text.indexOf(raw, tag.at + 1);
    return found === -1 ? tag : this.places.placeOf(found);
  }

  private say(what: string, { line, column }: XmlPlace): void {
    this.active.push({ what, line, column });
  }
}
