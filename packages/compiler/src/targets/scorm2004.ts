import type { ModuleModel } from '../model/module-model.js';
import { packageTitle } from '../plan/words.js';
import type { PackageFiles } from '../zip/zip.js';
import { checkManifestLengths, everyFile, inPackageOrder, MANIFEST, manifestIds } from './manifest.js';
import type { PackageContent, Target } from './target.js';
import { xmlDocument } from './xml-document.js';

/** SCORM 2004, for Bridge. The 4th edition is the usual one; the 3rd is for a platform that knows no later. */
export function scorm2004(edition: 3 | 4): Target {
  return {
    name: 'scorm2004',
    label: edition === 4 ? 'SCORM 2004 4th Edition' : 'SCORM 2004 3rd Edition',
    edition: edition === 4 ? 'scorm2004-4' : 'scorm2004-3',
    manifest: MANIFEST,
    check: checkManifestLengths,
    pack: (model, content, controlDocuments) => {
      const xml = manifest2004(edition, model, content, controlDocuments);
      return inPackageOrder({ name: MANIFEST, xml }, content, controlDocuments);
    },
  };
}

const IMSCP = 'http://www.imsglobal.org/xsd/imscp_v1p1';
const IMSSS = 'http://www.imsglobal.org/xsd/imsss';
const ADLCP = 'http://www.adlnet.org/xsd/adlcp_v1p3';
const ADLSEQ = 'http://www.adlnet.org/xsd/adlseq_v1p3';
const ADLNAV = 'http://www.adlnet.org/xsd/adlnav_v1p3';

/**
 * One SCO, and the least sequencing that starts it and leaves every decision to it: `flow`, because without it a Start
 * request finds nothing to deliver; completion and success "set by content", because otherwise the platform marks a
 * SCO that reports "unknown" as passed when the learner leaves (SCORM 2004 SN 4.6.5); Next and Previous hidden,
 * because there is nowhere to go.
 * Metadata about the module is left out: the schemas for it are not among the control documents.
 */
function manifest2004(
  edition: 3 | 4,
  model: ModuleModel,
  content: PackageContent,
  controlDocuments: PackageFiles,
): string {
  const ids = manifestIds(model.id);
  const title = packageTitle(model);
  const root = xmlDocument().ele(IMSCP, 'manifest', {
    identifier: ids.manifest,
    version: '1.0',
    'xmlns:adlcp': ADLCP,
    'xmlns:adlseq': ADLSEQ,
    'xmlns:adlnav': ADLNAV,
    'xmlns:imsss': IMSSS,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation':
      `${IMSCP} imscp_v1p1.xsd ${ADLCP} adlcp_v1p3.xsd ${ADLSEQ} adlseq_v1p3.xsd ` +
      `${ADLNAV} adlnav_v1p3.xsd ${IMSSS} imsss_v1p0.xsd`,
  });

  const metadata = root.ele('metadata');
  metadata.ele('schema').txt('ADL SCORM');
  metadata.ele('schemaversion').txt(edition === 4 ? '2004 4th Edition' : '2004 3rd Edition');

  const organization = root
    .ele('organizations', { default: ids.organization })
    .ele('organization', { identifier: ids.organization });
  organization.ele('title').txt(title);
  const item = organization.ele('item', { identifier: ids.item, identifierref: ids.resource, isvisible: 'true' });
  item.ele('title').txt(title);
  item
    .ele('imsss:sequencing')
    .ele('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' });
  const hidden = item.ele('adlnav:presentation').ele('adlnav:navigationInterface');
  for (const button of ['continue', 'previous']) hidden.ele('adlnav:hideLMSUI').txt(button);
  organization.ele('imsss:sequencing').ele('imsss:controlMode', { choice: 'true', flow: 'true' });

  const resource = root.ele('resources').ele('resource', {
    identifier: ids.resource,
    type: 'webcontent',
    'adlcp:scormType': 'sco',
    href: content.start,
  });
  for (const href of everyFile(content, controlDocuments)) resource.ele('file', { href });
  return `${root.end({ prettyPrint: true })}\n`;
}
