import { expect, it } from 'vitest';
import { isLearningEvent, isNoteEvent } from './event-guards.js';

it.each([
  [{ type: 'page-opened', page: 'plan-it' }, true],
  [{ type: 'answered', block: 'q1', choice: [0, 2], seconds: 3 }, true],
  [{ type: 'assessment-retried' }, true],
  [{ type: 'answered', block: 'q1', choice: ['my words'], seconds: 3 }, false],
  [{ type: 'answered', block: 'q1', choice: [0] }, false],
  [{ type: 'place-opened', place: 'elsewhere' }, false],
  [{ type: 'toString' }, false],
  [{ type: 'constructor' }, false],
  ['page-opened', false],
  [null, false],
  [undefined, false],
])('knows whether %j is a learning event', (value, expected) => {
  expect(isLearningEvent(value)).toBe(expected);
});

it.each([
  [{ type: 'wrote', block: 'r1', field: 'what', text: 'words' }, true],
  [{ type: 'keep', where: 'device' }, true],
  [{ type: 'clear' }, true],
  [{ type: 'wrote', block: 'r1', field: 'what', text: 4 }, false],
  [{ type: 'keep', where: 'cloud' }, false],
  [{}, false],
])('knows whether %j is a note event', (value, expected) => {
  expect(isNoteEvent(value)).toBe(expected);
});
