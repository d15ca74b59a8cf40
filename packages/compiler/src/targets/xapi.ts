import type { ModuleModel } from '../model/module-model.js';
import { packageTitle } from '../plan/words.js';
import { activityId, describe } from './activity-id.js';
import { checkManifestLengths, inPackageOrder } from './manifest.js';
import type { PackageContent, Target } from './target.js';
import { xmlDocument } from './xml-document.js';

const MANIFEST = 'tincan.xml';

/** xAPI with a Tin Can launch: for an LMS or launcher that hands over an LRS. No credential is in the package. */
export const xapi: Target = {
  name: 'xapi',
  label: 'xAPI (Tin Can)',
  edition: undefined,
  manifest: MANIFEST,
  anywhere: {
    id: 'any-lrs',
    label: 'Any LMS or launcher with an LRS',
    upload: 'Upload the zip as it is, as an xAPI or “Tin Can” package; the platform supplies the address of its LRS.',
  },
  check: checkManifestLengths,
  pack: (model, content, controlDocuments) =>
    inPackageOrder({ name: MANIFEST, xml: tincan(model, content) }, content, controlDocuments),
};

/**
 * One activity, the root, with the one launch link that a package may have (Tin Can packaging, "Activity Definition").
 * The order name, description, launch is the schema's.
 */
function tincan(model: ModuleModel, content: PackageContent): string {
  const lang = model.settings.language;
  const root = xmlDocument().ele('http://projecttincan.com/tincan.xsd', 'tincan');
  const activity = root.ele('activities').ele('activity', {
    id: activityId(model),
    type: 'http://adlnet.gov/expapi/activities/course',
  });
  activity.ele('name', { lang }).txt(packageTitle(model));
  activity.ele('description', { lang }).txt(describe(model));
  activity.ele('launch', { lang }).txt(content.start);
  return `${root.end({ prettyPrint: true })}\n`;
}
