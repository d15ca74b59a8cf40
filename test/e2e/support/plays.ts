import { PLAYED_MODULES } from '../../../packages/compiler/src/sheets/automatic-checks.js';
import type { ModuleName } from './packages.js';

export const DESK = { width: 1024, height: 768 };
export const PHONE = { width: 360, height: 740 };

/**
 * What is played from end to end: every module in little room, where the bars cover most; one of them also at a desk,
 * because little that is looked for goes by the width.
 */
export const PLAYS: readonly { readonly module: ModuleName; readonly viewport: typeof DESK }[] = [
  ...PLAYED_MODULES.map((module) => ({ module: module as ModuleName, viewport: PHONE })),
  { module: 'ward-round', viewport: DESK },
];
