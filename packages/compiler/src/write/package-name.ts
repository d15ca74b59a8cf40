import type { ModuleModel } from '../model/module-model.js';
import { platformsFor } from '../platforms/platforms.js';
import type { Target } from '../targets/target.js';

/** What a package is called: module, version, draft, where it goes, and which standard it speaks. */
export function packageName(model: ModuleModel, target: Target): string {
  const places = platformsFor(target.name).map((platform) => platform.id);
  // The 4th edition is what a platform is given unless somebody asked otherwise.
  const edition = target.edition === 'scorm2004-3' ? '-3rd' : '';
  const parts = [model.id, model.settings.version, ...(model.draft ? ['draft'] : []), ...places];
  return `${parts.join('-')}.${target.name}${edition}.zip`;
}
