import { expect, it } from 'vitest';
import { htmlOf } from './portable-document-html.js';
import { plainTextOf, type PortableDocument } from './portable-document.js';

const DOCUMENT: PortableDocument = {
  title: 'My notes: <Ward> & round',
  language: 'en-GB',
  kind: 'notes',
  parts: [
    { type: 'heading', level: 2, text: 'Reflection' },
    { type: 'paragraph', text: 'First line\nSecond line' },
    { type: 'paragraph', text: 'محمد عبد الله', look: 'large' },
    { type: 'list', items: ['One', 'Two\nlines'] },
    {
      type: 'pairs',
      rows: [
        { label: 'Provider', text: 'The "team"' },
        { label: 'Aims', text: 'One\nTwo' },
      ],
    },
  ],
  foot: 'Version 1.0.0',
};

it('writes plain text with blank lines between parts and labels in front', () => {
  expect(plainTextOf(DOCUMENT)).toBe(
    [
      'My notes: <Ward> & round',
      'Reflection',
      'First line\nSecond line',
      'محمد عبد الله',
      '- One\n- Two\n  lines',
      'Provider: The "team"\nAims:\nOne\nTwo',
      'Version 1.0.0\n',
    ].join('\n\n'),
  );
});

it('leaves out what is empty', () => {
  expect(plainTextOf({ ...DOCUMENT, parts: [{ type: 'paragraph', text: ' ' }], foot: '' })).toBe(
    'My notes: <Ward> & round\n',
  );
});

it('writes a page that stands alone, with everything typed escaped', () => {
  const page = htmlOf(DOCUMENT);

  expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
  expect(page).toContain('<title>My notes: &lt;Ward&gt; &amp; round</title>');
  expect(page).toContain('<h1 dir="auto">My notes: &lt;Ward&gt; &amp; round</h1>');
  expect(page).toContain('<p dir="auto" class="large">محمد عبد الله</p>');
  expect(page).toContain('<th scope="row" dir="auto">Provider</th><td dir="auto">The &quot;team&quot;</td>');
  expect(page).not.toMatch(/<script|https?:|url\(/);
});
