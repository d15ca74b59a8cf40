import { mkdtemp, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { meantFixes } from '../packages/compiler/src/check/fix/fix-meant.js';
import { fixPage, withFixes } from '../packages/compiler/src/check/fix/fix-page.js';
import { meaningOf, safeFixes } from '../packages/compiler/src/check/fix/same-meaning.js';
import { main } from '../packages/compiler/src/cli.js';
import { checkCommand } from '../packages/compiler/src/commands/check.js';
import { loadModule } from '../packages/compiler/src/load/load-module.js';
import { toolkitHashes } from '../packages/compiler/src/toolkit/toolkit-hash.mjs';
import { QUESTION, QUESTION_HABITS, SCENARIO_HABITS } from './golden/habit-samples.js';
import { page, smallModule } from './golden/small-module.js';
import { ROOT } from './support/source-files.js';

const made: string[] = [];

afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** A page with everything mended that may be. */
const mended = (text: string): string => withFixes(text, fixPage(text));

describe('what --fix mends', () => {
  it.each([
    ['::: question', ':::question'],
    [':::Action plan', ':::action-plan'],
    ['  ::::Question ', ':::question'],
    [':::end', ':::'],
    ['• One', '- One'],
    ['\u00B7\tOne', '- One'],
    ['* One', '- One'],
    ['+ One', '- One'],
    ['- [X] One', '- [x] One'],
    ['- [✓] One', '- [x] One'],
    ['- [] One', '- [ ] One'],
    ['•\t[ x ] One', '- [x] One'],
    ['Words and a space at the end ', 'Words and a space at the end'],
    ['  > **Go to:** It gets “worse”', '  > **Go to:** It gets "worse"'],
  ])('%j becomes %j', (typed, written) => {
    expect(mended(typed)).toBe(written);
  });

  it.each([
    ['emphasis at the start', '*Important* words'],
    ['a minus', '-5 degrees'],
    ['a rule', '* * *'],
    ['two spaces before another line, which begin a new line', 'One  \nTwo'],
    ['a line of code', '```\n* one \n::: question\n- [X] two\n```'],
    ['a note to oneself', '<!--\n* one \n::: question\n-->'],
    ['half a note', '* one <!-- two -->'],
    ['a block that there is not', '::: quizz'],
    ['a name with more behind it', ':::question {id="a"}'],
    ['a strange box', '- [?] One'],
    ['a numbered list', '1. One'],
    ['curly quotes in a sentence', 'She said “wait”.'],
    ['a dash in a sentence of its own', '– and so on'],
    ['a citation', '[@herring2011]: as they say'],
  ])('leaves %s alone', (_, text) => {
    expect(fixPage(text)).toEqual([]);
  });

  it('turns every habit into something that means the same, and is done after one go', async () => {
    for (const [habit, text] of [...QUESTION_HABITS, ...SCENARIO_HABITS]) {
      const files = smallModule(page(text));
      const before = await meaningOf(files, 'small');
      const fixes = await safeFixes(files, 'small');
      const after = new Map([...files, ...fixes.map((fix) => [fix.file, fix.text] as const)]);

      expect(await meaningOf(after, 'small'), habit).toBe(before);
      expect(await safeFixes(after, 'small'), habit).toEqual([]);
    }
  });

  it('finds nothing to mend in what we wrote ourselves', async () => {
    for (const id of ['ward-round', 'qi-3', 'understanding-state-1']) {
      const { value } = await loadModule(ROOT, id);

      expect(await safeFixes(value ?? new Map(), id)).toEqual([]);
    }
  });

  it('leaves one line out that would change something, and mends the others', async () => {
    // Outside a scenario these are words to read, and their quotation marks are the author's.
    const text = 'Go to: the “quiet” room.\n\n• One\n• Two ';
    const files = smallModule(page(text));
    const [fix] = await safeFixes(files, 'small');

    expect(fix?.fixes.map(({ after }) => after)).toEqual(['- One', '- Two']);
  });
});

describe('what took no effect', () => {
  it.each([
    ['-one\n-two', '- one\n- two'],
    ['Bring:\n– a pen\n– paper', 'Bring:\n- a pen\n- paper'],
    ['☐ one\n☐ two', '- [ ] one\n- [ ] two'],
    ['§ one\n§ two', '- one\n- two'],
    ['1.One\n2.Two', '1. One\n2. Two'],
    ['(1) One\n(2) Two', '1. One\n2. Two'],
    ['| A | B |\n| 1 | 2 |', '| A | B |\n| --- | --- |\n| 1 | 2 |'],
    ['| A | B | C |\n| --- | --- |\n| 1 | 2 | 3 |', '| A | B | C |\n| --- | --- | --- |\n| 1 | 2 | 3 |'],
    ['Drug\tDose\nA\t5 mg', '| Drug | Dose |\n| --- | --- |\n| A | 5 mg |'],
    ['#First steps\n\nText.', '## First steps\n\nText.'],
    ['Read [a] (https://example.org/b).', 'Read [a](https://example.org/b).'],
    ['**Note:**This.', '**Note:** This.'],
    ['-one\n-two\n\n| A | B |\n| 1 | 2 |\n\nEnd.', '- one\n- two\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\nEnd.'],
  ])('is written so that it does: %j', async (typed, written) => {
    const files = smallModule(page(typed));
    const [fix] = await meantFixes(files, 'small');

    expect(fix?.text).toBe([...smallModule(page(written))].find(([file]) => file === fix?.file)?.[1]);
  });

  it.each([
    ['letters, to which a sentence may point', 'a) one\nb) two'],
    ['rows of uneven length', '| A | B |\n| 1 | 2 | 3 |'],
    ['what may be a question', 'A. one\nB. two\nCorrect answer: B'],
    ['stars without a partner', 'This is **bold'],
    ['ordinary prose', 'Take 5* of it – or not; see sam@example.org.'],
  ])('is left alone where more than one thing may be meant: %s', async (_, text) => {
    expect(await meantFixes(smallModule(page(text)), 'small')).toEqual([]);
  });
});

describe('check --fix', () => {
  it('says each change with its line, writes the page and the ids, and has nothing to do the second time', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'ladder-fix-'));
    made.push(root);
    await cp(path.join(ROOT, 'test', 'fixtures', 'small'), root, { recursive: true });
    const file = path.join(root, 'modules', 'small', 'pages', '02-fixed.md');
    await writeFile(file, `# Fixed\n\n${QUESTION.replace(':::question', '::: question').replace('[x]', '[X]')}\n`);
    const said: string[] = [];
    const context = {
      root,
      toolkitRoot: ROOT,
      hashes: toolkitHashes(ROOT),
      say: (line: string) => void said.push(line),
    };
    await checkCommand(['small'], { targets: [], fix: true }, context);

    expect(await readFile(file, 'utf8')).toBe(`# Fixed\n\n${QUESTION}\n`);
    expect(said.filter((line) => line.startsWith('Mended'))).toEqual([
      'Mended  modules/small/pages/02-fixed.md:3  "::: question"  →  ":::question"',
      'Mended  modules/small/pages/02-fixed.md:6  "- [X] This"  →  "- [x] This"',
    ]);
    expect(said).toContain('Wrote modules/small/ids.yaml. Keep it with the module.');

    said.length = 0;
    await checkCommand(['small'], { targets: [], fix: true }, context);
    expect(said.join('\n')).not.toMatch(/Mended|Wrote/);
  });

  it.each([
    ['lost', undefined],
    ['damaged', 'pages: ['],
    ['emptied', ''],
  ])(
    'writes ids.yaml anew where it is %s after a release, once somebody says that progress may be lost',
    async (_, text) => {
      const root = await mkdtemp(path.join(tmpdir(), 'ladder-ids-'));
      made.push(root);
      await cp(path.join(ROOT, 'test', 'fixtures', 'small'), root, { recursive: true });
      const context = {
        root,
        toolkitRoot: ROOT,
        hashes: toolkitHashes(ROOT),
      };
      const run = async (...typed: readonly string[]): Promise<{ readonly code: number; readonly text: string }> => {
        const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
        try {
          const code = await main(typed, context);
          return { code, text: printed.mock.calls.map(([words]) => String(words)).join('') };
        } finally {
          printed.mockRestore();
        }
      };
      await run('check', 'small', '--fix', '--no-browser');
      expect((await run('record', 'small')).code).toBe(0);
      const ids = path.join(root, 'modules', 'small', 'ids.yaml');
      await (text === undefined ? rm(ids) : writeFile(ids, text));

      const before = await run('check', 'small', '--no-browser');
      expect(before.code).toBe(1);
      expect(before.text.match(/\(validate\/(?:ids|update)-[a-z-]+\)/g)).toEqual(['(validate/update-without-ids)']);
      const command = /pnpm(?:@\d+)? (check:module small --fix --allow-lost-progress)/.exec(before.text)?.[1] ?? '';
      expect((await run('check', 'small', '--fix', '--no-browser')).code).toBe(1);

      const mended = await run(...command.replace('check:module', 'check').split(' '), '--no-browser');
      expect(mended.code).toBe(0);
      expect(mended.text).toContain('Wrote modules/small/ids.yaml. Keep it with the module.');
      expect(await readFile(ids, 'utf8')).toContain('pages:');

      const after = await run('check', 'small', '--no-browser');
      expect(after.text).not.toMatch(/without-ids|ids-unreadable|ids-other-module/);
      expect(after.code).toBe(0);
    },
  );
});
