import { shorten } from '../../model/words.js';
import { writtenDate } from '../../plan/words.js';
import type { PlacedRemark } from './place-remarks.js';
import type { Remark } from './read-review.js';

/** One remark as lines to read: its place first, so that a click on it opens the file there. */
export function remarkLines({ remark, where, location, was }: PlacedRemark): readonly string[] {
  return [
    `${location.file}:${location.line}:${location.column}`,
    `  ${where}. ${sentence(remark)}`,
    ...(remark.kind === 'comment' ? said(remark.text, '    ') : []),
    ...remark.replies.flatMap((reply) => [`    ${byline(reply)} replied:`, ...said(reply.text, '      ')]),
    ...(remark.resolved ? ['    (marked as resolved)'] : []),
    ...(was === undefined
      ? []
      : [was === '' ? '    The place has changed.' : `    The place has changed. It was: "${shorten(was, 160)}"`]),
  ];
}

/** All remarks as a list to work through, for a file beside the packages. */
export function remarksText(title: string, about: readonly string[], placed: readonly PlacedRemark[]): string {
  const items = placed.map((one) => {
    const [place = '', ...rest] = remarkLines(one);
    return [`- [${one.remark.resolved ? 'x' : ' '}] ${place}`, ...rest.map((line) => `    ${line.trimStart()}`)].join(
      '\n',
    );
  });
  return [`# Comments and changes: ${title}`, '', ...about, '', ...items, ''].join('\n');
}

/** `3 comments, 1 insertion and 2 deletions`. */
export function countRemarks(placed: readonly PlacedRemark[]): string {
  const count = (kinds: readonly Remark['kind'][], one: string, many: string) => {
    const number = placed.filter(({ remark }) => kinds.includes(remark.kind)).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  };
  const parts = [
    ...count(['comment'], 'comment', 'comments'),
    ...count(['inserted'], 'insertion', 'insertions'),
    ...count(['deleted'], 'deletion', 'deletions'),
    ...count(['moved away', 'moved here'], 'move', 'moves'),
    ...count(['look'], 'change of how words look', 'changes of how words look'),
  ];
  const last = parts.pop();
  return parts.length === 0 ? (last ?? 'nothing') : `${parts.join(', ')} and ${last ?? ''}`;
}

function sentence(remark: Remark): string {
  const { kind, quote, text } = remark;
  const who = byline(remark);
  switch (kind) {
    case 'comment':
      return quote === '' ? `${who} commented:` : `${who} on "${shorten(quote, 120)}":`;
    case 'look':
      return `${who} changed how "${shorten(text, 120)}" looks.`;
    case 'moved away':
      return `${who} moved away "${shorten(text.trim(), 300)}".`;
    case 'moved here':
      return `${who} moved here "${shorten(text.trim(), 300)}".`;
    case 'inserted':
    case 'deleted':
      return `${who} ${kind} "${text.trim() === '' ? text : text.trim()}".`;
  }
}

function byline({ who, when }: { readonly who: string; readonly when: string }): string {
  const [, month = 0, day] = when.split('-').map(Number);
  return day !== undefined && month >= 1 && month <= 12 ? `${who}, ${writtenDate(when)},` : who;
}

function said(text: string, indent: string): readonly string[] {
  return text.split('\n').map((line) => indent + line);
}
