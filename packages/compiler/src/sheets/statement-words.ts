/**
 * The sentences of the model accessibility statement that the law fixes, word for word as the Government Digital
 * Service publishes them: "Sample accessibility statement (for a fictional public sector website)", GOV.UK, updated
 * 19 December 2023, Open Government Licence v3.0. A test holds them against a copy; do not improve them.
 */
export const FIXED = {
  appliesTo: 'This accessibility statement applies to',
  enforcement:
    'The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you’re not happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS).',
  committed:
    'is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.',
  fully: 'This website is fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.',
  partially:
    'This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to {reasons} listed below.',
  not: 'This website is not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard. The {reasons} are listed below.',
  listed: 'The content listed below is non-accessible for the following reasons.',
  prepared: 'This statement was prepared on {prepared}. It was last reviewed on {reviewed}.',
} as const;

/** The headings that the law fixes as well. */
export const FIXED_HEADINGS = {
  feedback: 'Feedback and contact information',
  enforcement: 'Enforcement procedure',
  technical: 'Technical information about this website’s accessibility',
  compliance: 'Compliance status',
  content: 'Non-accessible content',
  nonCompliance: 'Non-compliance with the accessibility regulations',
  burden: 'Disproportionate burden',
  outOfScope: 'Content that’s not within the scope of the accessibility regulations',
  preparation: 'Preparation of this accessibility statement',
} as const;

/** Where the words above lead; the model says that the statement must link to the first. */
export const STATEMENT_LINKS = {
  eass: {
    text: 'contact the Equality Advisory and Support Service (EASS)',
    href: 'https://www.equalityadvisoryservice.com/',
  },
  wcag: { text: 'Web Content Accessibility Guidelines version 2.2', href: 'https://www.w3.org/TR/WCAG22/' },
  abilityNet: { text: 'AbilityNet', href: 'https://mcmw.abilitynet.org.uk/' },
} as const;
