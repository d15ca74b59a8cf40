import { openChromium } from './chromium.js';
import { openFirefox } from './firefox.js';
import type { Engine } from './view.js';
import { openWebKit } from './webkit.js';

/** The engines that learners' browsers are made of, and how each is opened; `undefined` where a machine has it not. */
export const ENGINES: readonly { readonly id: EngineId; readonly open: () => Promise<Engine | undefined> }[] = [
  { id: 'chromium', open: openChromium },
  { id: 'firefox', open: openFirefox },
  { id: 'webkit', open: openWebKit },
];

/** What an engine is called here. */
export type EngineId = 'chromium' | 'firefox' | 'webkit';
