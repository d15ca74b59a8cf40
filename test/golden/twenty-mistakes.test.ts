// What a doctor does to a new module in one afternoon: the template, broken in more than twenty ways, and what is said.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDiagnostic, sortDiagnostics } from '../../packages/core/src/index.js';
import { load, understand } from '../../packages/compiler/src/commands/front-end.js';
import { ROOT } from '../support/source-files.js';
import { expectGolden } from './golden-file.js';

/** Where the module is, as its author sees it. */
const FOLDER = 'modules/handover';
const ONE = 'pages/01-what-is-lost.md';
const TWO = 'pages/02-lead-it.md';
const THREE = 'pages/03-take-it-along.md';

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'ladder-twenty-'));
  cpSync(path.join(ROOT, 'organisation.yaml'), path.join(root, 'organisation.yaml'));
});

afterAll(() => rmSync(root, { recursive: true }));

/** Puts one text in the place of another, which must be there. */
const put = (file: string, was: string | RegExp, is: string) => () => {
  const at = path.join(root, FOLDER, file);
  const text = readFileSync(at, 'utf8');
  const changed = text.replace(was, () => is);
  expect(changed, `${file} has to hold ${String(was)}`).not.toBe(text);
  writeFileSync(at, changed);
};

const write = (file: string, content: string | Uint8Array) => () => writeFileSync(path.join(root, FOLDER, file), content);
const rename = (was: string, is: string) => () =>
  renameSync(path.join(root, FOLDER, was), path.join(root, FOLDER, is));

/** What somebody did, and the word of the message that has to be among those said. */
const MISTAKES: readonly (readonly [did: string, how: () => void, about: RegExp])[] = [
  ['took the tick from the right answer', put(ONE, '- [x] Less', '- [ ] Less'), /right answer/],
  ['forgot to end the question', put(ONE, '**Outcome:** 3\n:::', '**Outcome:** 3'), /:::|end/],
  ['mistyped the name of a block', put(ONE, ':::question', ':::qestion'), /question/],
  ['asked a question without answers', put(ONE, /- \[ \] About half[^]*?bhabra2007\]\.\n/, ''), /answer|option/],
  ['left the tick in every answer', put(ONE, /- \[ \]/g, '- [x]'), /ticked as right/],
  ['renamed a picture', rename('media/what-is-left.svg', 'media/left.svg'), /what-is-left\.svg/],
  ['left out what a picture shows', put(ONE, /!\[Three[^\]]*\]/, '![]'), /picture|see/],
  ['cited a reference that is not in the list', put(ONE, '@bhabra2007', '@bhabra2017'), /bhabra2017/],
  ['named an outcome that is not there', put(ONE, '**Outcome:** 3', '**Outcome:** 7'), /7/],
  ['typed HTML', put(ONE, 'goes home.', 'goes <b>home</b>.'), /HTML|<b>/],
  ['did not end a note to themselves', put(ONE, 'that surprises.\n-->', 'that surprises.'), /<!--|-->|note/],
  ['left the debrief out', put(TWO, '### Debrief\n\n', ''), /[Dd]ebrief/],
  ['sent people to a scene that is not there', put(TWO, '**Why:** Trust', '**Go to:** The roof\n  >\n  > **Why:** Trust'), /roof/],
  ['made up a verdict', put(TWO, '**Unsafe.**', '**Rubbish.**'), /Rubbish|verdict|Unsafe/],
  ['linked a page that is not there', put(TWO, 'Share out', '[Share](09-share.md) out'), /09-share/],
  ['deleted the heading of a page', put(TWO, '# Lead it\n', ''), /heading|title/],
  ['emptied a page', write(THREE, ''), /empty|nothing|heading|title/],
  ['saved a Word file as a page', write(THREE, new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0, 0x92])), /Word file/],
  ['gave a page a name with spaces', rename(TWO, 'pages/02 Lead it.md'), /name/],
  ['deleted the title', put('module.yaml', /^title:.*\n/m, ''), /title/],
  ['wrote the minutes as a word', put('module.yaml', 'minutes: 6', 'minutes: about six'), /minutes/],
  ['invented a strand', put('module.yaml', 'strand: practice', 'strand: leadership'), /strand|practice/],
  ['forgot a colon', put('module.yaml', 'minutes: 6', 'minutes 6'), /minutes|colon|:/],
  ['mistyped a key', put('module.yaml', 'outcomes:', 'outcome:'), /outcomes/],
  ['cited a capability that is not there', put('module.yaml', '#GPC6', '#GPC66'), /GPC66/],
  ['deleted the references', write('references.md', ''), /gmc-gmp2024/],
];

/** What is said of the template after somebody did something to it. */
async function told(how: () => void) {
  rmSync(path.join(root, 'modules'), { recursive: true, force: true });
  mkdirSync(path.join(root, 'modules'));
  cpSync(path.join(ROOT, 'templates', 'practice'), path.join(root, FOLDER), { recursive: true });
  how();
  const { diagnostics } = await understand('handover', await load(root, 'handover'));
  return sortDiagnostics(diagnostics);
}

describe('a new module', () => {
  it('has nothing wrong with it', async () => {
    expect((await told(() => undefined)).map(formatDiagnostic)).toEqual([]);
  });

  it.each(MISTAKES)('whose author %s: says so, where, and what to do', async (_, how, about) => {
    const found = await told(how);

    const fits = found.filter(({ message, remedy }) => about.test(`${message} ${remedy}`));
    expect(fits.length).toBeGreaterThan(0);
    for (const { location, remedy } of fits) {
      expect(location?.file).toContain('handover');
      expect(remedy).toMatch(/^[A-Z].*[.?)]$/);
    }
    // One slip is not a page of complaints.
    expect(found.length).toBeLessThanOrEqual(6);
  });

  it('speaks of each as people do', async () => {
    const parts: string[] = [];
    for (const [did, how] of MISTAKES) {
      parts.push(`== Somebody ${did}\n${(await told(how)).map(formatDiagnostic).join('\n\n')}\n`);
    }
    expectGolden(parts.join('\n'), 'twenty-mistakes.txt');
  });
});
