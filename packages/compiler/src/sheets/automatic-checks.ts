/** One thing that the toolkit's own tests look at in a real browser. */
export interface AutomaticCheck {
  readonly says: string;
  /** Criteria of WCAG 2.2 that it speaks to; few of them can be settled by a machine alone. */
  readonly criteria: readonly string[];
  /** The test that looks: its file, and its title as it stands there. A test asserts that both exist. */
  readonly file: string;
  readonly test: string;
}

/** The version of axe-core that the tests use; a test compares it with the one that is installed. */
export const AXE_VERSION = '4.14.1';

/** The oldest Chromium that the tests may run in; a test compares it with the one that they run in. */
export const OLDEST_CHROMIUM = 120;

/** The engines in which the tests play, each with the oldest version that they may run in; a test compares them. */
export const PLAYED_ENGINES = [
  { id: 'chromium', name: 'Chromium', oldest: String(OLDEST_CHROMIUM), note: '' },
  { id: 'firefox', name: 'Firefox', oldest: '140', note: '' },
  {
    id: 'webkit',
    name: 'WebKitGTK',
    oldest: '2.50',
    note: 'the engine of Safari in another browser, and not Safari itself',
  },
] as const;

/** The modules that the tests play from cover to end, as the toolkit's repository has them. The tests take the list from here. */
export const PLAYED_MODULES: readonly string[] = ['ward-round', 'qi-3', 'understanding-state-1'];

/** What the toolkit's tests look at, so that no report claims a check that does not exist. */
export const AUTOMATIC_CHECKS: readonly AutomaticCheck[] = [
  {
    says: 'axe finds nothing against WCAG 2.0 to 2.2, levels A and AA, on any page, before and after it is worked on, nor in panels, notices and certificate, at 1024 by 768 and 360 by 740 pixels.',
    criteria: ['1.1.1', '1.3.1', '1.4.3', '2.4.1', '2.4.2', '2.4.4', '3.1.1', '3.3.2', '4.1.2'],
    file: 'test/e2e/accessible.test.ts',
    test: 'finds nothing on any page, before and after it is worked on',
  },
  {
    says: 'axe finds nothing in any example of any block, as it comes and once everything in it was opened and pressed.',
    criteria: ['1.1.1', '1.3.1', '1.4.3', '4.1.2'],
    file: 'packages/components/src/internal/examples.browser.test.ts',
    test: 'axe finds nothing once everything in it was opened and pressed',
  },
  {
    says: 'The whole module is walked and finished with a keyboard alone; what has the focus is never hidden, and always shown.',
    criteria: ['2.1.1', '2.1.2', '2.4.3', '2.4.7', '2.4.11'],
    file: 'test/e2e/keyboard.test.ts',
    test: 'the whole module is walked and finished, and the focus is never hidden and always shown',
  },
  {
    says: 'Controls are at least 24 by 24 pixels, or far enough apart.',
    criteria: ['2.5.8'],
    file: 'test/e2e/layout.test.ts',
    test: 'every control is 24 pixels wide and high, or far enough from the next',
  },
  {
    says: 'At a width of 320 pixels, which is 400 % zoom of 1280, no page scrolls sideways.',
    criteria: ['1.4.10'],
    file: 'test/e2e/layout.test.ts',
    test: 'at 320 pixels, no page scrolls sideways',
  },
  {
    says: 'With wide text spacing, nothing is cut off.',
    criteria: ['1.4.12'],
    file: 'test/e2e/layout.test.ts',
    test: 'with wide text spacing, nothing is cut off',
  },
  {
    says: 'With text of twice the size, chosen in the browser, text grows and nothing is cut off.',
    criteria: ['1.4.4'],
    file: 'test/e2e/layout.test.ts',
    test: 'with text of twice the size, text grows and nothing is cut off',
  },
  {
    says: 'With reduced motion, nothing moves.',
    criteria: [],
    file: 'test/e2e/preferences.test.ts',
    test: 'nothing moves where the learner asked for less motion',
  },
  {
    says: 'With forced colours, every control, choice and verdict can still be told apart.',
    criteria: ['1.4.1', '1.4.11'],
    file: 'test/e2e/preferences.test.ts',
    test: 'forced colours leave every control an edge and every state a sign',
  },
  {
    says: 'What is read first stands first: the order on the page is the order in the document.',
    criteria: ['1.3.2'],
    file: 'test/e2e/preferences.test.ts',
    test: 'and what is read first stands first',
  },
  {
    says: 'An answer, a saved page and a new page are each announced once.',
    criteria: ['4.1.3'],
    file: 'test/e2e/preferences.test.ts',
    test: 'live regions speak once',
  },
  {
    says: 'The module itself sets no time limit, and says so when the platform ends a session.',
    criteria: ['2.2.1'],
    file: 'test/e2e/preferences.test.ts',
    test: 'a learner who comes back after an hour finds everything as it was',
  },
  {
    says: 'Every block is used, kept and there again, and no page scrolls sideways, in Chromium, Firefox and WebKitGTK.',
    criteria: [],
    file: 'test/engines/gallery.test.ts',
    test: 'is used, kept, and there again',
  },
  {
    says: 'Leading a Ward Round is played to its end in a frame, in windows of its own and without a platform, with notes and certificate in all files, in the same three engines.',
    criteria: [],
    file: 'test/engines/ward-round.test.ts',
    test: 'is played to the end in a frame',
  },
  {
    says: 'Pages and the job aid print without the bars.',
    criteria: [],
    file: 'test/e2e/layout.test.ts',
    test: 'the bars stay away from a page, and every page can be printed at once',
  },
];
