import type { Nodes } from 'mdast';
import { expect, it } from 'vitest';
import { parseMarkdown } from './markdown.js';
import { asTyped } from './normal-line.js';

/** Markdown with italic words in slashes and bold ones in #. */
function shape(text: string): string {
  const show = (node: Nodes): string => {
    const inside = 'children' in node ? node.children.map(show).join('') : 'value' in node ? node.value : '';
    if (node.type === 'emphasis') return `/${inside}/`;
    return node.type === 'strong' ? `#${inside}#` : inside;
  };
  return show(parseMarkdown([asTyped(text, 1)]));
}

it.each([
  '5*3*2 mg',
  '5**3**2 mg',
  '2*x*3 and 2 *x*3',
  'HLA-B*57:01 and HLA-B*15:02',
  'un*believ*able and un**believ**able',
  'snake_case_name and a_b_c',
  '**bold**ly and *ital*ics',
  '**Note:**This has no space',
  'He said **"stop"**and left',
  '5* hotels and 4* hotels',
  '** spaced ** and * spaced *',
])('shows %s as it is typed', (typed) => {
  expect(shape(typed)).toBe(typed);
});

it.each([
  ['take *3* tablets, **not** *four*.', 'take /3/ tablets, #not# /four/.'],
  ['(*in vitro*)-based, _E. coli_/*S. aureus*', '(/in vitro/)-based, /E. coli///S. aureus/'],
  ['**Note:** this and **Note**: that', '#Note:# this and #Note#: that'],
  ['***both*** and **a *b* c**', '/#both#/ and #a /b/ c#'],
  ['“*Stop*”—*now*…', '“/Stop/”—/now/…'],
  [
    '**S**ituation, **B**ackground, **A**ssessment, *R*ecommendation',
    '#S#ituation, #B#ackground, #A#ssessment, /R/ecommendation',
  ],
  ['**10 mg**/kg and 10 **mg**', '#10 mg#/kg and 10 #mg#'],
])('reads %s', (typed, expected) => {
  expect(shape(typed)).toBe(expected);
});

it.each([
  ['これは**「重要」**です。', 'これは#「重要」#です。'],
  ['请*注意*这里，**必须**做。', '请/注意/这里，#必须#做。'],
  ['이것은 **중요**합니다. **(강조)**는', '이것은 #중요#합니다. #(강조)#는'],
  ['使用**CT**检查', '使用#CT#检查'],
])('needs no spaces where a language has none: %s', (typed, expected) => {
  expect(shape(typed)).toBe(expected);
});
