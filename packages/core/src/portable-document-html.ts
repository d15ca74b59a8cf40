import type { PortableDocument, PortablePart } from './portable-document.js';

/** Set for reading on a screen and on A4; the file has to stand alone, so its styles are in it. */
const STYLE = [
  'body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.5 Arial,sans-serif;color:#212b32}',
  'h1,h2,h3{line-height:1.25}h1{font-size:2rem}h2{font-size:1.5rem;margin:2rem 0 .5rem}h3{font-size:1.2rem}',
  'p,li,td,th{overflow-wrap:anywhere;white-space:pre-line}.large{font-size:2rem;font-weight:bold;margin:1rem 0}',
  '.quiet,footer{color:#4c6272;font-size:1rem}.warning{padding:.5rem 1rem;border:2px solid;font-weight:bold}',
  'table{width:100%;border-collapse:collapse}th,td{padding:.5rem 1rem .5rem 0;border-bottom:1px solid #d8dde0}',
  'th,td{text-align:start;vertical-align:top}th{width:30%}footer{margin-top:3rem;border-top:1px solid}',
  '@media print{@page{size:A4;margin:20mm}body{margin:0;padding:0;font-size:11pt}h2,h3{break-after:avoid}}',
  'tr,li{break-inside:avoid}',
].join('\n');

/** A document as one HTML page that needs nothing else: it opens from a disk, reads aloud and prints. */
export function htmlOf({ title, language, kind, parts, foot }: PortableDocument): string {
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>\n${STYLE}\n</style>`,
    '</head>',
    `<body class="${kind}">`,
    '<main>',
    `<h1 dir="auto">${escaped(title)}</h1>`,
    ...parts.map(htmlPart),
    '</main>',
    ...(foot === '' ? [] : [`<footer><p dir="auto">${escaped(foot)}</p></footer>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Whoever wrote a text, its direction is its own: a name in Arabic within a page in English. */
function htmlPart(part: PortablePart): string {
  switch (part.type) {
    case 'heading':
      return `<h${part.level} dir="auto">${escaped(part.text)}</h${part.level}>`;
    case 'paragraph':
      return `<p dir="auto"${part.look ? ` class="${part.look}"` : ''}>${escaped(part.text)}</p>`;
    case 'list':
      return `<ul>\n${part.items.map((item) => `<li dir="auto">${escaped(item)}</li>`).join('\n')}\n</ul>`;
    case 'pairs':
      return [
        '<table>',
        ...part.rows.map(
          ({ label, text }) =>
            `<tr><th scope="row" dir="auto">${escaped(label)}</th><td dir="auto">${escaped(text)}</td></tr>`,
        ),
        '</table>',
      ].join('\n');
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
