import type { Grade, Limit, Platform, Setting } from '../platforms/platform.js';
import { ALL_PLATFORMS } from '../platforms/platforms.js';
import { accessibilityName } from './accessibility-page.js';
import type { Block, Section, SettingRow, SheetPage } from './blocks.js';
import { fileRows } from './file-rows.js';
import { wordsToCopy } from './hub-form.js';
import { HALF_WAY_WORDS } from './half-way-words.js';
import type { SignedOff } from '../model/module-model.js';
import { writtenDate } from '../plan/words.js';
import { STAGE_WORDS } from '../sign/stages.js';
import { sizeWords } from './size-words.js';
import type { ReleaseRecord } from './release-record.js';

/** How each grade of evidence is said to somebody who has to rely on it. */
const GRADES: Readonly<Record<Grade, string>> = {
  code: 'Known from the platform’s code.',
  page: 'Known from a page about the platform.',
  inferred: 'Inferred, not seen.',
  'not established': 'Not established.',
};

/** The page that goes with the packages of one module, for whoever uploads them. */
export function uploadSheet(record: ReleaseRecord): SheetPage {
  const { draft, check } = record;
  return {
    kind: 'Upload sheet',
    title: record.title,
    about: [
      `Version ${record.version}${draft ? ' (draft)' : ''}`,
      `about ${record.minutes} minutes`,
      check ? `scored check: ${check.pass} of ${check.drawn} to pass` : 'nothing is scored',
      record.provider,
    ],
    ...(draft ? { notice: DRAFT } : {}),
    sections: [
      { id: 'files', title: 'Which file goes where', blocks: filesBlocks(record) },
      { id: 'words', title: 'Words to copy', blocks: wordsToCopy(record) },
      { id: 'changes', title: 'What changed, for learners', blocks: changesBlocks(record) },
      ...(record.signedOff
        ? [{ id: 'signed', title: 'Signed off', blocks: signedBlocks(record.signedOff, record.version) }]
        : []),
      { id: 'accessibility', title: 'Accessibility', blocks: accessibilityBlocks(record) },
      { id: 'test', title: 'Test launch, on every platform', blocks: testBlocks(record) },
      ...ALL_PLATFORMS.map((platform) => platformSection(platform, record)),
      { id: 'trouble', title: 'If something goes wrong', blocks: troubleBlocks(record) },
    ],
    foot: [
      `Made with toolkit ${record.toolkit} for content ${record.contentHash}.`,
      `Questions: ${record.provider}, ${record.mailbox}.`,
    ],
  };
}

const DRAFT = {
  title: 'For reviewers only',
  text: 'This is a draft that has not been signed off. Put it where reviewers can try it, and never in front of learners: it gives no certificate.',
};

function filesBlocks(record: ReleaseRecord): readonly Block[] {
  return [
    {
      type: 'text',
      text: 'One file for each place. Upload it as it is: do not unpack it, and do not pack it again, unless it says so below.',
    },
    { type: 'files', rows: fileRows(record, '', ALL_PLATFORMS) },
  ];
}

/** What the author wrote, or else what the comparison with the last version says by itself. */
function changesBlocks({ changes, halfWay }: ReleaseRecord): readonly Block[] {
  const words = halfWay && HALF_WAY_WORDS[halfWay.verdict];
  const changed = changes ?? words?.changes;
  if (changed === undefined) return [{ type: 'text', text: 'First version.' }];
  const hint = 'For the notice or message to learners.';
  return [
    { type: 'copy', label: 'What changed', text: changed, hint },
    ...(halfWay && words
      ? ([
          { type: 'heading', text: `Learners half-way through version ${halfWay.since}` },
          { type: 'text', text: words.admin },
          { type: 'copy', label: 'For learners half-way', text: words.learners, hint },
          { type: 'text', text: 'This is the module’s part. What each platform does is said under its name below.' },
        ] as const)
      : []),
  ];
}

const STILL_HOLDS = 'Where an earlier version is named, nothing that this stage looks at has changed since.';

/** Who released the version; only what was signed is said. */
function signedBlocks(signedOff: readonly SignedOff[], now: string): readonly Block[] {
  return [
    {
      type: 'list',
      items: signedOff.map(({ stage, name, role, date, version, corrected }) => {
        const again = corrected
          ? `; spelling correction confirmed by ${corrected.name} on ${writtenDate(corrected.date)}`
          : '';
        return `${STAGE_WORDS[stage].title}: ${name} (${role}), ${writtenDate(date)}, version ${version}${again}.`;
      }),
    },
    ...(signedOff.some(({ version }) => version !== now) ? [{ type: 'text', text: STILL_HOLDS } as const] : []),
  ];
}

function accessibilityBlocks(record: ReleaseRecord): readonly Block[] {
  const tests = record.accessibility?.tested ?? [];
  const file = accessibilityName(record);
  return [
    {
      type: 'text',
      text:
        tests.length === 0
          ? 'No person has tested this module with assistive technology yet.'
          : `Tested by people: ${tests.length === 1 ? 'once' : `${tests.length} times`}; the statement says by whom, with what, and what they found.`,
    },
    {
      type: 'links',
      items: [
        { text: 'Accessibility statement and test report', href: `${file}.html` },
        { text: 'the same as text', href: `${file}.txt` },
      ],
    },
    {
      type: 'text',
      text: 'A public body publishes the statement as a web page and reviews it once a year (regulation 7 of SI 2018/852).',
    },
  ];
}

function testBlocks({ title, draft, check }: ReleaseRecord): readonly Block[] {
  const end = check
    ? `Answer the check and reach ${check.pass} of ${check.drawn}. The platform shows passed, with the score.`
    : 'Open every page and end each scenario once. The platform shows completed, without a score.';
  return [
    {
      type: 'text',
      text: 'Use a learner’s account that has never opened the module. Then follow what is said of your platform below.',
    },
    {
      type: 'ticks',
      items: [
        `The cover opens and is called “${title}”${draft ? ', with a banner that says draft' : ''}.`,
        'No message “Your platform is not recording this” appears.',
        'Turn two pages, then choose “Save and exit”. The platform shows incomplete, or in progress.',
        'Open it again. It goes on at the page where you left.',
        end,
        draft
          ? 'The last page shows a sample certificate headed “Review copy, not evidence”.'
          : 'The last page offers a certificate that you can print, with your own name typed in.',
        'Open it once more after finishing. Status and score on the platform have not gone down.',
      ],
    },
  ];
}

function platformSection(platform: Platform, record: ReleaseRecord): Section {
  const { sheet, window } = platform;
  const file = record.packages.find(({ target }) => target === platform.target);
  const size =
    window.width === undefined
      ? `Window: not established (${window.source}).`
      : `Window: ${window.width} × ${window.height} pixels unless you choose another.`;
  return {
    id: platform.id,
    title: platform.label,
    ownSheet: true,
    blocks: [
      { type: 'text', text: file ? `File: ${file.name}` : 'File: not made yet; see “Which file goes where”.' },
      { type: 'heading', text: 'Upload' },
      { type: 'list', ordered: true, items: sheet.steps },
      { type: 'heading', text: 'Settings to choose' },
      { type: 'settings', rows: sheet.settings.map(settingRow) },
      ...(sheet.together.length === 0
        ? []
        : ([
            { type: 'heading', text: 'Settings that go together' },
            { type: 'list', items: sheet.together.map(({ says }) => says) },
          ] as const)),
      { type: 'heading', text: 'Test launch: what should be seen' },
      { type: 'ticks', items: sheet.tests },
      { type: 'heading', text: 'Learners half-way, when a new version comes' },
      { type: 'list', items: sheet.halfWay },
      { type: 'heading', text: 'To roll back' },
      { type: 'list', items: sheet.rollBack },
      { type: 'heading', text: 'Good to know' },
      { type: 'list', items: [size, limitsWords(platform.limits), ...platform.quirks.map(({ says }) => says)] },
      { type: 'heading', text: 'Not established' },
      { type: 'list', items: sheet.notEstablished },
      { type: 'sources', text: sourcesWords(platform) },
    ],
  };
}

function settingRow({ name, choose, because, grade }: Setting): SettingRow {
  return { name, choose, because, evidence: GRADES[grade] };
}

function limitsWords(limits: readonly Limit[]): string {
  const each = limits.map(({ what, most, unit }) => {
    if (most === undefined) return `${what} not established`;
    if (unit === 'bytes') return `${what} ${sizeWords(most)}`;
    return `${what} ${most.toLocaleString('en-GB')}${unit === 'packages' ? '' : ` ${unit}`}`;
  });
  return `Limits: ${each.join('; ')}.`;
}

function sourcesWords({ sheet, limits, window, quirks }: Platform): string {
  const known = [...sheet.settings, ...sheet.together, ...limits, window, ...quirks].filter(
    ({ grade }) => grade !== 'not established',
  );
  return `Known from: ${[...new Set(known.map(({ source }) => source))].join('; ')}.`;
}

function troubleBlocks({ mailbox }: ReleaseRecord): readonly Block[] {
  return [
    {
      type: 'list',
      items: [
        'The upload is refused: check that it is the zip that was built, under its own name. Packed again, its files often lie in a folder, and platforms look no deeper than the top.',
        'A learner says that it is not recorded, or that something is lost: the page “What learners say” (docs/complaints.md of the toolkit) has what to check and a reply to paste.',
        `For anything else, send the text behind “Help” in the module to ${mailbox}. It holds versions and the last calls to the platform, and nothing that was typed.`,
      ],
    },
  ];
}
