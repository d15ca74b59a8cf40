import type { ModuleModel } from '../model/module-model.js';
import { platformsFor } from '../platforms/platforms.js';
import type { Target } from '../targets/target.js';

/** What a package is called: module, version, draft, where it goes, and which standard it speaks. */
export function packageName(model: ModuleModel, target: Target): string {
  const places = target.anywhere ? [target.anywhere.id] : platformsFor(target.name).map((platform) => platform.id);
  // The 4th edition is what a platform is given unless somebody asked otherwise.
  const edition = target.edition === 'scorm2004-3' ? '-3rd' : '';
  return `${[releaseName(model), ...places].join('-')}.${target.name}${edition}.zip`;
}

/** What of a module its files are named after. */
interface Release {
  readonly id: string;
  readonly settings: { readonly version: string };
  readonly draft: boolean;
}

/** How every file of a build begins: `ward-round-0.1.0-draft`. */
export function releaseName({ id, settings, draft }: Release): string {
  return [id, settings.version, ...(draft ? ['draft'] : [])].join('-');
}

/** What the upload sheet of a release is called, without its ending. */
export function uploadSheetName(release: string): string {
  return `${release}-upload-sheet`;
}
