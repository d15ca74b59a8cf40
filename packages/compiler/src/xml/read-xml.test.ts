import { describe, expect, it } from 'vitest';
import { XML_LIMITS } from './limits.js';
import { isProblem, readXml } from './read-xml.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** UTF-16 as its bytes, with or without the mark. */
function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), order === 'le');
  return bytes;
}

function said(bytes: Uint8Array): string {
  const read = readXml(bytes);
  return isProblem(read) ? `${read.line}:${read.column} ${read.problem}` : 'read';
}

describe('XML from a stranger', () => {
  it.each([
    ['a control sign', '<a>\n\u000b</a>', /^2:1 .*sign that XML does not allow/],
    ['a control sign by its number', '<a>&#xB;</a>', /^1:8 .*by its number/],
    ['U+FFFE', '<a>\ufffe</a>', /^1:4 /],
    ['U+FFFF by its number', '<a>&#xFFFF;</a>', /^1:11 .*by its number/],
    ['half a sign by its number', '<a>&#xD800;</a>', /^1:11 /],
    ['dashes in a comment', '<a><!-- a -- b --></a>', /^1:13 a comment has -- inside it/],
    ['a line before the declaration', '\n<?xml version="1.0"?><a/>', /^2:\d+ something stands before/],
    ['an attribute twice', '<a b="1" b="2"/>', /^1:\d+ .*same attribute twice/],
    ['an attribute twice by its namespace', '<a xmlns:x="u" xmlns:y="u" x:b="" y:b=""/>', /twice/],
    ['a prefix that is not declared', '<x:a/>', /the prefix x: is used/],
    ['a raw &', '<a>\n<b>A & B</b></a>', /^2:6 it has an & that begins nothing known/],
    ['a raw <', '<a>1 < 2</a>', /^1:7 a < stands where no name follows/],
    ['an entity of HTML', '<a>&nbsp;</a>', /^1:9 /],
    ['entities of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /DOCTYPE with entities/],
    ['the billion laughs', `<!DOCTYPE a [${'<!ENTITY b "&c;&c;">'.repeat(30)}]><a>&b;</a>`, /DOCTYPE with entities/],
    ['another version', '<?xml version="1.1"?><a>&#1;</a>', /XML 1\.1/],
    ['two outermost elements', '<a/>\n<b/>', /^2:\d a second outermost element/],
    ['words behind the end', '<a/>words', /outside the outermost/],
    ['an element closed too early', '<a>\n<b></a>', /^2:\d+ <b> is not closed/],
    ['an element never closed', '<a><b></b>', /<a> is never closed/],
    ['nothing', '', /no element/],
    ['elements too deep', '<a>'.repeat(XML_LIMITS.depth + 1), /nested deeper/],
    ['too many elements', `<a>${'<b/>'.repeat(XML_LIMITS.elements)}</a>`, /more than \d+ elements/],
  ])('is refused with its place: %s', (_, text, problem) => {
    expect(said(utf8(text))).toMatch(problem);
  });

  it.each([
    ['UTF-8', utf8('<a>é</a>')],
    ['UTF-8 with its mark', utf8('\ufeff<a>é</a>')],
    ['UTF-16 little end first', utf16('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>é</a>', 'le')],
    ['UTF-16 big end first', utf16('\ufeff<a>é</a>', 'be')],
    ['plain letters under another name', utf8('<?xml version="1.0" encoding="ISO-8859-1"?><a>e</a>')],
  ])('is read in %s', (_, bytes) => {
    expect(said(bytes)).toBe('read');
  });

  it.each([
    ['UTF-16 without its mark', utf16('<a/>', 'le'), 'UTF-16'],
    [
      'Latin letters',
      Uint8Array.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>', (s) => s.charCodeAt(0)),
      'ISO-8859-1',
    ],
    ['UTF-7', utf8('<?xml version="1.0" encoding="utf-7"?><a>+ADw-</a>'), 'utf-7'],
    ['UTF-8 that says UTF-16', utf8('<?xml version="1.0" encoding="utf-16"?><a/>'), 'utf-16'],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0), 'UTF-32'],
    ['broken UTF-8', Uint8Array.of(0x3c, 0x61, 0xff, 0x2f, 0x3e), 'UTF-8'],
  ])('is refused by name in %s', (_, bytes, name) => {
    expect(said(bytes)).toContain(name);
  });

  it('keeps names, namespaces and places', () => {
    const root = readXml(utf8('<x:a xmlns:x="u" x:b="&lt;&#8364;">\r\n  <c\n d="e"/> words </x:a>'));

    expect(root).toMatchObject({ name: 'a', prefix: 'x', namespace: 'u', text: 'words', line: 1, column: 1 });
    expect(isProblem(root) ? [] : [...root.attributes]).toEqual([
      ['xmlns:x', 'u'],
      ['x:b', '<€'],
    ]);
    expect(isProblem(root) ? {} : root.children[0]).toMatchObject({ name: 'c', namespace: '', line: 2, column: 3 });
  });
});
