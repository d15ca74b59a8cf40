import { scanXml, type XmlAttribute } from '../../xml/scan-xml.js';

/** One element of a part of a Word file. Children keep their order and their spaces, which Word's words depend on. */
export interface XmlNode {
  /** Name with the prefix that the standard's own examples use: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

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

/**
 * Reads a part of a Word file with the one strict reader: entities of its own are refused, so a stranger's file can
 * neither blow up nor fetch anything. Throws an `XmlFault`.
 */
export function readPart(bytes: Uint8Array): XmlNode {
  const open: Open[] = [];
  let root: XmlNode | undefined;
  scanXml(bytes, {
    open({ prefix, local, namespace, attributes }) {
      const name = usual(prefix, local, namespace);
      const node: Open = { name, attributes: readAttributes(attributes), children: [] };
      open.at(-1)?.children.push(node);
      root ??= node;
      open.push(node);
    },
    close: () => void open.pop(),
    text: (words) => void open.at(-1)?.children.push(words),
  });
  // The reader has refused a file without an element.
  return root as XmlNode;
}

interface Open extends XmlNode {
  readonly children: (XmlNode | string)[];
}

function readAttributes(attributes: readonly XmlAttribute[]): Readonly<Record<string, string>> {
  const read: Record<string, string> = {};
  for (const { raw, prefix, local, namespace, value } of attributes) {
    const name = prefix === '' || prefix === 'xmlns' ? raw : usual(prefix, local, namespace);
    Object.defineProperty(read, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return read;
}

function usual(prefix: string, local: string, namespace: string): string {
  const known = PREFIXES[namespace] ?? prefix;
  return known === '' ? local : `${known}:${local}`;
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
