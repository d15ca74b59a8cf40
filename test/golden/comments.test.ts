import { describe, expect, it } from 'vitest';
import { front, lines, nodesOf, page, smallModule } from './small-module.js';
import { printNodes } from './print-model.js';
import { compileFront } from '../../packages/compiler/src/front.js';
import { withoutComments } from '../../packages/compiler/src/parse/comments.js';

const QUESTION = `:::question
Which one?

- [x] This
  > Yes.
- [ ] That
  > No.

**Remember:** This.
:::`;

const read = async (text: string) => printNodes(await nodesOf(text)).replace(/ @\d+:\d+/g, '');

describe('a note to the author', () => {
  it.each<[string, string, string]>([
    ['between paragraphs', 'One.\n\n<!-- ask Sam -->\n\nTwo.', 'One.\n\nTwo.'],
    ['glued between paragraphs', 'One.\n<!-- ask Sam -->\nTwo.', 'One.\n\nTwo.'],
    ['over several lines', 'One.\n\n<!--\nAsk Sam.\n\n- And Ann.\n-->\n\nTwo.', 'One.\n\nTwo.'],
    ['with a block in it', `One.\n\n<!--\n${QUESTION}\n-->\n\nTwo.`, 'One.\n\nTwo.'],
    ['with a title in it', 'One.\n\n<!--\n# Not a title\n-->\n\nTwo.', 'One.\n\nTwo.'],
    ['glued into a line', 'One<!-- or two? --> thing.', 'One thing.'],
    ['within a line', 'One <!-- or two? --> thing.', 'One thing.'],
    ['at the end of a line', 'One thing. <!-- or two? -->\nAnd more.', 'One thing.\nAnd more.'],
    ['before the text of a line', '<!-- or two? --> One thing.', 'One thing.'],
    ['in a list', '- One\n<!-- more? -->\n- Two', '- One\n- Two'],
    ['in a table', '| a | b |\n| - | - |\n<!-- more? -->\n| 1 | 2 |', '| a | b |\n| - | - |\n| 1 | 2 |'],
    ['before a block', `<!-- one fact each -->\n${QUESTION}`, QUESTION],
    ['first in a block', QUESTION.replace('Which', '<!-- short -->\nWhich'), QUESTION],
    ['between answer and feedback', QUESTION.replace('  > Yes', '<!-- why? -->\n  > Yes'), QUESTION],
    ['between answers', QUESTION.replace('- [ ]', '  <!--\n  a near miss\n  -->\n- [ ]'), QUESTION],
    ['in the feedback', QUESTION.replace('> Yes.', '> Yes. <!-- say why -->'), QUESTION],
    ['before a label', QUESTION.replace('**Rem', '<!-- optional -->\n**Rem'), QUESTION],
    ['at the end of a block', QUESTION.replace('This.\n:::', 'This.\n<!-- end -->\n:::'), QUESTION],
  ])('%s is as if it were not there', async (_, text, same) => {
    const found = (await front(page(text))).diagnostics.filter(({ id }) => id.startsWith('parse/'));

    expect(lines(found)).toBe('');
    expect(await read(text)).toBe(await read(same));
  });

  it('may stand above the title of a page', async () => {
    const { diagnostics } = await front({
      'pages/02-second.md': '<!--\n# How to use this page\n-->\n# Second\n\nText.\n',
    });

    expect(lines(diagnostics.filter(({ id }) => id.startsWith('parse/')))).toBe('');
  });

  it('is text where it stands in code', async () => {
    const shown = JSON.stringify(await nodesOf('Write `<!-- a note -->` so.\n\n```\n<!-- a note -->\n```'));

    expect(shown.match(/<!-- a note -->/g)).toHaveLength(2);
  });

  it('leaves every other line and column as the author sees it', async () => {
    const text = 'One.\n\n<!--\nAsk Sam.\n-->\nA word and <b>force</b>. <!-- here -->';
    const { diagnostics } = await front(page(text));

    const html = diagnostics.find(({ id }) => id === 'parse/html');
    expect(html?.location).toMatchObject({ line: 8, column: 12 });
  });

  it('is nowhere in what is made of the module', async () => {
    const files = smallModule(page('<!-- SECRET -->\nText <!-- SECRET --> text.\n\n<!--\n:::inset\nSECRET\n:::\n-->'));
    const { value } = await compileFront(files, { id: 'small' });

    const shown = value?.pages.map(({ title, nodes }) => [title, nodes]);
    expect(JSON.stringify(shown)).toContain('Text');
    expect(JSON.stringify(shown)).not.toContain('SECRET');
  });

  it('that is never closed is a mistake, and hides nothing below it', () => {
    const { lines: kept, open } = withoutComments('One.\n\nTwo. <!-- ask\n\n:::inset\nText <!-- yes -->\n:::');

    expect(open).toMatchObject([{ line: 3, column: 6 }]);
    expect(kept.map(({ typed }) => typed)).toEqual(['One.', '', 'Two.', '', ':::inset', 'Text', ':::']);
  });
});
