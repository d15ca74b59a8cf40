import { expect, it } from 'vitest';
import { nearest, someOf } from './nearest.js';
import { Findings, type RuleTable, type RuleValues } from './rules.js';

/** What a finding says, worded by one rule. */
function said(words: string, values: RuleValues, remedy = 'Do it.'): string {
  const table: RuleTable = { rule: { severity: 'error', says: words, remedy, remedyWhenNear: 'Correct it.' } };
  const findings = new Findings('lint', table);
  findings.add('rule', undefined, undefined, values);
  const [found] = findings.found;
  return `${found?.message ?? ''} ${found?.remedy ?? ''}`;
}

it('asks "did you mean" only where there is something to ask for', () => {
  const says = 'there is no file {path}.';

  expect(said(says, { path: 'a', near: 'b' })).toBe('there is no file a. Did you mean "b"? Correct it.');
  expect(said(says, { path: 'a', near: '' })).toBe('there is no file a. Do it.');
  expect(said(says, { path: 'a', near: ' ' })).toBe('there is no file a. Do it.');
  expect(said(says, { path: 'a' })).toBe('there is no file a. Do it.');
});

it.each([
  ['the question "{q}" has no options.', 'the question has no options. Do it.'],
  ['"{q}" has no feedback.', 'this has no feedback. Do it.'],
  ['in "{q}" every item has the same partner.', 'in this every item has the same partner. Do it.'],
  ['Target should be a number, but it is "{q}".', 'Target should be a number, but it is empty. Do it.'],
  ['a text box was put below the paragraph: "{q}".', 'a text box was put below the paragraph. Do it.'],
  ['no question serves outcome 2, "{q}".', 'no question serves outcome 2. Do it.'],
])('never quotes nothing: %s', (says, expected) => {
  expect(said(says, { q: '' })).toBe(expected);
  expect(said(says, { q: '\n ' })).toBe(expected);
});

it('quotes no whole list', () => {
  const list = Array.from({ length: 45 }, (_, at) => `- item number ${at}`).join('\n');

  const message = said('"{q}" is there twice.', { q: list });

  expect(message.length).toBeLessThan(150);
  expect(message).not.toContain('\n');
});

it('names a few choices, and how many more there are', () => {
  expect(someOf(['a', 'b'])).toBe('a, b');
  expect(someOf(Array.from({ length: 51 }, (_, at) => `b${at}`))).toBe('b0, b1, b2, b3, b4, b5 and 45 more');
});

it('takes nothing for a slip in typing nothing', () => {
  expect(nearest('', ['a', 'bc'])).toBeUndefined();
  expect(nearest(' - ', ['a'])).toBeUndefined();
});
