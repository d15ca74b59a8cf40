/** The folder name of the largest module that the toolkit promises to carry. */
export const LARGE = 'large';

const PAGES = 100;

/** A module of 100 pages with three questions each, the last page a check: its files by their path in the folder. */
export function largeModule(): ReadonlyMap<string, string> {
  const pages = Array.from({ length: PAGES }, (_, at) => [`pages/${pageFile(at + 1)}`, page(at + 1)] as const);
  return new Map([['module.yaml', SETTINGS], ...pages]);
}

const pageFile = (number: number): string => `${String(number).padStart(3, '0')}-page.md`;

const SETTINGS = `title: A large module
strand: theory
minutes: 300
for: Nobody
outcomes:
  - See how a large module travels
assessment:
  page: ${pageFile(PAGES)}
  pass: 2
`;

function page(number: number): string {
  const questions = [1, 2, 3].map((at) => question(number, at));
  return [`# Page ${number}`, `Some words to read on page ${number}.`, ...questions].join('\n\n').concat('\n');
}

/** The third of each page has two right answers of five, which takes the most room in the saved state. */
function question(number: number, at: number): string {
  const several = at === 3;
  return `:::question
What is number ${at} of page ${number}?

- [${several ? 'x' : ' '}] The first of ${number}-${at}
  > About the first.
- [x] The second of ${number}-${at}
  > About the second.
- [ ] The third of ${number}-${at}
  > About the third.
- [ ] The fourth of ${number}-${at}
  > About the fourth.
- [ ] The fifth of ${number}-${at}
  > About the fifth.
:::`;
}
