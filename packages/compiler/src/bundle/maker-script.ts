import { join } from 'node:path';
import { interfaceLanguage } from '@ladder/core/languages';
import type { MakerName } from '../plan/makers.js';
import type { Toolkit } from '../toolkit/toolkit.js';
import { classicScript } from './classic-script.js';
import { fonts } from './fonts.js';
import { borrowKit } from './kit.js';
import { leanPdf } from './lean-pdf.js';

/**
 * One on-demand script: a classic script of its own, which a learner downloads when they ask for what it makes
 * (architecture, rule 7). It depends on nothing of the module but its language, so modules share it.
 */
export async function makerScript(toolkit: Toolkit, name: MakerName, language: string): Promise<Uint8Array> {
  const spoken = interfaceLanguage(language);
  return toolkit.artefact(`maker-${name}-${spoken}.js`, () => {
    const entry = join(toolkit.root, 'packages', 'components', 'src', 'makers', name, `${name}.ts`);
    const program = `import ${JSON.stringify(entry.replaceAll('\\', '/'))};`;
    return classicScript(toolkit.root, program, {
      plugins: [borrowKit(toolkit.root), fonts(toolkit.root), leanPdf()],
      language: spoken,
    });
  });
}
