import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/source-files.js';
import { DIFFERENCES, IN_REPORTS, UNKNOWABLE } from './differences.js';
import { differencesPage } from './differences-page.js';
import { packageFor } from './support/packages.js';

const PAGE = 'docs/platform-differences.md';

describe('the written differences', () => {
  it('stand in docs as they stand in the table; update the page with vitest -u', async () => {
    // A missing page is a mistake, not a first snapshot: without this, vitest would make it and be content.
    expect(existsSync(path.join(ROOT, PAGE)), `${PAGE} is there`).toBe(true);
    await expect(differencesPage()).toMatchFileSnapshot(path.join(ROOT, PAGE));
  });
});

describe('their sources', () => {
  it.each([...DIFFERENCES, ...UNKNOWABLE, ...IN_REPORTS].map(({ source, what }) => [source, what]))(
    '%s: names a file, a page or a clause, for: %s',
    (source) => expect(source).toMatch(/\.(ts|vue|cs|sql|html|php)\b|#\d+|\b\d+\.\d+\.\d+\b/),
  );
});

describe('the scripts of the packages', () => {
  it.each([
    ['scorm12', false],
    ['scorm2004', false],
    ['web', false],
    ['xapi', true],
    ['cmi5', true],
  ] as const)('%s: code for xAPI is there: %s', async (name, expected) => {
    const { files } = await packageFor(name);
    const scripts = [...files]
      .filter(([file]) => file.endsWith('.js'))
      .map(([, bytes]) => new TextDecoder().decode(bytes));

    expect(scripts.length).toBeGreaterThan(0);
    expect(/X-Experience-API-Version|adlnet\.gov\/expapi|activities\/state/.test(scripts.join('\n'))).toBe(expected);
  });
});
