import { expect, it } from 'vitest';
import type { ReadStoryboard } from '../../word/storyboard/word-to-module.js';
import { remarkFindings } from '../../word/review/remark-findings.js';
import type { Remark } from '../../word/review/read-review.js';
import type { KnownModule } from './known-module.js';
import { todoOf } from './left-to-do.js';

const read = {
  missing: ['media/talk.mp3', 'media/film.mp4'],
  drawings: new Map([['media/plan.svg', new Uint8Array()]]),
  references: [
    { key: 'herring2011', text: 'Herring R. Clin Med 2011;11:22.' },
    { key: 'weiss2011', text: 'Weiss CH (2011)' },
  ],
  todo: [],
} as unknown as ReadStoryboard;

const references = [
  { key: 'herring2011', text: 'Herring R. Clin Med 2011;11:20.', url: undefined },
  { key: 'weiss2011', text: 'Weiss CH, 2011', url: undefined },
];

const known = {
  files: new Map([['modules/round/media/film.mp4', new Uint8Array()]]),
  model: { references },
} as unknown as KnownModule;

const said = (module: KnownModule | undefined) =>
  todoOf(read, 'round', module).map(
    ({ id, message }) => `${id} ${/media\/[a-z]+\.[a-z0-9]+|herring2011|weiss2011/.exec(message)?.[0] ?? ''}`,
  );

it('lists what a Word file names and nobody has, and a reference that says something else now', () => {
  expect(said(known)).toEqual([
    'word/media-add media/talk.mp3',
    'word/picture-flat media/plan.svg',
    'word/reference-differs herring2011',
  ]);
});

it('lists all that is missing in a module that is new', () => {
  expect(said(undefined)).toEqual([
    'word/media-add media/talk.mp3',
    'word/media-add media/film.mp4',
    'word/picture-flat media/plan.svg',
  ]);
});

it('lists what a reviewer said, with the answers to it, and what was changed', () => {
  const remark = { who: 'Ann', quote: 'the bay', text: 'Which bay?', replies: [{ who: 'Bo', text: 'Bay 4' }] };
  const found = remarkFindings([
    { kind: 'comment', ...remark },
    { kind: 'inserted', ...remark, text: ' always ' },
    { kind: 'look', ...remark },
  ] as unknown as readonly Remark[]);

  expect(found.map(({ id, message }) => [id, message])).toEqual([
    ['word/comment', 'Ann commented on "the bay": "Which bay? / Bo: Bay 4".'],
    ['word/changed', expect.stringContaining('always')],
  ]);
});
