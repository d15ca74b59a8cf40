import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Messages } from '@ladder/core/languages';

/** The help that `<ll-help>` shows in the player's panel. */
export function help(mailbox: string, { helpWords: words }: Messages): Element {
  return h('div', { dataPart: 'help' }, [
    ...words.answers.map(([question, answer]) => h('details', [h('summary', question), h('p', answer)])),
    h('p', [words.stuck, h('a', { href: `mailto:${mailbox}` }, mailbox), '.']),
  ]);
}
