import { toolkitHashes } from '../../packages/compiler/src/toolkit/toolkit-hash.mjs';
import { openToolkit, type Toolkit } from '../../packages/compiler/src/toolkit/toolkit.js';
import { ROOT } from './source-files.js';

/** The toolkit of this checkout, as a build opens it. The first test after a change waits while artefacts are made. */
export async function testToolkit(): Promise<Toolkit> {
  return openToolkit(ROOT, toolkitHashes(ROOT).player);
}
