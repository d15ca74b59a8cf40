import type * as Vite from 'vite';

const HELPER = /oxc-project\+runtime.*\/decorate\.js$/;

const PLAIN =
  'export default (decorators, target, name) => { for (const decorate of decorators) decorate(target, name); return target; };';

/**
 * Replaces the compiler's helper for decorators by what ours need (components, internal/decorators.ts): they act on the
 * class or its prototype and return nothing. The helper also speaks `Reflect.decorate` and descriptors, which is 200
 * bytes that every learner would download.
 */
export function plainDecorators(): Vite.Plugin {
  return {
    name: 'ladder-plain-decorators',
    enforce: 'pre',
    transform: (_code, id) => (HELPER.test(id) ? { code: PLAIN, map: null } : undefined),
  };
}
