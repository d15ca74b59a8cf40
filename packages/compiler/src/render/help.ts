import type { Element } from 'hast';
import { h } from 'hastscript';

/**
 * What goes wrong, and what to do about it. In the page rather than in the script: it can be read without scripts too,
 * and the player's panel shows a copy.
 */
const ANSWERS = [
  [
    'It says “Not saved yet”',
    'Your platform did not answer. Check your connection and choose “Save again”. You can carry on: the next save takes everything with it.',
  ],
  [
    'I finished, but my platform does not say so',
    'Open Contents and look for what is left. If nothing is, choose “Save and exit” and give your platform a few minutes. Then send us the details for the help desk: they are under Help.',
  ],
  [
    'What I wrote is gone',
    'Your words stay on the device where you typed them, and go when you close the window unless you chose to keep them. If you saved a notes file, open it under My notes.',
  ],
  [
    'I cannot copy, print or save a file here',
    'Some platforms do not allow it. The text is then shown selected, so that you can copy it with your keyboard. For printing, press Ctrl+P (on a Mac, Cmd+P).',
  ],
  [
    'Something is hard to read, hear or use',
    'Zoom in as far as you need: nothing is lost. Everything works with a keyboard. If something does not, tell us.',
  ],
] as const;

/** The help that `<ll-help>` shows in the player's panel. */
export function help(mailbox: string): Element {
  return h('div', { dataPart: 'help' }, [
    ...ANSWERS.map(([question, answer]) => h('details', [h('summary', question), h('p', answer)])),
    h('p', ['Still stuck? Write to ', h('a', { href: `mailto:${mailbox}` }, mailbox), '.']),
  ]);
}
