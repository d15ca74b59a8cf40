/** One element of a manifest, its names resolved. */
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
}

/** Where reading stopped, and why. */
export interface XmlProblem {
  readonly line: number;
  readonly column: number;
  readonly problem: string;
}

interface Open {
  readonly element: XmlElement & { readonly children: XmlElement[] };
  readonly raw: string;
  readonly scope: ReadonlyMap<string, string>;
  text: string;
}

const DEEPEST = 200;
const NAME = /[\p{L}_:][\p{L}\p{N}._:\-\u00b7]*/uy;
const SPACE = /\s*/y;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/**
 * Reads XML as strictly as a manifest needs it (well-formed, prefixes declared) and says line and column of the first
 * fault. It knows no entities but the five of XML itself and fetches nothing, so a stranger's manifest can do no harm.
 */
export function readXml(bytes: Uint8Array): XmlElement | XmlProblem {
  const text = decode(bytes);
  return typeof text === 'string' ? new Reader(text).read() : text;
}

/** Whether reading ended in a problem. */
export function isProblem(result: XmlElement | XmlProblem): result is XmlProblem {
  return 'problem' in result;
}

function decode(bytes: Uint8Array): string | XmlProblem {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const mark = start.startsWith('\xff\xfe') ? 'utf-16le' : start.startsWith('\xfe\xff') ? 'utf-16be' : undefined;
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1];
  const encoding = mark ?? declared ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return { line: 1, column: 1, problem: `it is not written in ${encoding}, as it says or should be` };
  }
}

class Fault extends Error {}

class Reader {
  private at = 0;
  private readonly text: string;
  private readonly open: Open[] = [];
  private root: XmlElement | undefined;

  constructor(text: string) {
    this.text = text;
  }

  read(): XmlElement | XmlProblem {
    try {
      while (this.at < this.text.length) this.step();
      const unclosed = this.open.at(-1);
      if (unclosed) throw new Fault(`<${unclosed.raw}> is never closed`);
      if (!this.root) throw new Fault('there is no element in it');
      return this.root;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const before = this.text.slice(0, this.at).split('\n');
      return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, problem: error.message };
    }
  }

  private step(): void {
    const { text, at } = this;
    if (text[at] !== '<') return this.words();
    if (text.startsWith('<!--', at)) return this.skipTo('-->', 'a comment is never closed');
    if (text.startsWith('<![CDATA[', at)) return this.cdata();
    if (text.startsWith('<?', at)) return this.skipTo('?>', 'an instruction is never closed');
    if (text.startsWith('<!', at)) return this.doctype();
    if (text.startsWith('</', at)) return this.close();
    this.start();
  }

  private words(): void {
    const next = this.text.indexOf('<', this.at);
    const end = next === -1 ? this.text.length : next;
    const words = this.text.slice(this.at, end);
    const parent = this.open.at(-1);
    if (parent) parent.text += this.unescape(words);
    else if (words.trim() !== '') throw new Fault('there are words outside the outermost element');
    this.at = end;
  }

  private skipTo(mark: string, problem: string): void {
    const end = this.text.indexOf(mark, this.at);
    if (end === -1) throw new Fault(problem);
    this.at = end + mark.length;
  }

  private cdata(): void {
    const from = this.at + '<![CDATA['.length;
    this.skipTo(']]>', 'a CDATA part is never closed');
    const parent = this.open.at(-1);
    if (parent) parent.text += this.text.slice(from, this.at - ']]>'.length);
  }

  private doctype(): void {
    const end = this.text.indexOf('>', this.at);
    const inner = this.text.slice(this.at, end);
    if (end === -1) throw new Fault('a declaration is never closed');
    if (inner.includes('['))
      throw new Fault('it declares words of its own (a DOCTYPE with entities), which platforms refuse');
    this.at = end + 1;
  }

  private start(): void {
    this.at += 1;
    const raw = this.match(NAME);
    if (raw === '') throw new Fault('a < stands where no name follows; write it as &lt;');
    if (this.root && this.open.length === 0) throw new Fault(`a second outermost element, <${raw}>, follows`);
    if (this.open.length >= DEEPEST) throw new Fault(`its elements are nested deeper than ${DEEPEST}`);
    const attributes = this.attributes(raw);
    const scope = declared(attributes, this.open.at(-1)?.scope);
    for (const name of attributes.keys()) this.resolve(name, scope, false);
    const { prefix, namespace, name } = this.resolve(raw, scope, true);
    const element = { name, namespace, prefix, attributes, children: [], text: '' };
    const parent = this.open.at(-1);
    if (parent) parent.element.children.push(element);
    else this.root = element;
    if (this.text.startsWith('/>', this.at)) this.at += 2;
    else {
      this.at += 1;
      this.open.push({ element, raw, scope, text: '' });
    }
  }

  /** Attributes up to the `>` or `/>`, which stays unread. */
  private attributes(element: string): Map<string, string> {
    const found = new Map<string, string>();
    for (;;) {
      const space = this.match(SPACE);
      if (this.at >= this.text.length) throw new Fault(`<${element}> has no end`);
      if (this.text[this.at] === '>' || this.text.startsWith('/>', this.at)) return found;
      const name = this.match(NAME);
      if (name === '' || (space === '' && found.size > 0))
        throw new Fault(`<${element}> has a sign where no attribute can begin`);
      this.match(SPACE);
      if (this.text[this.at] !== '=') throw new Fault(`the attribute ${name} has no value`);
      this.at += 1;
      this.match(SPACE);
      const quote = this.text[this.at] ?? '';
      const end = quote === '"' || quote === "'" ? this.text.indexOf(quote, this.at + 1) : -1;
      if (end === -1) throw new Fault(`the value of ${name} has no quotes around it`);
      const value = this.text.slice(this.at + 1, end);
      if (value.includes('<')) throw new Fault(`the value of ${name} contains a <; write it as &lt;`);
      if (found.has(name)) throw new Fault(`<${element}> has the attribute ${name} twice`);
      found.set(name, this.unescape(value));
      this.at = end + 1;
    }
  }

  private close(): void {
    this.at += 2;
    const raw = this.match(NAME);
    this.match(SPACE);
    const last = this.open.pop();
    if (last?.raw !== raw) {
      throw new Fault(last ? `<${last.raw}> is closed by </${raw}>` : `</${raw}> closes nothing`);
    }
    if (this.text[this.at] !== '>') throw new Fault(`</${raw}> has no end`);
    this.at += 1;
    (last.element as { text: string }).text = last.text.trim();
  }

  private resolve(raw: string, scope: ReadonlyMap<string, string>, isElement: boolean) {
    const colon = raw.indexOf(':');
    const prefix = colon === -1 ? '' : raw.slice(0, colon);
    const namespace = prefix === 'xml' || prefix === 'xmlns' ? XML_NAMESPACE : scope.get(prefix);
    if (prefix !== '' && namespace === undefined) throw new Fault(`the prefix ${prefix}: is used and never declared`);
    return { prefix, name: raw.slice(colon + 1), namespace: isElement ? (namespace ?? '') : '' };
  }

  private unescape(text: string): string {
    return text.replace(
      /&(?:#(\d{1,7});|#x([0-9a-fA-F]{1,6});|([a-z]+);|)/g,
      (whole, decimal?: string, hex?: string, name?: string) => {
        const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : undefined;
        if (code !== undefined && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
        const known = ENTITIES[name ?? ''];
        if (known === undefined) throw new Fault(`it has an & that begins nothing known (${whole}); write it as &amp;`);
        return known;
      },
    );
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}

function declared(
  attributes: ReadonlyMap<string, string>,
  outer: ReadonlyMap<string, string> | undefined,
): ReadonlyMap<string, string> {
  const own = [...attributes].flatMap(([name, value]): [string, string][] =>
    name === 'xmlns' ? [['', value]] : name.startsWith('xmlns:') ? [[name.slice(6), value]] : [],
  );
  return own.length === 0 && outer ? outer : new Map([...(outer ?? []), ...own]);
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
