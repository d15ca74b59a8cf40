import type { ModuleModel } from '../model/module-model.js';
import { packageTitle } from '../plan/words.js';
import type { PackageFiles } from '../zip/zip.js';
import { checkManifestLengths, everyFile, inPackageOrder, MANIFEST, manifestIds } from './manifest.js';
import type { PackageContent, Target } from './target.js';
import { xmlDocument } from './xml-document.js';

/** SCORM 1.2: what the Learning Hub, e-LfH, ESR and Moodle take, with one and the same package. */
export const scorm12: Target = {
  name: 'scorm12',
  label: 'SCORM 1.2',
  edition: 'scorm12',
  manifest: MANIFEST,
  check: checkManifestLengths,
  pack: (model, content, controlDocuments) => {
    const xml = manifest12(model, content, controlDocuments);
    return inPackageOrder({ name: MANIFEST, xml }, content, controlDocuments);
  },
};

const IMSCP = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';
const IMSMD = 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1';
const ADLCP = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';

/**
 * The conservative manifest that all four places read: the IMS namespace as default (the AICC shim looks only there),
 * one organisation, one item, one SCO, every file listed. No mastery score (Moodle would overrule our status with it)
 * and no rights text (the Learning Hub stores 30 characters of it).
 * Clauses: SCORM 1.2 Content Aggregation Model, 2.3.2.
 */
function manifest12(model: ModuleModel, content: PackageContent, controlDocuments: PackageFiles): string {
  const ids = manifestIds(model.id);
  const title = packageTitle(model);
  const { summary, keywords } = model.settings;
  const root = xmlDocument().ele(IMSCP, 'manifest', {
    identifier: ids.manifest,
    version: '1.0',
    'xmlns:adlcp': ADLCP,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${IMSCP} imscp_rootv1p1p2.xsd ${IMSMD} imsmd_rootv1p2p1.xsd ${ADLCP} adlcp_rootv1p2.xsd`,
  });

  const metadata = root.ele('metadata');
  metadata.ele('schema').txt('ADL SCORM');
  metadata.ele('schemaversion').txt('1.2');
  const general = metadata.ele(IMSMD, 'lom').ele('general');
  // "x-none" is how e-LfH's own manifest marks text that is not offered in several languages.
  const words = (name: string, text: string) =>
    void general.ele(name).ele('langstring', { 'xml:lang': 'x-none' }).txt(text);
  words('title', title);
  if (summary) words('description', summary);
  for (const keyword of keywords) words('keyword', keyword);

  const organization = root
    .ele('organizations', { default: ids.organization })
    .ele('organization', { identifier: ids.organization });
  organization.ele('title').txt(title);
  organization
    .ele('item', { identifier: ids.item, identifierref: ids.resource, isvisible: 'true' })
    .ele('title')
    .txt(title);

  const resource = root.ele('resources').ele('resource', {
    identifier: ids.resource,
    type: 'webcontent',
    'adlcp:scormtype': 'sco',
    href: content.start,
  });
  for (const href of everyFile(content, controlDocuments)) resource.ele('file', { href });
  return `${root.end({ prettyPrint: true })}\n`;
}
