import { expect, it } from 'vitest';
import '../question/question.js';
import { settled } from '../internal/test-page.js';
import { ExampleSession } from './example-session.js';
import { exampleDocument, exampleModule } from './player.examples.js';
import '../makers/own-pages/own-pages.js';
import './player.js';

it('leads from a reference back to the block whose feedback cites it, also before the feedback is on show', async () => {
  document.body.innerHTML = exampleDocument().replace(
    'Say it aloud',
    '<a id="cite-inside" href="#ref-herring2011">[1]</a> Say it aloud',
  );
  const player = document.querySelector('ll-player');
  if (!player) throw new Error('There is no player.');
  new ExampleSession(player, exampleModule);
  await settled();
  const link = document.createElement('a');
  link.href = '#cite-inside';
  player.append(link);

  link.click();
  await settled();

  expect(document.getElementById('page-plan-it')?.hidden).toBe(false);
  expect(document.activeElement?.getAttribute('block')).toBe('plan-it-q1');
});
