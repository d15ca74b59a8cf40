type Change = Readonly<Record<string, string>>;

const evidence = (...lines: string[]): Change => ({ 'accessibility.yaml': `${lines.join('\n')}\n` });

const TESTED = [
  'tested:',
  '  - by: A. Example',
  '    on: 2026-11-20',
  '    with: NVDA 2026.2 and Firefox 146 on Windows 11',
];

/** Mistakes in what people tested, and in what is claimed of it. */
export const ACCESSIBILITY_MISTAKES: Readonly<Record<string, Change>> = {
  'validate/accessibility-criterion': evidence(
    ...TESTED,
    '    version: 0.1.0',
    '    found:',
    '      - problem: The order is lost: the outcome comes first.',
    '        criterion: 4.1.1 Parsing',
  ),
  'validate/accessibility-fully': evidence('compliance: fully'),
  'validate/accessibility-nothing-listed': evidence(...TESTED, '    version: 0.1.0', '    found: []', 'compliance: partially'),
  'validate/accessibility-version': evidence(...TESTED, '    version: 0.2.0', '    found: []'),
  'validate/accessibility-dates': evidence('prepared: 2026-11-20', 'reviewed: 2026-11-02'),
};
