import type { Accessibility } from '@ladder/core/schema';
import { criterionName, criterionNumber } from '../accessibility/wcag.js';
import { openProblems, type Problem } from '../accessibility/open-problems.js';
import { writtenDate } from '../plan/words.js';
import { PLAYED_MODULES } from './automatic-checks.js';
import { testReport } from './accessibility-report.js';
import type { Block, Notice, SheetPage } from './blocks.js';
import type { ReleaseRecord } from './release-record.js';
import { FIXED, FIXED_HEADINGS, STATEMENT_LINKS } from './statement-words.js';

/**
 * The accessibility statement of a module, for the organisation to publish: the model of regulation 7 of SI 2018/852
 * with its fixed words, and behind it what was tested. Where nobody decided something, it says so instead of claiming.
 */
export function accessibilityPage(record: ReleaseRecord): SheetPage {
  const { title, version, draft, provider } = record;
  const known = factsOf(record);
  const notice = noticeOf(record, known);
  return {
    kind: 'Accessibility',
    title: `Accessibility statement for ${title}`,
    about: [`Version ${version}${draft ? ' (draft)' : ''}`, provider],
    ...(notice ? { notice } : {}),
    sections: [
      { id: 'about', title: 'About this statement', blocks: aboutBlocks(record) },
      { id: 'how-accessible', title: 'How accessible this website is', blocks: howBlocks(known) },
      { id: 'feedback', title: FIXED_HEADINGS.feedback, blocks: feedbackBlocks(record) },
      {
        id: 'enforcement',
        title: FIXED_HEADINGS.enforcement,
        blocks: [{ type: 'text', text: FIXED.enforcement, links: [STATEMENT_LINKS.eass] }],
      },
      { id: 'technical', title: FIXED_HEADINGS.technical, blocks: technicalBlocks(record, known) },
      ...(hasList(known)
        ? [{ id: 'non-accessible', title: FIXED_HEADINGS.content, blocks: contentBlocks(known) } as const]
        : []),
      { id: 'preparation', title: FIXED_HEADINGS.preparation, blocks: preparationBlocks(known) },
      { ...testReport(record), ownSheet: true },
    ],
    foot: [
      `Made with toolkit ${record.toolkit} for content ${record.contentHash}.`,
      'The fixed wording is from the sample accessibility statement of GOV.UK, used under the Open Government Licence v3.0.',
    ],
  };
}

/** How the statement's files are called, without their endings. */
export const accessibilityName = ({ name }: ReleaseRecord): string => `${name}-accessibility`;

/** What the statement stands on. */
interface Facts {
  readonly written: Partial<Accessibility>;
  readonly open: readonly Problem[];
  readonly burden: readonly string[];
  readonly outOfScope: readonly string[];
}

function factsOf({ accessibility, version }: ReleaseRecord): Facts {
  return {
    written: accessibility ?? {},
    open: accessibility ? openProblems(accessibility, version) : [],
    burden: accessibility?.['disproportionate-burden'] ?? [],
    outOfScope: accessibility?.['out-of-scope'] ?? [],
  };
}

const hasList = ({ open, burden, outOfScope }: Facts): boolean => open.length + burden.length + outOfScope.length > 0;

function noticeOf({ id, draft }: ReleaseRecord, { written }: Facts): Notice | undefined {
  const missing = [
    ...(written.compliance === undefined ? ['the compliance status'] : []),
    ...(written.prepared === undefined ? ['the day on which it was prepared'] : []),
    ...(written.reviewed === undefined ? ['the day of the last review'] : []),
  ];
  if (missing.length === 0 && !draft) return undefined;
  const words = [
    ...(draft ? ['This version of the module is a draft.'] : []),
    ...(missing.length > 0
      ? [
          `Your organisation still has to decide: ${missing.join(', ')}. Write it into modules/${id}/accessibility.yaml and build again.`,
        ]
      : []),
  ];
  return { title: 'Not ready to publish', text: words.join(' ') };
}

function aboutBlocks(record: ReleaseRecord): readonly Block[] {
  const { title, version, provider } = record;
  const able = ableTo(record);
  return [
    {
      type: 'text',
      text: `${FIXED.appliesTo} the e-learning module “${title}”, version ${version}, and the files that it makes for a learner.`,
    },
    {
      type: 'text',
      text: `This website is run by ${provider}. We want as many people as possible to be able to use this website.${able.length > 0 ? ' For example, that means you should be able to:' : ''}`,
    },
    ...(able.length > 0 ? [{ type: 'list', items: able } as const] : []),
    {
      type: 'text',
      text: 'AbilityNet has advice on making your device easier to use if you have a disability.',
      links: [STATEMENT_LINKS.abilityNet],
    },
  ];
}

/** What a disabled person can count on. The model says to leave out what one is not sure of: what nobody has tried. */
function ableTo({ id, accessibility }: ReleaseRecord): readonly string[] {
  const readers = [...new Set((accessibility?.tested ?? []).map((test) => test.with))];
  return [
    ...(PLAYED_MODULES.includes(id)
      ? [
          'change colours using browser or device settings',
          'zoom in up to 400% without the text spilling off the screen',
          'make the text twice as large in the browser’s settings',
          'navigate all of the website using a keyboard',
        ]
      : []),
    ...(readers.length > 0
      ? [`listen to most of the website using a screen reader (tried with ${readers.join('; ')})`]
      : []),
  ];
}

function howBlocks({ written, open }: Facts): readonly Block[] {
  const untested = (written.tested ?? []).length === 0;
  if (open.length === 0)
    return [
      {
        type: 'text',
        text: untested
          ? 'No person has tested this yet. There may be problems that we do not know of.'
          : 'The people who tested it found no problem that is still there. There may be others that we do not know of.',
      },
    ];
  return [
    { type: 'text', text: 'We know some parts of this website are not fully accessible:' },
    { type: 'list', items: open.map(({ problem }) => problem) },
  ];
}

function feedbackBlocks({ mailbox, replyDays }: ReleaseRecord): readonly Block[] {
  const write = { text: mailbox, href: `mailto:${mailbox}` };
  return [
    {
      type: 'text',
      text: `If you find any problems not listed on this page or think we’re not meeting accessibility requirements, contact: ${mailbox}.`,
      links: [write],
    },
    {
      type: 'text',
      text: `If you need information on this website in a different format like accessible PDF, large print, easy read, audio recording or braille, email ${mailbox}.`,
      links: [write],
    },
    ...(replyDays === undefined
      ? []
      : [{ type: 'text', text: `We’ll consider your request and get back to you in ${replyDays} days.` } as const]),
  ];
}

function technicalBlocks({ provider }: ReleaseRecord, known: Facts): readonly Block[] {
  const { compliance } = known.written;
  const links = [STATEMENT_LINKS.wcag];
  return [
    { type: 'text', text: `${provider} ${FIXED.committed}` },
    { type: 'heading', text: FIXED_HEADINGS.compliance },
    ...(compliance === undefined
      ? ([
          {
            type: 'text',
            text: 'Not decided yet. The organisation chooses one of these sentences; the first only if people have tested and nothing fails.',
          },
          {
            type: 'list',
            items: [
              FIXED.fully,
              because(FIXED.partially, 'the [non-compliances or exemptions]'),
              because(FIXED.not, '[non-compliances or exemptions]'),
            ],
          },
        ] as const)
      : ([{ type: 'text', text: statusSentence(compliance, known), links }] as const)),
  ];
}

function statusSentence(compliance: NonNullable<Accessibility['compliance']>, known: Facts): string {
  if (compliance === 'fully') return FIXED.fully;
  const exempt = known.burden.length + known.outOfScope.length > 0;
  const reasons =
    known.open.length === 0 ? 'exemptions' : exempt ? 'non-compliances and exemptions' : 'non-compliances';
  return compliance === 'partially' ? because(FIXED.partially, `the ${reasons}`) : because(FIXED.not, reasons);
}

const because = (sentence: string, reasons: string): string => sentence.replace('{reasons}', reasons);

function contentBlocks({ open, burden, outOfScope }: Facts): readonly Block[] {
  return [
    { type: 'text', text: FIXED.listed },
    ...listUnder(FIXED_HEADINGS.nonCompliance, open.map(problemWords)),
    ...listUnder(FIXED_HEADINGS.burden, burden),
    ...listUnder(FIXED_HEADINGS.outOfScope, outOfScope),
  ];
}

function listUnder(text: string, items: readonly string[]): readonly Block[] {
  return items.length === 0
    ? []
    : [
        { type: 'heading', text },
        { type: 'list', items },
      ];
}

function problemWords({ problem, criterion, 'mend-by': by }: Problem): string {
  const fails = `This fails WCAG 2.2 success criterion ${criterionName(criterionNumber(criterion))}.`;
  const plan =
    by === undefined ? 'We have not yet set a day for mending it.' : `We plan to mend it by ${writtenDate(by)}.`;
  return `${problem} ${fails} ${plan}`;
}

function preparationBlocks({ written }: Facts): readonly Block[] {
  const { prepared, reviewed, tested = [] } = written;
  const last = [...tested].sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  return [
    {
      type: 'text',
      text: FIXED.prepared
        .replace('{prepared}', prepared === undefined ? '[date]' : writtenDate(prepared))
        .replace('{reviewed}', reviewed === undefined ? '[date]' : writtenDate(reviewed)),
    },
    {
      type: 'text',
      text: last
        ? `A person last tested it on ${writtenDate(last.on)}, in version ${last.version}: ${last.by}, with ${last.with}. The test report below says what was tried, and what machines look at.`
        : 'No person has tested this yet. The test report below says what machines look at.',
    },
  ];
}
