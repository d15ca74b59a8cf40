import { expect, it } from 'vitest';
import { directionOf } from './direction.js';

it.each(
  'ar ar-EG AR he iw fa fa-AF prs ur ur-IN ps yi dv ckb sd ug ks az-Arab az-Arab-IR az-IR pa-PK pa-Arab uz-AF ku-Arab ff-Adlm en-Arab syr nqo rhg'.split(
    ' ',
  ),
)('writes %s from right to left', (language) => {
  expect(directionOf(language)).toBe('rtl');
});

it.each('en-GB cy ar-Latn he-Latn ur-Latn az pa uz ku sd-IN sd-Deva ms de-AT arn hy fr-MA zh-Hant en-XA'.split(' '))(
  'writes %s from left to right',
  (language) => {
    expect(directionOf(language)).toBe('ltr');
  },
);
