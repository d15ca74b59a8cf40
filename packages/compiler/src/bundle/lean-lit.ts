import type * as Vite from 'vite';

/**
 * What Lit carries for uses that we do not have: a count of the copies of Lit in a page, helpers for browsers without
 * custom elements, decorators of another kind than ours, and a list of shadow styles (see no-shadow-styles.ts).
 */
const UNUSED: Readonly<Record<string, readonly RegExp[]>> = {
  '/@lit/reactive-element/reactive-element.js': [
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    /const t=this\[Symbol\.metadata\];if\(null!==t\)\{[^{}]*\}/,
    /this\.elementStyles=this\.finalizeStyles\(this\.styles\)/,
    /static finalizeStyles\((\w)\)\{.*?return \w\}(?=static )/,
    /\w+\.elementStyles=\[\],/,
    /,\w+=\w+\.reactiveElementPolyfillSupport/,
    /,\w+\?\.\(\{ReactiveElement:\w+\}\)/,
    /,\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
  ],
  '/lit-html/lit-html.js': [
    /(?<=\}),\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
  ],
  '/lit-element/lit-element.js': [
    /,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/,
    /const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\(\{LitElement:\w+\}\);/,
    /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
  ],
};

/** Leaves out of Lit what never runs here, a quarter of a kilobyte that every learner would download. */
export function leanLit(): Vite.Plugin {
  return {
    name: 'ladder-lean-lit',
    enforce: 'pre',
    transform(code, id) {
      const unused = Object.entries(UNUSED).find(([path]) => id.endsWith(path))?.[1];
      if (!unused) return undefined;
      const lean = unused.reduce((before, part) => {
        if (!part.test(before)) throw new Error('Lit is not the one that we know. Look at lean-lit.ts.');
        return before.replace(part, '');
      }, code);
      return { code: lean, map: null };
    },
  };
}
