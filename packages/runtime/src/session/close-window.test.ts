import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { windowCloser } from './close-window.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Shown {
  /** What else can be pressed in the window, and is it seen. */
  readonly controls?: readonly boolean[];
  readonly frames?: number;
  readonly been?: number;
  readonly foreign?: boolean;
}

/** A browser window that a script opened. */
function popup({ controls = [], frames = 1, been = 1, foreign = false }: Shown = {}) {
  const made = {
    closed: false,
    close: () => void (made.closed = true),
    length: frames,
    history: { length: been },
    get document() {
      if (foreign) throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
      return {
        querySelectorAll: () => controls.map((seen) => ({ getClientRects: () => (seen ? [{}] : []) })),
      };
    },
    top: undefined as unknown,
    parent: undefined as unknown,
  };
  made.top = made.parent = made;
  return made;
}

async function close(module: object): Promise<boolean> {
  const closing = windowCloser(module as Window)(undefined);
  await vi.advanceTimersByTimeAsync(1_000);
  return closing;
}

const frameIn = (top: ReturnType<typeof popup>): object => ({ top, parent: top, history: top.history });

it('closes the window that was opened for the module: its own, or the bare player around it', async () => {
  const own = popup();
  const player = popup({ controls: [false] });

  expect([await close(own), await close(frameIn(player))]).toEqual([true, true]);
  expect([own.closed, player.closed]).toEqual([true, true]);
});

it.each([
  ['has something else to press', { controls: [true] }],
  ['has other frames, as a frameset with a menu', { frames: 2 }],
  ['was somewhere before the module', { been: 3 }],
  ['is of another origin', { foreign: true }],
])('leaves a platform alone that is itself in a popup: it %s', async (_, shown) => {
  const platform = popup(shown);

  expect(await close(frameIn(platform))).toBe(false);
  expect(platform.closed).toBe(false);
});

it('leaves a platform alone around the player around the module', async () => {
  const platform = popup({ controls: [true] });
  const player = { ...popup(), top: platform, parent: platform };

  expect(await close({ top: platform, parent: player, history: { length: 1 } })).toBe(false);
  expect(platform.closed).toBe(false);
});

it('goes where the platform wants the learner to be, and closes nothing then', async () => {
  const own = popup();
  const gone: unknown[] = [];
  const location = { assign: (to: unknown) => gone.push(to) };

  const closed = await windowCloser({ ...own, location } as unknown as Window)('https://lms.example/back');

  expect([closed, own.closed, gone]).toEqual([false, false, ['https://lms.example/back']]);
});
