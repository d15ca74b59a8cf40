import { XmlFault, type XmlProblem } from './fault.js';
import { scanXml } from './scan-xml.js';

/** One element, its names resolved. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  /** Its namespace; empty where it has none. */
  readonly namespace: string;
  readonly prefix: string;
  /** Attributes as written, `prefix:name` included. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside it, without spaces around. */
  readonly text: string;
  /** Where it begins, from 1. */
  readonly line: number;
  readonly column: number;
}

const NONE: ReadonlyMap<string, string> = new Map();

interface Open extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads XML as strictly as a manifest needs it and says line and column of the first fault. Built on the one reader
 * that Word files and drawings are read by as well.
 */
export function readXml(bytes: Uint8Array): XmlElement | XmlProblem {
  const open: Open[] = [];
  let root: XmlElement | undefined;
  try {
    scanXml(bytes, {
      open({ prefix, local, namespace, attributes }, { line, column }) {
        const named = attributes.length === 0 ? NONE : new Map(attributes.map(({ raw, value }) => [raw, value]));
        const element: Open = {
          name: local,
          prefix,
          namespace,
          attributes: named,
          children: [],
          text: '',
          line,
          column,
        };
        open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
      },
      close() {
        const last = open.pop();
        if (last) last.text = last.text.trim();
      },
      text(words) {
        const last = open.at(-1);
        if (last) last.text += words;
      },
    });
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return { line: error.line, column: error.column, problem: error.problem };
  }
  return root ?? { line: 1, column: 1, problem: 'there is no element in it' };
}

/** Whether reading ended in a problem. */
export function isProblem(result: XmlElement | XmlProblem): result is XmlProblem {
  return 'problem' in result;
}

/** The children of that name, whatever their namespace: tools differ in it, platforms rarely look. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Every element below of that name, in the order in which they stand. */
export function descendants(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (
    element?.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]) ?? []
  );
}

/** An attribute by its name without prefix, such as `scormtype` of `adlcp:scormtype`. */
export function attributeOf(element: XmlElement, local: string): string | undefined {
  const wanted = local.toLowerCase();
  for (const [name, value] of element.attributes) {
    if (name.slice(name.indexOf(':') + 1).toLowerCase() === wanted && !name.startsWith('xmlns')) return value;
  }
  return undefined;
}
