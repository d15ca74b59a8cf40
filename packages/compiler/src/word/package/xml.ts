/** One element of a part of a Word file. Children keep their order and their spaces, which Word's words depend on. */
export interface XmlNode {
  /** Name with the prefix that the standard's own examples use: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

/** What is wrong with a part that is no XML. */
export class XmlFault extends Error {}

const DEEPEST = 400;

/** Prefixes by the address of their namespace, for writers that use others than Word does; transitional and strict. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'urn:schemas-microsoft-com:vml': 'v',
};

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads a part of a Word file. It knows the five entities of XML itself and refuses declarations of more, so a
 * stranger's file can neither blow up nor fetch anything.
 */
export function readPart(bytes: Uint8Array): XmlNode {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return parse(new TextDecoder(utf16).decode(bytes));
}

interface Open {
  readonly node: XmlNode & { readonly children: (XmlNode | string)[] };
  readonly raw: string;
}

function parse(text: string): XmlNode {
  const token =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
  const open: Open[] = [];
  const prefixes = new Map<string, string>();
  let root: XmlNode | undefined;
  let at = 0;
  const add = (words: string): void => {
    if (words !== '') open.at(-1)?.node.children.push(words);
  };
  while (at < text.length) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const end = next < 0 ? text.length : next;
      add(unescape(text.slice(at, end)));
      at = end;
      continue;
    }
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) throw new XmlFault('it is not XML');
    at = token.lastIndex;
    const [, cdata, slash, raw, attributes = '', empty] = found;
    if (cdata !== undefined) add(cdata);
    if (raw === undefined) continue;
    if (slash === '/') {
      if (open.pop()?.raw !== raw) throw new XmlFault('its elements are not closed in order');
      continue;
    }
    if (open.length >= DEEPEST) throw new XmlFault('its elements are nested too deep');
    const read = readAttributes(attributes, prefixes);
    const node = { name: usual(raw, prefixes), attributes: read, children: [] as (XmlNode | string)[] };
    const parent = open.at(-1);
    if (parent) parent.node.children.push(node);
    else if (root) throw new XmlFault('it has two outermost elements');
    else root = node;
    if (empty !== '/') open.push({ node, raw });
  }
  if (!root || open.length > 0) throw new XmlFault('it ends in the middle');
  return root;
}

function readAttributes(typed: string, prefixes: Map<string, string>): Readonly<Record<string, string>> {
  const pairs = [...typed.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, name = '', double, single]) => [name, unescape(double ?? single ?? '')] as const,
  );
  for (const [name, value] of pairs) {
    const known = PREFIXES[value];
    if (name === 'xmlns') prefixes.set('', known ?? '');
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), known ?? name.slice(6));
  }
  return Object.fromEntries(pairs.map(([name, value]) => [name.includes(':') ? usual(name, prefixes) : name, value]));
}

function usual(raw: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = raw.indexOf(':');
  const prefix = colon < 0 ? '' : raw.slice(0, colon);
  const known = prefixes.get(prefix) ?? prefix;
  return known === '' ? raw.slice(colon + 1) : `${known}:${raw.slice(colon + 1)}`;
}

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : undefined;
      if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
}

/** The child elements, without the words between them. */
export function elementsOf(node: XmlNode | undefined): readonly XmlNode[] {
  return node?.children.filter((child): child is XmlNode => typeof child !== 'string') ?? [];
}

/** The first child of that name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return elementsOf(node).find((each) => each.name === name);
}

/** Every element below of one of these names, in reading order; not what stands inside such an element. */
export function below(node: XmlNode | undefined, ...names: readonly string[]): readonly XmlNode[] {
  return elementsOf(node).flatMap((each) => (names.includes(each.name) ? [each] : below(each, ...names)));
}

/** The words inside an element. */
export function textOf(node: XmlNode | undefined): string {
  return node?.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('') ?? '';
}

/** A `w:val` attribute of a child: `<w:pStyle w:val="Heading1"/>`. */
export function valueOf(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes['w:val'];
}

/** Whether a switch such as `<w:b/>` is there and not turned off; `undefined` when nothing is said. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1');
}

/** Words as they stand in XML, in an attribute as well as between elements; control characters have no place there. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
