import { expect, it } from 'vitest';
import { leftOvers, type Template } from './template-text.js';

const PAGE = `# What is lost

<!-- A note to the author of the module, long enough to count. -->

At 20:30 nobody’s skill changes, but the story goes home.

:::question
How much was left when they only spoke to one another?

- [ ] About half
  > That is what most of us would say to begin with.
- [x] Less
  > Yes.

**Outcome:** 3
:::
`;

const TEMPLATE: Template = new Map<string, string | Uint8Array>([
  ['module.yaml', 'title: A Handover\nminutes: 6\noutcomes:\n  - Open a handover well\n'],
  ['pages/01-a.md', PAGE],
  ['media/a.svg', Uint8Array.of(1, 2, 3)],
]);

const left = (files: Readonly<Record<string, string | Uint8Array>>) =>
  leftOvers(new Map(Object.entries(files).map(([path, content]) => [`modules/m/${path}`, content])), 'm', [
    TEMPLATE,
  ]).map(
    ({ kind, location, words }) => `${kind} ${location.file.slice('modules/m/'.length)}:${location.line} ${words}`,
  );

it('names everything that a pure template still has of its own', () => {
  expect(left(Object.fromEntries(TEMPLATE))).toEqual([
    'setting module.yaml:1 A Handover',
    'setting module.yaml:4 Open a handover well',
    'title pages/01-a.md:1 # What is lost',
    'text pages/01-a.md:5 At 20:30 nobody’s skill changes, but the story goes home.',
    'text pages/01-a.md:8 How much was left when they only spoke to one another?',
    'text pages/01-a.md:11 > That is what most of us would say to begin with.',
    'picture media/a.svg:1 a.svg',
  ]);
});

it('knows a paragraph again on another page, with other line breaks, quotes and marks', () => {
  expect(
    left({ 'pages/09-z.md': "# Mine\n\nAt 20:30 **nobody's** skill changes,\nbut the story goes home.\n" }),
  ).toEqual(["text pages/09-z.md:3 At 20:30 **nobody's** skill changes, but the story goes home."]);
});

it('says nothing of what was edited, of short pieces, and of notes', () => {
  expect(
    left({
      'module.yaml': 'title: My Handover\nminutes: 6\n',
      'pages/01-a.md':
        '# What is lost\n\n<!-- A note to the author of the module, long enough to count. -->\n\nAt 20:30 nobody’s skill changes, but our story goes home.\n\n- [ ] About half\n',
      'media/a.svg': Uint8Array.of(1, 2, 4),
    }),
  ).toEqual([]);
});
