import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageText, settled, showExample } from '../internal/test-page.js';
import './media.js';
import './media.scss';
import { mediaExamples } from './media.examples.js';
import type { LlMedia } from './media.js';

const [sound, film] = mediaExamples as [(typeof mediaExamples)[0], (typeof mediaExamples)[0]];

const show = async (example: typeof sound) => {
  const { element, learned } = await showExample<LlMedia>(example, 'll-media');
  return { element, learned, player: element.querySelector('video, audio') as HTMLMediaElement };
};

it('shows the captions of a film from the start, without a file', async () => {
  const { element, player } = await show(film);
  const [track] = player.textTracks;

  expect([player.textTracks.length, track?.kind, track?.mode, track?.language]).toEqual([
    1,
    'captions',
    'showing',
    'en-GB',
  ]);
  expect([...(track?.cues ?? [])].map(({ startTime, endTime }) => [startTime, endTime])).toEqual([
    [0, 2],
    [2, 5.5],
  ]);
  expect(element.querySelector('track')).toBeNull();
});

it('never plays by itself, and loads nothing before it is asked to', async () => {
  const { player } = await show(sound);

  expect([player.autoplay, player.paused, player.preload, player.controls]).toEqual([false, true, 'none', true]);
  expect(player.networkState).not.toBe(HTMLMediaElement.NETWORK_LOADING);
});

it('plays by keyboard, with the caption of the moment below the sound', async () => {
  const { player, learned } = await show(sound);

  player.focus();
  await userEvent.keyboard(' ');
  await vi.waitUntil(() => !player.paused);
  await vi.waitUntil(() => pageText().includes('Bed 4 first.') && !pageText().includes('<v Sam>'));
  player.currentTime = 3;
  await vi.waitUntil(() => pageText().includes('What do you need?'));
  expect(learned).toEqual([]);
});

it('stops when its page is left, and when another one plays', async () => {
  const { player } = await show(sound);
  player.muted = true;
  await player.play();

  (player.closest('.ll-page') as HTMLElement).hidden = true;
  await settled();
  expect(player.paused).toBe(true);

  (player.closest('.ll-page') as HTMLElement).hidden = false;
  await player.play();
  const other = document.createElement('audio');
  other.src = player.src;
  document.body.append(other);
  const pause = vi.spyOn(other, 'pause');
  player.pause();
  await player.play();
  expect(pause).toHaveBeenCalled();
  player.pause();
});

it('opens the transcript and says so when nothing can be played', async () => {
  const { element, player } = await show(film);

  await player.play().catch(() => undefined);
  await vi.waitUntil(() => element.querySelector('details')?.open);

  expect(element.querySelector('[role="status"]')?.textContent).toBe(
    'This could not be played here. The transcript below has everything that is said.',
  );
});
