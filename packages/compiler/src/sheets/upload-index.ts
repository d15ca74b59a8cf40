import { uploadSheetName } from '../write/package-name.js';
import { compareNatural, compareText } from '@ladder/core';
import { ALL_PLATFORMS } from '../platforms/platforms.js';
import type { Section, SheetPage } from './blocks.js';
import { fileRows } from './file-rows.js';
import type { ReleaseRecord } from './release-record.js';

const PLACES = ALL_PLATFORMS.filter(({ role }) => role === 'place');

/** One page for all modules in dist: which file goes where, with a link to the sheet of each. */
export function uploadIndex(records: readonly ReleaseRecord[]): SheetPage {
  const sorted = [...records].sort((a, b) => compareNatural(a.title, b.title) || compareText(a.id, b.id));
  const drafts = sorted.filter(({ draft }) => draft).length;
  return {
    kind: 'Upload index',
    title: 'Modules to upload',
    about: [
      sorted.length === 1 ? '1 module' : `${sorted.length} modules`,
      drafts === 0 ? 'all signed off' : drafts === 1 ? '1 is a draft' : `${drafts} are drafts`,
    ],
    ...(drafts === 0
      ? {}
      : {
          notice: {
            title: 'For reviewers only',
            text: `Not signed off: ${sorted
              .filter(({ draft }) => draft)
              .map(({ title }) => title)
              .join(', ')}. Drafts give no certificate and are not for learners.`,
          },
        }),
    sections: sorted.map(moduleSection),
    foot: ['Each module has an upload sheet with settings, words to copy, a test launch, and how to roll back.'],
  };
}

function moduleSection(record: ReleaseRecord): Section {
  const { id, title, version, draft, name } = record;
  const sheet = `${id}/${uploadSheetName(name)}`;
  return {
    id,
    title,
    blocks: [
      {
        type: 'text',
        text: `Version ${version}${draft ? ', draft: for reviewers only' : ''}. ${record.changes ?? 'First version.'}`,
      },
      {
        type: 'links',
        items: [
          { text: `Upload sheet of ${title}`, href: `${sheet}.html` },
          { text: 'the same as text', href: `${sheet}.txt` },
        ],
      },
      { type: 'files', rows: fileRows(record, `${id}/`, PLACES) },
    ],
  };
}
