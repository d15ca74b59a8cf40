import { page } from '../small-module.js';

type Change = Readonly<Record<string, string>>;

const block = (name: string, text: string): Change => page(`:::${name}\n${text}\n:::`);

const PICTURE = '![A ward board](media/board.svg)';

const BOARD = { 'media/board.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"/>' };

const SOURCE = '**Credit:** Us\n\n**Licence:** CC BY 4.0';

const spots = (text: string): Change => ({ ...block('hotspots', text), ...BOARD });

const CHOICES = '- Wait\n  > You wait.\n- Act\n  > You act.';

/** Mistakes in the blocks to practise with and to look closer. */
export const LOOK_MISTAKES: Readonly<Record<string, Change>> = {
  'validate/parts-few': block('tabs', '### On the ward\n\nStand.'),
  'validate/parts-many': block('tabs', Array.from({ length: 6 }, (_, at) => `### View ${at + 1}\n\nText.`).join('\n\n')),
  'validate/part-empty': block('accordion', '### One\n\nText.\n\n### Two'),
  'validate/part-twice': block('cards', '### What is it?\n\nThis.\n\n### What is it?\n\nThat.'),
  'validate/part-link': block('cards', '### What is [it](https://example.org)?\n\nThis.\n\n### Who?\n\nShe.'),
  'validate/part-outcome': block('accordion', '### One\n\nText.\n\n### Two\n\nMore.\n\n**Outcome:** 1'),
  'validate/poll-no-stem': block('poll', CHOICES),
  'validate/poll-few-choices': block('poll', 'What do you do?\n\n- Wait'),
  'validate/poll-choice-empty': block('poll', `What do you do?\n\n${CHOICES}\n-\n  > Hm.`),
  'validate/poll-choice-twice': block('poll', `What do you do?\n\n${CHOICES}\n- act\n  > Again.`),
  'validate/poll-right': block('poll', `What do you do?\n\n${CHOICES.replace('- Act', '- [x] Act')}`),
  'validate/poll-no-reply': block('poll', 'What do you do?\n\n- Wait\n- Act'),
  'validate/poll-text-after': block('poll', `What do you do?\n\n${CHOICES}\n\nWell done.`),
  'validate/timeline-no-date': block('timeline', '### 1948: The NHS begins\n\nFree.\n\n### A plan\n\nText.'),
  'validate/checklist-no-list': block('checklist', '### Before\n\nLook round.'),
  'validate/checklist-text-after': block('checklist', '### Before\n\n- Look round\n\nThen start.'),
  'validate/checklist-twice': block('checklist', '### Before\n\n- Look round\n- Look round'),
  'validate/checklist-empty-item': block('checklist', '### Before\n\n- Look round\n-\n- Start'),
  'validate/checklist-ticked': block('checklist', '### Before\n\n- [x] Look round\n- [ ] Start'),
  'validate/hotspots-no-picture': block('hotspots', 'Look.\n\n### 40 across, 25 down: The board\n\nNames.'),
  'validate/hotspots-two-pictures': spots(
    `${PICTURE}\n\n${SOURCE}\n\n### 40 across, 25 down: The board\n\n${PICTURE}`,
  ),
  'validate/hotspots-uncredited': spots(`${PICTURE}\n\n### 40 across, 25 down: The board\n\nNames.`),
  'validate/hotspots-place': spots(`${PICTURE}\n\n${SOURCE}\n\n### The board\n\nNames.`),
  'validate/hotspots-outside': spots(`${PICTURE}\n\n${SOURCE}\n\n### 40 across, 250 down: The board\n\nNames.`),
  'validate/hotspots-close': spots(
    `${PICTURE}\n\n${SOURCE}\n\n### 40 across, 25 down: The board\n\nNames.\n\n### 42 across, 25 down: The pen\n\nRed.`,
  ),
  'validate/worked-example-no-try': block('worked-example', '### Count\n\nTen.\n\n### Divide\n\nTwo.'),
  'validate/worked-example-try-empty': block('worked-example', '### Count\n\nTen.\n\n### Divide\n\n**Try:** By five?'),
  'validate/worked-example-two-tries': block(
    'worked-example',
    '### Count\n\nTen.\n\n### Divide\n\n**Try:** By five?\n\nTwo.\n\n**Try:** By two?\n\nFive.',
  ),
  'validate/versions-heading': block('versions', '### For doctors\n\nThe bleep.\n\n### Dentists\n\nThe chair.'),
};
