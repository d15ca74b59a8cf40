import { directionOf } from '@ladder/core';
import type { FileOnDisk } from '../model/file-tree.js';
import type { MakerName } from '../plan/makers.js';
import { shortHash, type Picture } from '../plan/pictures.js';
import type { ModulePlan } from '../plan/plan.js';
import { LICENCES } from '../plan/words.js';
import type { PackageTarget } from '../targets/target.js';
import type { Toolkit } from '../toolkit/toolkit.js';
import type { PackageContents } from '../zip/zip.js';
import { licencesText } from './licences.js';
import { makerScript } from './maker-script.js';
import { playerScript } from './script.js';
import { playerStyles } from './styles.js';

/** Everything that goes beside the start page, under its final name. */
export interface Bundle {
  readonly files: PackageContents;
  readonly assets: Assets;
}

/** Paths of what the start page loads, from the start page. */
export interface Assets {
  readonly styles: string;
  readonly script: string;
  /** The on-demand scripts, by name; added to the page when a learner asks for what they make. */
  readonly makers: Readonly<Partial<Record<MakerName, string>>>;
}

/**
 * Gathers script, stylesheet, pictures, recordings and licences. Names carry a hash of the content, because ESR's content server
 * lets browsers keep a file for an hour; the licences' name stays, because people look for it.
 */
export async function bundle(plan: ModulePlan, target: PackageTarget, toolkit: Toolkit): Promise<Bundle> {
  const styles = await playerStyles(toolkit, plan.looks, directionOf(plan.model.settings.language));
  const { earlier = [], settings } = plan.model;
  const script = await playerScript(toolkit, target, plan.elements, earlier.length > 0, settings.language);
  const makers: { readonly name: MakerName; readonly path: string; readonly content: Uint8Array }[] = [];
  for (const name of plan.makers) {
    const content = await makerScript(toolkit, name, settings.language);
    makers.push({ name, path: `assets/${name}.${shortHash(content)}.js`, content });
  }
  const assets: Assets = {
    styles: `assets/player.${shortHash(styles)}.css`,
    script: `assets/player.${shortHash(script)}.js`,
    makers: Object.fromEntries(makers.map(({ name, path }) => [name, path])),
  };
  const files = new Map<string, Uint8Array | FileOnDisk>([
    [assets.styles, styles],
    [assets.script, script],
    ...makers.map(({ path, content }) => [path, content] as const),
    [LICENCES, new TextEncoder().encode(await licencesText(plan.model, plan.makers, target, toolkit))],
  ]);
  const pictures: readonly Picture[] = [...plan.pictures.values(), ...(plan.logo ? [plan.logo] : [])];
  for (const { path, content } of [...pictures, ...plan.recordings.values()]) files.set(path, content);
  return { files, assets };
}
