import type { BlockId } from '@ladder/core';
import type { Example } from '../internal/example.js';
import { exampleView } from '../player/example-session.js';
import { exampleModule } from '../player/player.examples.js';
import type { WritingPrompt } from '../player/pages.js';

const prompts: readonly WritingPrompt[] = [
  {
    block: 'lead-it-r1' as BlockId,
    page: 'Lead it',
    kind: 'reflection',
    name: 'Reflection',
    fields: [
      { name: 'what', label: 'What?' },
      { name: 'so-what', label: 'So what?' },
    ],
  },
];

const texts = {
  'lead-it-r1': { what: 'A colleague told me after the round.', 'so-what': 'I had asked “All OK?” while walking on.' },
};

/** The notes with words, without, and with words that are on another device. */
export const notesExamples: readonly Example[] = [
  {
    name: 'With words',
    html: '<ll-notes></ll-notes>',
    properties: {
      module: exampleModule,
      prompts,
      session: exampleView(exampleModule, { score: 83, notes: { texts, place: 'tab', mayKeep: true, kept: true } }),
    },
  },
  {
    name: 'Nothing written',
    html: '<ll-notes></ll-notes>',
    properties: { module: exampleModule, prompts, session: exampleView(exampleModule) },
  },
  {
    name: 'Written elsewhere',
    html: '<ll-notes></ll-notes>',
    properties: {
      module: exampleModule,
      prompts,
      session: exampleView(exampleModule, {
        progress: {
          ...exampleView(exampleModule).progress,
          blocks: exampleView(exampleModule).progress.blocks.map((block) =>
            block.kind === 'reflection' ? { ...block, wrote: true } : block,
          ),
        },
      }),
    },
  },
];
