import type { Block, SheetLink, SheetPage } from './blocks.js';

const WIDTH = 78;

/** A sheet as plain text, for emails and for whoever has no browser at hand. */
export function sheetText(page: SheetPage): string {
  const head = [
    ...(page.notice ? [`*** ${page.notice.title.toUpperCase()} ***`, ...wrap(page.notice.text), ''] : []),
    `${page.kind}: ${page.title}`,
    ...wrap(page.about.join(' · ')),
  ];
  const sections = page.sections.flatMap(({ title, blocks }) => [
    '',
    '',
    title,
    '='.repeat(Math.min(WIDTH, title.length)),
    ...blocks.flatMap((block) => ['', ...blockLines(block)]),
  ]);
  const foot = ['', '', '-'.repeat(WIDTH), ...page.foot.flatMap((line) => wrap(line))];
  return `${[...head, ...sections, ...foot].join('\n')}\n`;
}

function blockLines(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [block.text, '-'.repeat(Math.min(WIDTH, block.text.length))];
    case 'text':
      return [...wrap(block.text), ...(block.links ?? []).filter(elsewhere).map(({ href }) => `  ${href}`)];
    case 'sources':
      return wrap(block.text);
    case 'list':
      return block.items.flatMap((item, at) => wrap(item, block.ordered ? `${at + 1}. ` : '- '));
    case 'ticks':
      return block.items.flatMap((item) => wrap(item, '[ ] '));
    case 'settings':
      return block.rows.flatMap(({ name, choose, because, evidence }) => [
        ...wrap(`${name}: ${choose}.`, '- '),
        ...wrap(because, '  ', '  '),
        ...wrap(`(${evidence})`, '  ', '  '),
      ]);
    case 'files':
      return block.rows.flatMap(({ places, file, note }) => [
        ...wrap(`${places.join('; ')}:`, '- '),
        // A name that is broken in two cannot be searched for.
        ...(file === undefined ? [] : [`  ${file}`]),
        ...wrap(note, '  ', '  '),
      ]);
    case 'table':
      return [
        `${block.caption}:`,
        ...block.rows.flatMap((row) => {
          const [name = '', ...cells] = row;
          const named = cells.flatMap((cell, at) => (cell === '' ? [] : [`${block.head[at + 1] ?? ''}: ${cell}`]));
          return [...wrap(name, '- '), ...named.flatMap((cell) => wrap(cell, '    ', '    '))];
        }),
      ];
    case 'copy':
      return [
        `${block.label}:`,
        ...block.text.split('\n').flatMap((line) => wrap(line, '    ', '    ')),
        ...(block.hint === undefined ? [] : wrap(`(${block.hint})`, '  ', '  ')),
      ];
    case 'links':
      return block.items.map(({ text, href }) => `${text}: ${href}`);
  }
}

/** A link whose address is not what it says anyhow. */
const elsewhere = ({ text, href }: SheetLink): boolean => !href.endsWith(text);

/** Words in lines of at most the width; a word that is longer than a line keeps whole. */
function wrap(text: string, first = '', rest = ' '.repeat(first.length)): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/)) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
