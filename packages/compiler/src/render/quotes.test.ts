import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { setQuotes } from './quotes.js';

function set(...children: Parameters<typeof h>[2][]): string {
  const tree = h('p', ...children);
  setQuotes(tree);
  return toHtml(tree);
}

it.each([
  ['He said "yes" and left.', 'He said “yes” and left.'],
  ['"Who worries you?"', '“Who worries you?”'],
  ["the patient's plan, and the teams' too", 'the patient’s plan, and the teams’ too'],
  ['("All OK?")', '(“All OK?”)'],
  ['"Bed 11" is on at 09:25.', '“Bed 11” is on at 09:25.'],
  ['a wound of 2" and 5\' 10"', 'a wound of 2" and 5\' 10"'],
  ['the sign “stays” as it is', 'the sign “stays” as it is'],
])('sets %s', (typed, shown) => {
  expect(set(typed)).toBe(`<p>${shown}</p>`);
});

it('knows what stands before across bold words, and opens again in the next paragraph', () => {
  const tree = h('div', [h('p', [h('strong', 'Ask:'), ' "', h('em', 'what'), '?"']), h('p', '"Then wait.')]);

  setQuotes(tree);

  expect(toHtml(tree)).toBe('<div><p><strong>Ask:</strong> “<em>what</em>?”</p><p>“Then wait.</p></div>');
});

it('leaves code as it was typed', () => {
  expect(set(h('code', 'title: "x"'))).toBe('<p><code>title: "x"</code></p>');
});
