import { describe, expect, it } from 'vitest';
import { front } from './small-module.js';

/** Line and column of the findings of one rule. */
async function places(text: string, rule: string): Promise<string[]> {
  const { diagnostics } = await front({ 'pages/02-second.md': text });
  return diagnostics.filter(({ id }) => id === rule).map(({ location }) => `${location?.line}:${location?.column}`);
}

const TEXT = [
  '# Second',
  '',
  'Some words and <b>force</b>.',
  '',
  ':::question',
  'A or b, <i>which</i>?',
  '',
  '- [x] A <u>one</u>',
  '  > Yes <u>two</u>',
  '- [ ] B',
  '  > No',
  ':::',
  '',
].join('\n');

describe('places are those of the author’s own line and column', () => {
  const expected = ['3:16', '6:9', '8:9', '9:9'];

  it('as typed', async () => {
    expect(await places(TEXT, 'parse/html')).toEqual(expected);
  });

  it('with Windows line ends and a byte order mark', async () => {
    expect(await places(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`, 'parse/html')).toEqual(expected);
  });

  it('with a block never closed before it', async () => {
    expect(await places(TEXT.replace('Some words', ':::inset\nSome words'), 'parse/html')).toEqual(
      expected.map((place) => place.replace(/^\d+/, (line) => String(Number(line) + 1))),
    );
  });

  it('with tabs, bullets, odd boxes and feedback at the edge', async () => {
    const habits = TEXT.replace('- [x] A', '\t•\t[X]A').replace('  > Yes', '>Yes').replace('- [ ] B', '[]B');

    expect(await places(habits, 'parse/html')).toEqual(['3:16', '6:9', '8:9', '9:6']);
  });

  it('for an option, at its first mark', async () => {
    const habits = TEXT.replace('- [ ] B', '   •  [ ] B').replace('  > No', '').replaceAll(/<\/?[a-z]>/g, '');

    expect(await places(habits, 'validate/option-no-feedback')).toEqual(['10:4']);
  });

  it('for a citation in the middle of a paragraph', async () => {
    const text = '# Second\n\nOne line\nand *one* more [@nobody] here.\n\n> Quoted [@nobody]\n> and [@noone].\n';

    expect(await places(text, 'validate/citation-unknown')).toEqual(['4:16', '6:10', '7:7']);
  });
});

it('gives the place in module.yaml behind what was put in quotes for the author', async () => {
  const { diagnostics } = await front({
    'module.yaml': 'title: A: b\nstrand:practice\nMinutes: 1\nfor: x\noutcomes:\n\t- One: two\ncover: {image: media/a.svg, alt: "", wide: yes}\n',
  });

  expect(diagnostics.map(({ id, location }) => `${id} ${location?.line}:${location?.column}`)).toEqual(['validate/setting-unknown 7:38']);
});
