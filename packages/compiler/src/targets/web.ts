import { inPackageOrder } from './manifest.js';
import type { Target } from './target.js';

/** Plain pages for any web server: `index.html` at the root, no manifest, progress kept on the learner's device. */
export const web: Target = {
  name: 'web',
  label: 'Web pages',
  edition: undefined,
  manifest: undefined,
  anywhere: {
    id: 'any-web-server',
    label: 'Any web server',
    upload: 'Unpack the zip into a folder of the server. Nobody is told who finished it.',
  },
  check: () => [],
  pack: (_model, content, controlDocuments) => inPackageOrder(undefined, content, controlDocuments),
};
