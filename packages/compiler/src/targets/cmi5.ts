import { passMarkOf } from '@ladder/core';
import type { ModuleModel } from '../model/module-model.js';
import { packageTitle } from '../plan/words.js';
import { activityId, describe } from './activity-id.js';
import { checkManifestLengths, inPackageOrder } from './manifest.js';
import type { PackageContent, Target } from './target.js';
import { xmlDocument } from './xml-document.js';

const MANIFEST = 'cmi5.xml';

/** cmi5: xAPI with rules for launch, completion and pass, for an LMS that speaks it. */
export const cmi5: Target = {
  name: 'cmi5',
  label: 'cmi5',
  edition: undefined,
  manifest: MANIFEST,
  anywhere: {
    id: 'any-cmi5-lms',
    label: 'Any LMS that speaks cmi5',
    upload: 'Upload the zip as it is, as a cmi5 course.',
  },
  check: checkManifestLengths,
  pack: (model, content, controlDocuments) =>
    inPackageOrder({ name: MANIFEST, xml: courseStructure(model, content) }, content, controlDocuments),
};

/**
 * One course with one AU (cmi5 course structure, 13 and 14.1). `AnyWindow`, because the player works in a frame, a
 * window and on a phone alike, and a phone may block the new window that `OwnWindow` asks for. `moveOn` follows the
 * table of status (architecture, rule 4). The mastery score has two decimals, rounded down: the standard allows four
 * (13.1.4), but players keep two, and then refuse a pass that lies between.
 */
function courseStructure(model: ModuleModel, content: PackageContent): string {
  const rule = model.layout.assessment;
  const id = activityId(model);
  const root = xmlDocument().ele('https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd', 'courseStructure');
  const course = root.ele('course', { id });
  const au = root.ele('au', {
    id: `${id}/au`,
    moveOn: rule ? 'CompletedAndPassed' : 'Completed',
    ...(rule ? { masteryScore: String(passMarkOf(rule)) } : {}),
    launchMethod: 'AnyWindow',
    activityType: 'http://adlnet.gov/expapi/activities/lesson',
  });
  for (const part of [course, au]) {
    const words = (name: string, text: string) =>
      void part.ele(name).ele('langstring', { lang: model.settings.language }).txt(text);
    words('title', packageTitle(model));
    words('description', describe(model));
  }
  au.ele('url').txt(content.start);
  return `${root.end({ prettyPrint: true })}\n`;
}
