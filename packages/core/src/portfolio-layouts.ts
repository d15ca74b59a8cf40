/**
 * E-portfolios as data: which pieces a learner is shown to paste, in which order, and what is known of the place.
 *
 * What is known was read on public pages in November 2026, and no public page states file types, sizes or field
 * limits. So nothing here has a limit, and the words beside it say that none is known. The words themselves are with
 * the interface (packages/components/src/makers/notes/messages.ts); facts are named here by a key, with their source.
 */
export interface PortfolioLayout {
  readonly id: PortfolioId;
  /** Whether the name of a form that takes such an entry is known. */
  readonly form: boolean;
  readonly pieces: readonly PortfolioPiece[];
  /** What to know before pasting, each with a public source. */
  readonly facts: readonly PortfolioFact[];
}

/** The portfolios there are; the learner's choice is kept by this name. */
export type PortfolioId =
  | 'horus'
  | 'nhs-eportfolio'
  | 'risr'
  | 'fourteenfish'
  | 'iscp'
  | 'llp'
  | 'soar'
  | 'turas'
  | 'axia'
  | 'heiw-dft'
  | 'other';

/** What there is to paste. */
export type PortfolioPiece =
  'title' | 'provider' | 'length' | 'result' | 'reflection' | 'plan' | 'others' | 'capabilities';

/** A fact about a portfolio; its words are with the interface. */
export type PortfolioFact =
  | 'horus-idle'
  | 'horus-hours'
  | 'horus-certificate'
  | 'nhs-private'
  | 'nhs-offline'
  | 'risr-rcem'
  | 'risr-rcpch'
  | 'fourteenfish-links'
  | 'fourteenfish-pdp'
  | 'iscp-report'
  | 'soar-documents'
  | 'soar-save'
  | 'turas-pdf'
  | 'axia-items'
  | 'heiw-logs'
  | 'heiw-seen';

/** What a form about a course asks first, then what was learned, then where it counts. */
const COURSE: readonly PortfolioPiece[] = [
  'title',
  'provider',
  'length',
  'result',
  'reflection',
  'plan',
  'others',
  'capabilities',
];
/** Where evidence hangs on the item of a curriculum, that comes first. */
const BY_ITEM: readonly PortfolioPiece[] = [
  'capabilities',
  'title',
  'provider',
  'length',
  'result',
  'reflection',
  'plan',
  'others',
];

/** Every portfolio, in the order of the list that the learner chooses from. */
export const PORTFOLIOS: readonly PortfolioLayout[] = [
  // supporthorus.hee.nhs.uk: "Mandatory certificates", "Creating content", "Personal learning log".
  { id: 'horus', form: true, pieces: COURSE, facts: ['horus-idle', 'horus-hours', 'horus-certificate'] },
  // jrcptb.org.uk: "ePortfolio FAQs", "User guides".
  { id: 'nhs-eportfolio', form: false, pieces: COURSE, facts: ['nhs-private', 'nhs-offline'] },
  // rcem.ac.uk/eportfolio (document management, 2024); rcpch.ac.uk, on tagging key capabilities.
  { id: 'risr', form: false, pieces: COURSE, facts: ['risr-rcem', 'risr-rcpch'] },
  // Second-hand only: a commercial guide for GP trainees (iatrox.com, 2026); the words say so.
  {
    id: 'fourteenfish',
    form: false,
    pieces: ['title', 'provider', 'length', 'result', 'reflection', 'capabilities', 'plan', 'others'],
    facts: ['fourteenfish-links', 'fourteenfish-pdp'],
  },
  // jcst.org and isecsn.org, on the Multiple Consultant Report.
  { id: 'iscp', form: false, pieces: COURSE, facts: ['iscp-report'] },
  // Nothing was found about the Royal College of Anaesthetists' portfolio.
  { id: 'llp', form: false, pieces: COURSE, facts: [] },
  // appraisal.nes.scot.nhs.uk: "Saving and uploading documents".
  { id: 'soar', form: false, pieces: COURSE, facts: ['soar-documents', 'soar-save'] },
  // learn.nes.nhs.scot/63165, on the dental training portfolio.
  { id: 'turas', form: false, pieces: COURSE, facts: ['turas-pdf'] },
  // handbook.heiw.wales, "Dental core training": evidence is linked to items of the curriculum.
  { id: 'axia', form: false, pieces: BY_ITEM, facts: ['axia-items'] },
  // handbook.heiw.wales, "Dental foundation training", "The e-portfolio".
  { id: 'heiw-dft', form: true, pieces: COURSE, facts: ['heiw-logs', 'heiw-seen'] },
  { id: 'other', form: false, pieces: COURSE, facts: [] },
];
