import { afterEach, expect, it, vi } from 'vitest';
import { button, pageText, settled } from '../internal/test-page.js';
import { ExampleSession } from '../player/example-session.js';
import { exampleDocument, exampleModule } from '../player/player.examples.js';
import '../player/player.js';
import type { LlPlayer } from '../player/player.js';

async function openHelp(): Promise<void> {
  document.body.innerHTML = exampleDocument();
  new ExampleSession(document.querySelector('ll-player') as LlPlayer, exampleModule, { startPlace: 1 });
  await settled();
  button('Help').click();
  await settled();
}

afterEach(() => {
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

it('opens in the panel with the focus on its heading, and names the team’s mailbox', async () => {
  await openHelp();

  expect(document.activeElement?.textContent).toBe('Help');
  expect(document.querySelector('ll-help a')?.getAttribute('href')).toBe('mailto:team@example.org');
});

it('copies the details that a help desk asks for', async () => {
  const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await openHelp();

  button('Copy details for help').click();
  await settled();

  expect(copy).toHaveBeenCalledWith('ward-round 1.0.0, toolkit 0.1.0, scorm12');
  expect(pageText()).toContain('Copied.');
});

it('shows the details selected where the clipboard is refused', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
  await openHelp();

  button('Copy details for help').click();
  await settled();

  expect((document.activeElement as HTMLTextAreaElement).value).toContain('toolkit 0.1.0');
  expect(pageText()).not.toContain('Copied.');
});
