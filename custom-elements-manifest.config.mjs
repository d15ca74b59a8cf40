/** How the elements' source becomes the element manifest: attributes, properties, events and parts from code and JSDoc. */
export default {
  globs: ['packages/components/src/**/*.ts'],
  exclude: ['packages/components/src/**/*.{test,styles,examples}.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [
    {
      name: 'own-events-only',
      // The analyzer lists a dispatched Event subclass a second time, under the name of its argument or under none.
      packageLinkPhase({ customElementsManifest }) {
        for (const { declarations } of customElementsManifest.modules) {
          for (const one of declarations)
            if (one.events) one.events = one.events.filter(({ name }) => name?.startsWith('ll-'));
        }
      },
    },
  ],
};
