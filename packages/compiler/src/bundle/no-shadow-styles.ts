import type * as Vite from 'vite';

const STUB = '\0no-shadow-styles';

/**
 * Leaves out Lit's handling of shadow styles. Our elements draw into the page (docs/decisions/0001), so it never runs;
 * without it the script is half a kilobyte lighter and holds no code that makes a `<style>` element, which the
 * sealed content security policy would refuse.
 */
export function noShadowStyles(): Vite.Plugin {
  return {
    name: 'ladder-no-shadow-styles',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id.endsWith('css-tag.js') && importer?.includes('reactive-element') === true ? STUB : undefined,
    load: (id) =>
      id === STUB
        ? [
            'CSSResult = class {}',
            'adoptStyles = () => {}',
            'css = () => ({})',
            'getCompatibleStyle = (style) => style',
            'supportsAdoptingStyleSheets = false',
            'unsafeCSS = css',
          ]
            .map((line) => `export const ${line};`)
            .join('\n')
        : undefined,
  };
}
