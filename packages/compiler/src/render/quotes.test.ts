import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { setQuotes } from './quotes.js';

function set(language: string, ...children: Parameters<typeof h>[2][]): string {
  const tree = h('p', ...children);
  setQuotes(tree, language);
  return toHtml(tree);
}

it.each([
  ['He said "yes" and left.', 'He said “yes” and left.'],
  ['"Who worries you?"', '“Who worries you?”'],
  ["the patient's plan, and the teams' too", 'the patient’s plan, and the teams’ too'],
  ['("All OK?")', '(“All OK?”)'],
  ['"Bed 11" is on at 09:25.', '“Bed 11” is on at 09:25.'],
  ['"Bed 11" and "Bed 12"', '“Bed 11” and “Bed 12”'],
  ['the sign “stays” as it is', 'the sign “stays” as it is'],
  // Elisions
  ["The '90s, the class of '99, 'tis, 'em", 'The ’90s, the class of ’99, ’tis, ’em'],
  ["rock 'n' roll, fish-'n'-chips", 'rock ’n’ roll, fish-’n’-chips'],
  ["Welsh 'dyn ni, Dutch 's avonds and 't huis", 'Welsh ’dyn ni, Dutch ’s avonds and ’t huis'],
  ["'Tis so", '’Tis so'],
  ["'Tis the teams' plan", '’Tis the teams’ plan'],
  ["get 'em all", 'get ’em all'],
  ["on the 'phone", 'on the ’phone'],
  ["o'clock, don't, 1990's", 'o’clock, don’t, 1990’s'],
  ["droppin' it", 'droppin’ it'],
  // Pairs
  ["A year in quotes: '1990'.", 'A year in quotes: ‘1990’.'],
  ["the '90s and the 'good' times", 'the ’90s and the ‘good’ times'],
  ["'90s music' he said", '‘90s music’ he said'],
  ["'90s' and '99' in quotes", '‘90s’ and ‘99’ in quotes'],
  ["an 'em' dash", 'an ‘em’ dash'],
  ["'Get 'em,' he said", '‘Get ’em,’ he said'],
  ["'Tis true,' she said", '‘Tis true,’ she said'],
  ["'the teams' plan' was late", '‘the teams’ plan’ was late'],
  ["'the teams' was late", '‘the teams’ was late'],
  ["'don't' is a word", '‘don’t’ is a word'],
  ['"He said \'no\' to me"', '“He said ‘no’ to me”'],
  ['\'She said "yes"\'', '‘She said “yes”’'],
  ['"\'No,\' he said"', '“‘No,’ he said”'],
  ['yes—"no"—and "wait—" and "–"', 'yes—“no”—and “wait—” and “–”'],
  ['["one"] {"two"} /"three" "and"/"or"', '[“one”] {“two”} /“three” “and”/“or”'],
  ['"1"', '“1”'],
  ['"1.5"/"2"', '“1.5”/“2”'],
  // Measures and what is not certain
  ['a wound of 2" and 5\' 10"', 'a wound of 2" and 5\' 10"'],
  ['a "wound of 2" deep" there', 'a “wound of 2" deep” there'],
  ["a 'drop of 5' or so' there", "a ‘drop of 5' or so’ there"],
  ['6\', 5\'10", 2"x4", 30\' walk', '6\', 5\'10", 2"x4", 30\' walk'],
  ["since '1990 or so", "since '1990 or so"],
  ['\' alone, " alone', '\' alone, " alone'],
  ["'Then wait.", "'Then wait."],
])('sets %s', (typed, shown) => {
  expect(set('en-GB', typed)).toBe(`<p>${shown}</p>`);
});

it.each([
  ['de', "Er sagte \"ja\" und 'nein', 's ist so", 'Er sagte „ja“ und ‚nein‘, ’s ist so'],
  ['de-CH', '"ja"', '«ja»'],
  ['fr', 'Elle dit "oui" à l\'équipe', 'Elle dit «\u00a0oui\u00a0» à l’équipe'],
  ['pl', '"tak"', '„tak”'],
  ['sv', '"ja"', '”ja”'],
  ['es', '"sí, \'claro\'"', '«sí, “claro”»'],
  ['cy', 'Mae\'r tîm yn dweud "ie", \'dyn ni', 'Mae’r tîm yn dweud “ie”, ’dyn ni'],
  ['ar', 'قال "نعم" الآن', 'قال «نعم» الآن'],
  ['he', 'צה"ל אמר "כן"', 'צה"ל אמר "כן"'],
  ['ja', '"はい"', '"はい"'],
])('sets them as %s does: %s', (language, typed, shown) => {
  expect(set(language, typed)).toBe(`<p>${shown}</p>`);
});

it('knows what stands before across bold words, and opens again in the next paragraph', () => {
  const tree = h('div', [h('p', [h('strong', 'Ask:'), ' "', h('em', 'what'), '?"']), h('p', '"Then wait.')]);

  setQuotes(tree, 'en');

  expect(toHtml(tree)).toBe('<div><p><strong>Ask:</strong> “<em>what</em>?”</p><p>“Then wait.</p></div>');
});

it('pairs across emphasis, links, code and citations', () => {
  expect(
    set(
      'en',
      h('em', "'90s"),
      ' "',
      h('a', 'bed 11'),
      '"',
      h('a', '[1]'),
      " the '",
      h('b', '1990'),
      "'",
      ' "',
      h('code', 'a'),
      '"',
    ),
  ).toBe('<p><em>’90s</em> “<a>bed 11</a>”<a>[1]</a> the ‘<b>1990</b>’ “<code>a</code>”</p>');
});

it('leaves code as it was typed', () => {
  expect(set('en', h('code', 'title: "x"'))).toBe('<p><code>title: "x"</code></p>');
});

it('stays quick over a long line of marks', () => {
  const typed = `${`"a" 'b' `.repeat(5000)}`;
  const before = performance.now();

  set('en', typed);

  expect(performance.now() - before).toBeLessThan(10_000);
});
