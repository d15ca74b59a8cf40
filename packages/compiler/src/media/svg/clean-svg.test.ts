import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanSvg } from './clean-svg.js';

const ROOT = join(import.meta.dirname, '../../../../..');
const utf8 = (text: string) => new TextEncoder().encode(text);
const drawing = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${more}>\n${inside}</svg>`;

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

describe('a drawing that could act', () => {
  it.each<[string, string | Uint8Array]>([
    ['a script', drawing('<script>1</script>')],
    ['a script under a prefix', drawing('<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>')],
    ['a script of a web page', drawing('<h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script>')],
    ['a script made of entities', `<!DOCTYPE svg [<!ENTITY s "<script>1</script>">]>${drawing('&s;')}`],
    ['a script in UTF-16', utf16(drawing('<script>1</script>'))],
    ['a script by a link', drawing('<script href="data:,1"/>')],
    ['an event', drawing('<rect onclick="x()"/>')],
    ['an event in capitals', drawing('<rect onLoad="x()"/>')],
    ['an event of the whole', drawing('<g/>', 'onload="x()"')],
    [
      'a page inside',
      drawing('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="x"/></foreignObject>'),
    ],
    ['a link', drawing('<a href="javascript:x()"><rect/></a>')],
    ['a link with spaces', drawing('<a xlink:href=" java&#10;script:x()"><rect/></a>')],
    ['a link with data', drawing('<a href="data:text/html,x"><rect/></a>')],
    ['a link that is set', drawing('<set attributeName="href" to="javascript:x()"/>')],
    ['a link that moves', drawing('<animate attributeName="href" values="javascript:x()"/>')],
    ['a picture from elsewhere', drawing('<image href="https://example.org/a.png"/>')],
    ['a picture beside it', drawing('<image xlink:href="a.png"/>')],
    ['a part from elsewhere', drawing('<use href="https://example.org/a.svg#b"/>')],
    ['a part of data', drawing('<use href="data:image/svg+xml;base64,PHN2Zy8+#a"/>')],
    ['a drawing as data', drawing('<image href="data:image/svg+xml,%3Csvg/%3E"/>')],
    ['a page as a picture', drawing('<image href="data:image/png;base64,PGh0bWw+"/>')],
    ['a stylesheet by an instruction', `<?xml-stylesheet href="https://example.org/a.css"?>${drawing('<g/>')}`],
    ['a style that imports', drawing('<style>@import "https://example.org/a.css";</style>')],
    ['a style that loads', drawing('<style>rect{fill:url(https://example.org/a)}</style>')],
    ['a style that loads, with a comment', drawing('<style>rect{fill:u/**/rl(https://example.org/a)}</style>')],
    ['a style that loads, escaped', drawing('<style>rect{fill:\\75rl(https://example.org/a)}</style>')],
    ['a style that loads, in CDATA', drawing('<style><![CDATA[@font-face{src:url(//a.b/c)}]]></style>')],
    ['a style attribute that loads', drawing('<rect style="fill:url(\'//example.org/a\')"/>')],
    ['an old style that runs', drawing('<rect style="width:expression(alert(1))"/>')],
    ['paint from elsewhere', drawing('<rect fill="url(https://example.org/a#b)"/>')],
    ['a filter from elsewhere', drawing('<rect filter="url(a.svg#b)"/>')],
    ['a base for links', drawing('<g/>', 'xml:base="https://example.org/"')],
    ['another document (XInclude)', drawing('<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="a.xml"/>')],
    ['parts without end', drawing('<g id="a"><use href="#a"/></g>')],
    [
      'a million shapes in a kilobyte',
      drawing(
        Array.from({ length: 25 }, (_, at) => `<g id="p${at + 1}"><use href="#p${at}"/><use href="#p${at}"/></g>`).join(
          '',
        ) + '<g id="p0"><path/></g><use href="#p25"/>',
      ),
    ],
  ])('is refused, with its place: %s', (_, source) => {
    const { problems } = cleanSvg(typeof source === 'string' ? utf8(source) : source);

    expect(problems).not.toEqual([]);
    expect(problems[0]?.line).toBeGreaterThan(0);
    for (const { what } of problems) expect(what).not.toMatch(/undefined|\[object/);
  });

  it('is named by its line and column', () => {
    const { problems } = cleanSvg(utf8(drawing('<rect/>\n  <rect fill="red" onclick="x()"/>')));

    expect(problems).toEqual([{ rule: 'svg-active', line: 3, column: 20, what: 'a script (onclick)' }]);
  });

  it.each([
    ['an element that nobody knows', '<blink/>'],
    ['a drawing without its namespace', ''],
  ])('is not taken on trust: %s', (_, inside) => {
    const source = inside === '' ? '<svg><rect/></svg>' : drawing(inside);

    expect(cleanSvg(utf8(source)).problems).toMatchObject([{ rule: 'svg-unknown' }]);
  });
});

describe('a plain drawing', () => {
  const own = ['modules', 'templates'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.svg'))
      .map((path) => join(ROOT, folder, path)),
  );

  it.each(own)('of ours passes, and keeps its bytes unless it has a comment: %s', (path) => {
    const bytes = new Uint8Array(readFileSync(path));
    const { bytes: clean, problems, carried } = cleanSvg(bytes);

    expect({ problems, carried }).toEqual({ problems: [], carried: [] });
    if (!new TextDecoder().decode(bytes).includes('<!--')) expect(clean).toBe(bytes);
    expect(cleanSvg(clean)).toEqual({ bytes: clean, carried: [], problems: [] });
  });

  it('loses what its editor noted, and nothing that is seen', () => {
    const source = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Created by Jo Smith -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:xlink="http://www.w3.org/1999/xlink" sodipodi:docname="C:\\Users\\jsmith\\bed 4.svg" viewBox="0 0 9 9">
  <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Jo Smith</dc:creator></rdf:RDF></metadata>
  <sodipodi:namedview id="n"/>
  <title>Bed &amp; door</title>
  <g inkscape:label="Jo's layer" data-name="Bay 4" style="fill:url(#a)"><use xlink:href="#b"/><text>A &lt; B</text></g>
  <image href="${PIXEL}"/>
</svg>`;
    const { bytes, carried, problems } = cleanSvg(utf8(source));
    const clean = new TextDecoder().decode(bytes);

    expect(problems).toEqual([]);
    expect(carried).toEqual(expect.arrayContaining(["an editor's notes", 'names of layers and parts']));
    expect(clean).not.toMatch(/Jo|jsmith|Bay 4|inkscape|sodipodi|DOCTYPE/);
    expect(clean).toContain('<title>Bed &amp; door</title>');
    expect(clean).toContain('<g style="fill:url(#a)"><use xlink:href="#b"></use><text>A &lt; B</text></g>');
    expect(clean).toContain(PIXEL);
    expect(cleanSvg(bytes)).toEqual({ bytes, carried: [], problems: [] });
  });

  it('is read in UTF-16, and packed in UTF-8', () => {
    const { bytes, problems } = cleanSvg(utf16(drawing('<title>é</title>')));

    expect(problems).toEqual([]);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toContain('<title>é</title>');
  });
});
