import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { sayLanguage, wordsFor } from './interface-language.js';

function said(language: string): string {
  const { coverWords, pieceWords } = wordsFor(language);
  const tree = h('div', [
    h('h2', coverWords.contents),
    h('p', coverWords.length(pieceWords.minutes(12), 3)),
    h('p', [h('strong', `${coverWords.draft} `), coverWords.draftText]),
    h('p', [h('strong', coverWords.forWhom), ' X']),
    h('img', { alt: coverWords.contents }),
  ]);
  sayLanguage(tree, language);
  return toHtml(tree);
}

it('says the language of interface words in a module of another one, and their direction where it turns', () => {
  expect(said('de')).toContain('<h2 lang="en-GB">Contents</h2>');
  expect(said('ar')).toContain('<h2><span lang="en-GB" dir="ltr">Contents</span></h2>');
});

it('keeps one line of English in one piece, so that its parts do not change places', () => {
  const page = said('ar');

  expect(page).toMatch(/<p><span lang="en-GB" dir="ltr">About 12 minutes, in 3 parts[^<]*<\/span><\/p>/);
  expect(page).toMatch(/<p><span lang="en-GB" dir="ltr"><strong>Draft\. ?<\/strong>[^<]*<\/span><\/p>/);
  expect(page).toContain('<p><strong><span lang="en-GB" dir="ltr">For:</span></strong> X</p>');
});

it.each(['de', 'ar', 'en-GB'])('leaves no mark behind in %s', (language) => {
  expect(said(language)).not.toMatch(/[\uE000\uE001]/);
});
