import { writeFileSync } from 'node:fs';

/**
 * Leaves the number of passed and failed tests in the file that LADDER_TEST_COUNT names, for scripts/test.mjs.
 * A file that could not be loaded, and an error outside any test, each count as one failed test.
 */
export default class CountReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const file = process.env['LADDER_TEST_COUNT'];
    if (file === undefined) return;
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      const failedHere = [...module.children.allTests('failed')].length;
      passed += [...module.children.allTests('passed')].length;
      failed += failedHere === 0 && module.state() === 'failed' ? 1 : failedHere;
    }
    writeFileSync(file, JSON.stringify({ passed, failed }));
  }
}
