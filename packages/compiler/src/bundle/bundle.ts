import { shortHash, type Picture } from '../plan/pictures.js';
import type { ModulePlan } from '../plan/plan.js';
import { LICENCES } from '../plan/words.js';
import type { PackageTarget } from '../targets/target.js';
import type { Toolkit } from '../toolkit/toolkit.js';
import type { PackageFiles } from '../zip/zip.js';
import { licencesText } from './licences.js';
import { playerScript } from './script.js';
import { playerStyles } from './styles.js';

/** Everything that goes beside the start page, under its final name. */
export interface Bundle {
  readonly files: PackageFiles;
  /** Paths of the one stylesheet and the one script. */
  readonly assets: { readonly styles: string; readonly script: string };
}

/**
 * Gathers script, stylesheet, pictures and licences. Names carry a hash of the content, because ESR's content server
 * lets browsers keep a file for an hour; the licences' name stays, because people look for it.
 */
export async function bundle(plan: ModulePlan, target: PackageTarget, toolkit: Toolkit): Promise<Bundle> {
  const styles = await playerStyles(toolkit);
  const script = await playerScript(toolkit, target, plan.elements, (plan.model.earlier ?? []).length > 0);
  const assets = {
    styles: `assets/player.${shortHash(styles)}.css`,
    script: `assets/player.${shortHash(script)}.js`,
  };
  const files = new Map<string, Uint8Array>([
    [assets.styles, styles],
    [assets.script, script],
    [LICENCES, new TextEncoder().encode(await licencesText(plan.model, target, toolkit))],
  ]);
  const pictures: readonly Picture[] = [...plan.pictures.values(), ...(plan.logo ? [plan.logo] : [])];
  for (const { path, content } of pictures) files.set(path, content);
  return { files, assets };
}
