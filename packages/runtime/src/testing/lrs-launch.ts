import type { ModuleData } from '@ladder/core';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { cmi5 } from '../adapters/cmi5.js';
import { xapi } from '../adapters/xapi.js';
import { storageOf } from '../storage.js';
import { testLaunch, type TestLaunch } from './launch.js';
import { lrsPage, type LrsPage, type PageOptions } from './lrs-window.js';
import { StrictLrs, type LrsOptions } from './strict-lrs.js';

/** A launch in the page that an LRS opened. */
export type LrsLaunch = TestLaunch & { readonly at: LrsPage };

/** Opens the page and begins; `from` is an earlier page in the same browser, and the same tab if `tab` says so. */
export async function launchAt(lrs: StrictLrs, module: ModuleData, options: PageOptions = {}): Promise<LrsLaunch> {
  const at = lrsPage(lrs, options);
  const factory = module.target === 'cmi5' ? cmi5 : xapi;
  const launch = testLaunch(module, factory, at.window, storageOf(at.window, 'localStorage'));
  await launch.session.begin();
  return { ...launch, at };
}

/** Lets the debounced save and its answers happen. */
export async function settled(milliseconds = 500): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

/**
 * Sets up a test file: each test has a clock of its own that stands still, and at its end every LRS that it made has seen
 * the rules of its standard kept. What is returned makes one.
 */
export function strictLrses(): (options?: LrsOptions) => StrictLrs {
  let all: StrictLrs[] = [];
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 21, 2, 14) });
    all = [];
  });
  afterEach(() => {
    vi.useRealTimers();
    expect(all.flatMap((lrs) => lrs.faults())).toEqual([]);
  });
  return (options = {}) => {
    const lrs = new StrictLrs(options);
    all.push(lrs);
    return lrs;
  };
}
