import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchWhereTo } from './where-to.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch() {
  const listeners = new Map<string, (event: object) => void>();
  const navigation = {
    addEventListener: (type: string, listen: (event: object) => void) => listeners.set(type, listen),
  };
  const whereTo = watchWhereTo({ navigation } as unknown as Window);
  const navigate = (navigationType: string, sameDocument = false, downloadRequest: string | null = null) =>
    listeners.get('navigate')?.({ navigationType, destination: { sameDocument }, downloadRequest });
  return { whereTo, navigate, stay: () => listeners.get('navigateerror')?.({}) };
}

it('knows a reload and a link that were announced, for as long as the page takes to go', () => {
  const { whereTo, navigate, stay } = watch();
  expect(whereTo()).toBe('unknown');
  navigate('reload');
  expect(whereTo()).toBe('back');
  navigate('push');
  expect(whereTo()).toBe('elsewhere');
  stay();
  expect(whereTo()).toBe('unknown');
  navigate('push');
  vi.advanceTimersByTime(10_000);
  expect(whereTo()).toBe('unknown');
});

it('is not misled by a jump within the page or by a download', () => {
  const { whereTo, navigate } = watch();
  navigate('push', true);
  navigate('push', false, 'notes.json');

  expect(whereTo()).toBe('unknown');
});

it('knows nothing in a browser that announces nothing', () => {
  expect(watchWhereTo({} as Window)()).toBe('unknown');
});
