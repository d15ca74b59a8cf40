import { XML_LIMITS } from './limits.js';
import { XmlFault } from './fault.js';

/** What the first bytes of a file say that it is written in (XML 1.0, appendix F). */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0x00, 0x00], 'UTF-32'],
  [[0x00, 0x00, 0xfe, 0xff], 'UTF-32'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Signs of 16 or 32 bits without the mark that has to begin such a file (XML 1.0, 4.3.3). */
const UNMARKED: readonly (readonly number[])[] = [
  [0x3c, 0x00],
  [0x00, 0x3c],
  [0x00, 0x00, 0x00, 0x3c],
];

/** Encodings of which every file in plain English letters is UTF-8 as well. */
const LIKE_ASCII = /^(?:us-ascii|ascii|iso-8859-\d+|windows-125\d|latin-?1)$/i;

/**
 * The text of an XML file: UTF-8, or UTF-16 with its mark. Every other encoding is refused by name, because two
 * readers that guess differently see two different files. Throws an `XmlFault`.
 */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.byteLength > XML_LIMITS.bytes) throw first(`it is longer than ${XML_LIMITS.bytes / 1024 / 1024} MB`);
  const begins = (signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign);
  const mark = MARKS.find(([signs]) => begins(signs))?.[1];
  if (mark === 'UTF-32') throw first('it is written in UTF-32; save it as UTF-8');
  if (mark === undefined && UNMARKED.some(begins))
    throw first('it is written in UTF-16 without saying so; save it as UTF-8');
  const encoding = mark ?? 'utf-8';
  const text = decodeAs(encoding, bytes);
  const declared = /^<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([^"'>]{1,40})["']/.exec(text)?.[1];
  if (declared !== undefined && !agrees(declared, encoding, text)) {
    throw first(`it says that it is written in ${declared}; save it as UTF-8`);
  }
  return text;
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const said = /encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(latin(bytes.subarray(0, 200)))?.[1];
    const other = said !== undefined && !/^utf-?8$/i.test(said) ? said : undefined;
    throw first(
      other === undefined
        ? `its letters are not ${encoding.toUpperCase().replace(/([LB]E)$/, '')}; save it as UTF-8`
        : `it is written in ${other}; save it as UTF-8`,
    );
  }
}

function agrees(declared: string, encoding: string, text: string): boolean {
  const name = declared.toLowerCase();
  if (encoding === 'utf-8') return name === 'utf-8' || name === 'utf8' || (LIKE_ASCII.test(name) && isAscii(text));
  return name === 'utf-16' || name === encoding;
}

function isAscii(text: string): boolean {
  return !/[^\x00-\x7f]/.test(text);
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function first(problem: string): XmlFault {
  return new XmlFault({ line: 1, column: 1, problem });
}
