import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decodeXml } from './decode.js';
import { XmlFault } from './fault.js';
import { XML_LIMITS } from './limits.js';
import { Places, type XmlPlace } from './places.js';
import { inWords } from './words.js';

/** One start tag with its names resolved. Attributes by their names as written; `xmlns` among them. */
export interface XmlTag {
  /** As written, with its prefix. */
  readonly raw: string;
  readonly prefix: string;
  /** Without prefix. */
  readonly local: string;
  /** Empty where it has none. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
}

/** One attribute with its names resolved. */
export interface XmlAttribute {
  readonly raw: string;
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
}

/** Told what stands in a file, in order. */
export interface XmlVisitor {
  open(tag: XmlTag, place: XmlPlace): void;
  close(): void;
  text(words: string): void;
  /** Comments, instructions and a DOCTYPE: nothing that any of our readers needs. */
  aside?(kind: 'comment' | 'instruction' | 'doctype'): void;
}

/**
 * Reads a stranger's XML to its end, as strictly as the standard asks (XML 1.0, Namespaces in XML 1.0), and throws an
 * `XmlFault` with line and column at the first fault. It knows no entities but the five of XML itself, refuses a
 * DOCTYPE that declares anything, fetches nothing, and stops at XML_LIMITS.
 *
 * @returns the text that was read, in which the places count
 */
export function scanXml(bytes: Uint8Array, visitor: XmlVisitor): string {
  const text = decodeXml(bytes);
  const parser = new SaxesParser({ xmlns: true, position: false, defaultXMLVersion: '1.0' });
  const places = new Places(text);
  const open: string[] = [];
  /** The library closes an element before it says that it was too early. */
  let closed: string | undefined;
  /** How far everything is known to be sound. */
  let sound = 0;
  const stop = (problem: string): never => {
    const loose = looseAmpersand(text, sound, parser.position);
    if (loose !== undefined) throw new XmlFault({ ...places.placeOf(loose), problem: AMPERSAND });
    throw new XmlFault({ line: parser.line, column: Math.max(1, parser.columnIndex), problem });
  };
  let started: XmlPlace = { line: 1, column: 1, at: 0 };
  let elements = 0;
  let attributes = 0;

  parser.on('error', (error) => stop(inWords(error.message, closed)));
  parser.on('xmldecl', ({ version }) => {
    if (version !== '1.0') stop(`it says that it is XML ${version ?? ''}; only 1.0 is read everywhere`);
  });
  parser.on('doctype', (content) => {
    if (content.includes('[')) stop('it declares words of its own (a DOCTYPE with entities), which platforms refuse');
    visitor.aside?.('doctype');
  });
  parser.on('comment', () => {
    sound = parser.position;
    visitor.aside?.('comment');
  });
  parser.on('processinginstruction', () => {
    sound = parser.position;
    visitor.aside?.('instruction');
  });
  parser.on('opentagstart', ({ name }) => {
    // The sign after the name has been read by now, and may have been a line's end.
    const at = text.lastIndexOf('<', parser.position - 2);
    started = places.placeOf(at);
    attributes = 0;
    if (++elements > XML_LIMITS.elements) stop(`it has more than ${XML_LIMITS.elements} elements`);
    if (open.push(name) > XML_LIMITS.depth) stop(`its elements are nested deeper than ${XML_LIMITS.depth}`);
  });
  parser.on('attribute', () => {
    if (++attributes > XML_LIMITS.attributes) stop(`an element has more than ${XML_LIMITS.attributes} attributes`);
  });
  parser.on('opentag', (tag) => {
    sound = parser.position;
    visitor.open(tagOf(tag), started);
  });
  parser.on('closetag', () => {
    sound = parser.position;
    closed = open.pop();
    visitor.close();
  });
  const words = (found: string) => {
    sound = parser.position;
    if (open.length > 0) visitor.text(found);
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.write(text).close();
  return text;
}

const NONE: readonly XmlAttribute[] = [];

function tagOf({ name, prefix, local, uri, attributes }: SaxesTagNS): XmlTag {
  let found: XmlAttribute[] | undefined;
  for (const raw in attributes) {
    const each = attributes[raw];
    if (each)
      (found ??= []).push({ raw, prefix: each.prefix, local: each.local, namespace: each.uri, value: each.value });
  }
  return { raw: name, prefix, local, namespace: uri, attributes: found ?? NONE };
}

/** Why an & stopped the reader: it looks for the entity's end until there is nothing left. */
const AMPERSAND = inWords('undefined entity.', undefined);

function looseAmpersand(text: string, from: number, to: number): number | undefined {
  const found = text.slice(from, to).search(/&(?!(?:[\p{L}\d:._-]{1,60}|#\d{1,20}|#x[\da-fA-F]{1,20});)/u);
  return found === -1 ? undefined : from + found;
}
