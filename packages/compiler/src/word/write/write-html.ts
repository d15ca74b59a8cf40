import type { WordBlock, WordDocument, WordInline, WordParagraph, WordTable } from '../model.js';
import { plainText } from '../model.js';
import { escapeXml } from '../package/xml.js';

/** Kinds of pictures as browsers call them. */
const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
};

const STYLE = `body{font:18px/1.5 Arial,sans-serif;color:#212b32;max-width:44rem;margin:0 auto;padding:1.5rem}h1{color:#005eb8;border-top:4px solid #005eb8;padding-top:1rem;margin-top:3rem}h1.title{border:0;color:inherit;margin-top:1rem}.banner{background:#ffeb3b;font-weight:bold;font-size:1.3rem;padding:.5rem 1rem}.note{color:#425563;border-left:4px solid #768692;padding-left:.75rem;font-size:.9rem}section{border-left:4px solid #005eb8;padding-left:1rem;margin:1.5rem 0}h3.label{background:#d8e8f6;color:#003087;margin:0 0 .5rem -1rem;padding:.25rem 1rem;font-size:1.1rem}.option{padding-left:1.6rem;text-indent:-1.6rem;margin-bottom:.25rem}.feedback{margin:.25rem 0 .5rem 1.6rem;border-left:3px solid #aeb7bd;padding-left:.75rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #768692;padding:.4rem .6rem;text-align:left;vertical-align:top}th{background:#e8edee}img{max-width:100%;height:auto}pre{white-space:pre-wrap}nav ol{padding-left:1.5rem}@media print{section{break-inside:avoid}}`;

/** The same document as one web page that opens by a double click and asks nothing of any other place. */
export function writeHtml(document: WordDocument, language: string): string {
  const pages = document.body.filter(
    (block): block is WordParagraph => block.type === 'paragraph' && block.style === 'Heading' && block.level === 1,
  );
  const contents = pages.map(
    (page, at) =>
      `<li><a href="#${escapeXml(page.marks[0] ?? `page-${at}`)}">${escapeXml(plainText(page.inline))}</a></li>`,
  );
  const first = document.body.indexOf(pages[0] ?? (document.body[0] as WordBlock));
  const front = blocksHtml(document.body.slice(0, Math.max(0, first)));
  const rest = blocksHtml(document.body.slice(Math.max(0, first)));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(document.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${front}
<nav aria-label="Pages"><ol>${contents.join('')}</ol></nav>
${rest}
</main>
</body>
</html>
`;
}

function blocksHtml(blocks: readonly WordBlock[]): string {
  const out: string[] = [];
  let open = false;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block) continue;
    if (block.type === 'table') out.push(tableHtml(block));
    else if (block.list) {
      const items: WordParagraph[] = [];
      for (let next = blocks[at]; next?.type === 'paragraph' && next.list; next = blocks[at]) {
        items.push(next);
        at += 1;
      }
      at -= 1;
      out.push(listHtml(items));
    } else {
      if (block.style === 'Block') {
        out.push(`${open ? '</section>' : ''}<section>`);
        open = true;
      }
      if (block.style === 'End') {
        if (open) out.push('</section>');
        open = false;
      } else out.push(paragraphHtml(block));
    }
  }
  return out.join('\n') + (open ? '</section>' : '');
}

/** Items with the lists inside them, told apart by their levels. */
function listHtml(items: readonly WordParagraph[]): string {
  const [first] = items;
  const level = first?.list?.level ?? 0;
  const tag = first?.list?.ordered === true ? 'ol' : 'ul';
  const groups: WordParagraph[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && (item.list?.level ?? 0) > level) last.push(item);
    else groups.push([item]);
  }
  const inner = groups.map(
    ([item, ...below]) =>
      `<li>${item ? anchors(item) + inlineHtml(item.inline) : ''}${below.length > 0 ? listHtml(below) : ''}</li>`,
  );
  return `<${tag}>${inner.join('')}</${tag}>`;
}

function paragraphHtml(block: WordParagraph): string {
  const inside = anchors(block) + inlineHtml(block.inline);
  const level = Math.min(block.level ?? 1, 4);
  switch (block.style) {
    case 'Title':
      return `<h1 class="title">${inside}</h1>`;
    case 'Heading':
      return `<h${level}>${inside}</h${level}>`;
    case 'Block':
      return `<h3 class="label">${inside}</h3>`;
    case 'Part':
      return `<h4>${inside}</h4>`;
    case 'Section':
      return `<h5>${inside}</h5>`;
    case 'Quote':
      return `<blockquote><p>${inside}</p></blockquote>`;
    case 'Code':
      return `<pre>${inside}</pre>`;
    case 'Rule':
      return '<hr>';
    case 'Banner':
    case 'Note':
    case 'Option':
    case 'Feedback':
      return `<p class="${block.style.toLowerCase()}">${inside}</p>`;
    default:
      return inside === '' ? '' : `<p>${inside}</p>`;
  }
}

function tableHtml({ header, rows }: WordTable): string {
  const lines = rows.map((row, line) => {
    const cells = row.map((cell, at) => {
      const head = header ? line === 0 : at === 0;
      const tag = head ? 'th' : 'td';
      return `<${tag}${head ? ` scope="${header ? 'col' : 'row'}"` : ''}>${blocksHtml(cell).replace(/^<p>([\s\S]*)<\/p>$/, '$1')}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${lines.join('')}</table>`;
}

function anchors({ marks }: WordParagraph): string {
  return marks.map((mark) => `<a id="${escapeXml(mark)}"></a>`).join('');
}

function inlineHtml(inline: readonly WordInline[]): string {
  return inline
    .map((one) => {
      switch (one.type) {
        case 'text': {
          const tags = [
            one.bold === true ? 'strong' : '',
            one.italic === true ? 'em' : '',
            one.strike === true ? 's' : '',
            one.code === true ? 'code' : '',
            one.raised === true ? 'sup' : '',
            one.lowered === true ? 'sub' : '',
          ].filter((tag) => tag !== '');
          return (
            tags.map((tag) => `<${tag}>`).join('') +
            escapeXml(one.text) +
            [...tags]
              .reverse()
              .map((tag) => `</${tag}>`)
              .join('')
          );
        }
        case 'break':
          return '<br>';
        case 'box':
          return one.ticked
            ? '<span role="img" aria-label="ticked">☒</span> '
            : '<span role="img" aria-label="not ticked">☐</span> ';
        case 'link':
          return /^(?:https?:|mailto:|#)/.test(one.href)
            ? `<a href="${escapeXml(one.href)}">${inlineHtml(one.children)}</a>`
            : inlineHtml(one.children);
        case 'picture':
          return `<img src="data:${TYPES[one.kind] ?? 'application/octet-stream'};base64,${Buffer.from(one.bytes).toString('base64')}" alt="${escapeXml(one.alt)}">`;
        default:
          return '';
      }
    })
    .join('');
}
