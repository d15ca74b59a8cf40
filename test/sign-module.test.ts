import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileFront } from '../packages/compiler/src/front.js';
import { compilePackage } from '../packages/compiler/src/compile.js';
import { load } from '../packages/compiler/src/commands/front-end.js';
import { signCommand } from '../packages/compiler/src/commands/sign/sign.js';
import { Left, type Ask } from '../packages/compiler/src/commands/ask.js';
import type { SignWishes } from '../packages/compiler/src/commands/sign/sign-wishes.js';
import { releaseRecord } from '../packages/compiler/src/sheets/release-record.js';
import { sheetText } from '../packages/compiler/src/sheets/sheet-text.js';
import { uploadSheet } from '../packages/compiler/src/sheets/upload-sheet.js';
import { targetsByName } from '../packages/compiler/src/targets/targets.js';
import { toolkitHashes } from '../packages/compiler/src/toolkit/toolkit-hash.mjs';
import { packageName } from '../packages/compiler/src/write/package-name.js';
import { ROOT } from './support/source-files.js';
import { testToolkit } from './support/test-toolkit.js';

const SMALL = path.join(ROOT, 'test', 'fixtures', 'small');
const TODAY = '2026-11-21';
const CONSULTANT = { name: 'Dr A. Example', role: 'Consultant' };

const made: string[] = [];

beforeAll(async () => {
  await testToolkit();
}, 120_000);

afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** A fresh copy of the small module, and the command as somebody without a terminal runs it. */
async function workplace() {
  const root = await mkdtemp(path.join(tmpdir(), 'ladder-sign-'));
  made.push(root);
  await cp(SMALL, root, { recursive: true });
  const folder = path.join(root, 'modules', 'small');
  return {
    folder,
    async run(ids: readonly string[], wishes: SignWishes, ask?: Ask) {
      const said: string[] = [];
      const context = {
        root,
        toolkitRoot: ROOT,
        hashes: toolkitHashes(ROOT),
        say: (line: string) => void said.push(line),
      };
      const surroundings = { terminal: ask !== undefined, today: TODAY, ...(ask ? { ask } : {}) };
      const code = await signCommand(ids, wishes, context, surroundings);
      return { code, said: stripVTControlCharacters(said.join('\n')) };
    },
    sign(wishes: SignWishes, ...ids: string[]) {
      return this.run(ids.length > 0 ? ids : ['small'], wishes);
    },
    signAs(ask: Ask, wishes: SignWishes) {
      return this.run(['small'], wishes, ask);
    },
    async all() {
      await this.sign({ ...CONSULTANT, stage: 'content', decision: 'approve' });
      await this.sign({
        name: 'B. Example',
        role: 'Training programme director',
        stage: 'education',
        decision: 'approve',
      });
      return this.sign({
        name: 'C. Example',
        role: 'Learning technologist',
        stage: 'technical',
        decision: 'approve',
        review: '2027-11-21',
      });
    },
    async edit(file: string, change: (text: string) => string) {
      const place = path.join(folder, file);
      await writeFile(place, change(await readFile(place, 'utf8')));
    },
    file: () => readFile(path.join(folder, 'signoff.yaml'), 'utf8').catch(() => undefined),
    /** The module and the texts of its package for SCORM 1.2, as a build makes them. */
    async build() {
      const { files } = await load(root, 'small');
      if (!files) throw new Error('no files');
      const { value: model, diagnostics } = await compileFront(files, { id: 'small' });
      if (!model) throw new Error('no model');
      const target = targetsByName(4).scorm12;
      const { value } = await compilePackage(model, files, target, await testToolkit());
      const text = (name: string) => new TextDecoder().decode(value?.get(name) as Uint8Array);
      return {
        model,
        diagnostics,
        name: packageName(model, target),
        html: text('index.html'),
        manifest: text('imsmanifest.xml'),
        sheet: sheetText(uploadSheet(releaseRecord(model, '0', '0.1.0', []))),
      };
    },
  };
}

describe('three signatures', () => {
  it('release the version: a real certificate, the word draft nowhere, the signers on the upload sheet', async () => {
    const place = await workplace();
    const draft = await place.build();
    const { code, said } = await place.all();
    const { model, name, html, manifest, sheet } = await place.build();

    expect(code).toBe(0);
    expect(said).toContain('All three stages are signed: this version is released.');
    expect(said).toMatch(/recorded in modules\/small\/released\.yaml[^]*build:module small[^]*upload sheet/);
    expect(draft.name).toContain('-draft-');
    expect(draft.html).toMatch(/<ll-certificate[^>]* draft/);
    expect(model.draft).toBe(false);
    expect(name).toBe('small-0.1.0-learning-hub-e-lfh-esr-moodle.scorm12.zip');
    expect(html).toContain('"draft":false');
    expect(html).not.toMatch(/<ll-certificate[^>]* draft/);
    expect(html.replace('"draft":false', '')).not.toMatch(/draft|review copy/i);
    expect(manifest).not.toMatch(/draft/i);
    expect(sheet).not.toMatch(/draft|for reviewers/i);
    expect(sheet).toContain('Content: Dr A. Example (Consultant), 21 November 2026, version 0.1.0.');
    expect(draft.sheet).not.toContain('Signed off');
    expect(html).toContain('21 November 2027');
  });

  it('give the same package on every later day', async () => {
    const place = await workplace();
    await place.all();
    const first = await place.build();
    await place.sign({ status: true });

    expect((await place.build()).html).toBe(first.html);
  });

  it('are one short after an edit, which makes it a draft again and says so at the build', async () => {
    const place = await workplace();
    await place.all();
    await place.edit('pages/01-first.md', (text) => text.replace('Some words', 'Other words'));
    const { model, diagnostics } = await place.build();
    const { said } = await place.sign({ changes: true });

    expect(model.draft).toBe(true);
    expect(diagnostics.filter(({ id }) => id === 'validate/signoff-void').map(({ message }) => message)).toEqual([
      expect.stringContaining('the content sign-off of Dr A. Example'),
      expect.stringContaining('the education sign-off of B. Example'),
    ]);
    expect(said).toContain(
      'Education: changed since B. Example signed on 2026-11-21 (version 0.1.0):\n  - Page 1, "First page", the text: wording ("Other words, and a source.")',
    );
    expect(said).toContain(
      'Technical: nothing that this stage looks at has changed since C. Example signed on 2026-11-21.',
    );
  });

  it('hold for the next version where nothing changed, but for the technical one', async () => {
    const place = await workplace();
    await place.all();
    await place.edit('module.yaml', (text) => `${text}version: 0.2.0\n`);
    const { said } = await place.sign({ changes: true });
    await place.sign({ ...CONSULTANT, stage: 'technical', decision: 'approve' });
    const { model, sheet } = await place.build();

    expect(said).toContain('on 2026-11-21, for version 0.1.0, and nothing that it looked at has changed');
    expect(said).toContain('  - module.yaml: version 0.1.0 → 0.2.0');
    expect(model.draft).toBe(false);
    expect(sheet.replace(/\s+/g, ' ')).toContain(
      '21 November 2026, version 0.1.0. - Technical: Dr A. Example (Consultant), 21 November 2026, version 0.2.0. Where an earlier version is named',
    );
  });

  it('may be of one person, and it is said', async () => {
    const place = await workplace();
    for (const stage of ['content', 'education']) await place.sign({ ...CONSULTANT, stage, decision: 'approve' });
    const { said } = await place.sign({
      name: 'Dr A Example',
      role: 'Consultant',
      stage: 'technical',
      decision: 'approve',
      review: '2027-11-21',
    });

    expect(said).toContain('One person signed all three stages: Dr A. Example.');
  });

  it('say when an author signs for the content', async () => {
    const place = await workplace();
    await place.edit('module.yaml', (text) => `${text}authors:\n  - name: A. Example\n`);
    const { code, said } = await place.sign({ ...CONSULTANT, stage: 'content', decision: 'approve' });

    expect(code).toBe(0);
    expect(said).toContain(
      'Dr A. Example is an author of this module. Own content is best checked by another subject expert.',
    );
  });
});

describe('one signature', () => {
  it('asks for changes, and keeps the draft until that stage approves', async () => {
    const place = await workplace();
    await place.all();
    const { said } = await place.sign({
      ...CONSULTANT,
      stage: 'content',
      decision: 'changes',
      comment: 'The year is wrong.',
    });

    expect(said).toContain(
      'Content    changes asked for by Dr A. Example (Consultant) on 2026-11-21\n             "The year is wrong."',
    );
    expect((await place.build()).model.draft).toBe(true);
    await place.sign({ ...CONSULTANT, stage: 'content', decision: 'approve' });
    expect((await place.build()).model.draft).toBe(false);
  });

  it('is for a module without mistakes, and says which there are', async () => {
    const place = await workplace();
    await place.edit('pages/01-first.md', (text) => text.replace('- [x] One', '- [ ] One'));
    const { code, said } = await place.sign({ ...CONSULTANT, stage: 'content', decision: 'approve' });

    expect(code).toBe(1);
    expect(said).toContain('has no right answer.');
    expect(said).toContain('small cannot be signed: 1 mistake');
    expect(await place.file()).toBeUndefined();
  });

  it('says at once everything that is missing or wrong, with the flag that gives it', async () => {
    const place = await workplace();
    const { code, said } = await place.sign({ stage: 'contents', date: '2027-01-01', review: 'soon', decision: 'yes' });

    expect(code).toBe(1);
    expect(said).toContain('Nothing was signed.');
    for (const words of [
      'Did you mean "content"?',
      'A decision is "approve" or "changes", not "yes".',
      'The name is missing. Add it, for example: --name "Dr A. Example"',
      'The role is missing.',
      '2027-01-01 is in the future.',
      '"soon" is no day.',
    ])
      expect(said).toContain(words);
    expect(await place.file()).toBeUndefined();
  });

  it('wants a reason for changes, one module at a time, and a day for the review before the release', async () => {
    const place = await workplace();
    const changes = await place.sign({ ...CONSULTANT, stage: 'content', decision: 'changes' });
    const two = await place.sign({ ...CONSULTANT, stage: 'content', decision: 'approve' }, 'small', 'other');
    for (const stage of ['content', 'education']) await place.sign({ ...CONSULTANT, stage, decision: 'approve' });
    const last = await place.sign({ ...CONSULTANT, stage: 'technical', decision: 'approve' });

    expect([changes.code, two.code, last.code]).toEqual([1, 1, 1]);
    expect(changes.said).toContain('--comment');
    expect(two.said).toContain('One module at a time');
    expect(last.said).toContain('--review 2027-11-21');
  });

  it('does not release what needs support links that are not there', async () => {
    const place = await workplace();
    await place.edit('module.yaml', (text) => `${text}needs: [support links]\n`);
    await place.sign({ ...CONSULTANT, stage: 'content', decision: 'approve' });
    const { code, said } = await place.sign({
      ...CONSULTANT,
      stage: 'technical',
      decision: 'approve',
      review: '2027-11-21',
    });

    expect(code).toBe(1);
    expect(said).toContain('Nothing was signed: this module is not released without support links');
  });

  it('is not needed to see where a module stands', async () => {
    const place = await workplace();
    const { code, said } = await place.sign({});

    expect(code).toBe(0);
    expect(said).toContain('Content    not signed yet');
    expect(said).toContain('Open: content, education, technical.');
    expect(await place.file()).toBeUndefined();
  });
});

it('lets one person confirm a spelling correction, and records it as that', async () => {
  const place = await workplace();
  await place.edit('pages/01-first.md', (text) => text.replace('Some words, and', 'Some words stand here.\n\nAnd'));
  await place.all();
  await place.edit('pages/01-first.md', (text) => text.replace('stand here', 'stnad here'));
  const { code, said } = await place.sign({ correction: true, name: 'Sam', role: 'Author', comment: 'A slip.' });

  expect(code).toBe(0);
  expect(said).toContain('A spelling correction: the education approval of B. Example (2026-11-21) stands.');
  expect(await place.file()).toMatch(
    /decision: correction\n {4}name: Sam[^]*of: \{ name: B. Example, date: 2026-11-21 \}/,
  );
  const { model, sheet } = await place.build();
  expect(model.draft).toBe(false);
  expect(sheet.replace(/\s+/g, ' ')).toContain('spelling correction confirmed by Sam on 21 November 2026');

  await place.edit('pages/01-first.md', (text) => text.replace('stnad here', 'must stand'));
  const more = await place.sign({ correction: true, name: 'Sam', role: 'Author' });
  expect(more.code).toBe(1);
  expect(more.said).toContain('this is more than a spelling correction');
});

describe('a sign-off that was changed by hand', () => {
  it('is noticed, and signed again only when somebody says so', async () => {
    const place = await workplace();
    await place.all();
    await place.edit('signoff.yaml', (text) => text.replace('name: B. Example', 'name: D. Example'));
    const { model, diagnostics } = await place.build();
    const refused = await place.sign({ ...CONSULTANT, stage: 'education', decision: 'approve' });
    const before = await place.file();

    expect(model.draft).toBe(true);
    expect(diagnostics.find(({ id }) => id === 'validate/signoff-changed')?.location).toEqual({
      file: 'modules/small/signoff.yaml',
      line: 15,
      column: 5,
    });
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('--start-again');
    expect(before).toContain('D. Example');

    const again = await place.sign({ ...CONSULTANT, stage: 'education', decision: 'approve', startAgain: true });
    expect(again.code).toBe(0);
    expect(again.said).toContain('Open: technical.');
    expect(await place.file()).not.toContain('D. Example');
  });
});

it('leaves the signatures behind, and what the next version has to know', async () => {
  const place = await workplace();
  await place.all();

  expect((await readdir(place.folder)).sort()).toEqual([
    'ids.yaml',
    'media',
    'module.yaml',
    'pages',
    'references.json',
    'released.yaml',
    'signoff.yaml',
  ]);
});

describe('on a terminal', () => {
  /** Answers in a person's place, in order; an answer that the question refuses, or that is not offered, fails. */
  const person = (answers: readonly string[], asked: string[]): Ask => {
    const rest = [...answers];
    const next = (question: string) => {
      asked.push(question);
      const answer = rest.shift();
      if (answer === undefined) throw new Left();
      return answer;
    };
    return {
      text: ({ question, proposed, problem }) => {
        const answer = next(question) || (proposed ?? '');
        const wrong = problem?.(answer);
        return wrong === undefined ? Promise.resolve(answer) : Promise.reject(new Error(wrong));
      },
      choose: (question, choices) => {
        const answer = next(question);
        return Promise.resolve(choices.find(({ value }) => value === answer)?.value as never);
      },
      chooseSome: () => Promise.resolve([]),
    };
  };

  it('asks for what no flag gave, proposes day and review, and records the answers', async () => {
    const place = await workplace();
    const asked: string[] = [];
    const { code } = await place.signAs(
      person(['technical', 'C. Example', 'Technologist', '', 'approve', '', ''], asked),
      {},
    );

    expect(code).toBe(0);
    expect(asked).toHaveLength(7);
    expect(await place.file()).toMatch(
      /stage: technical\n[^]*name: C. Example\n[^]*date: 2026-11-21\n[^]*review: 2027-11-21\n/,
    );
  });

  it('leaves the day of the review in module.yaml when it is only confirmed', async () => {
    const place = await workplace();
    await place.edit('module.yaml', (text) => `${text}review: 2027-10-01\n`);
    await place.signAs(person(['technical', 'C. Example', 'Technologist', '', 'approve', '', ''], []), {});

    expect(await place.file()).not.toContain('review:');
    expect((await place.sign({})).said).toContain('Next review: 2027-10-01 (review due in 314 days).');
  });

  it('asks nothing that a flag has answered, and why when changes are needed', async () => {
    const place = await workplace();
    const asked: string[] = [];
    const wishes = { ...CONSULTANT, stage: 'content', date: TODAY };
    await place.signAs(person(['changes', 'The year is wrong.'], asked), wishes);

    expect(asked).toEqual(['What did you decide?', 'What has to change?']);
  });

  it('writes nothing when somebody leaves', async () => {
    const place = await workplace();
    const { code, said } = await place.signAs(person(['content', 'C. Example'], []), {});

    expect(code).toBe(1);
    expect(said).toContain('Stopped. Nothing was signed, and nothing was written.');
    expect(await place.file()).toBeUndefined();
  });
});

it('approves nothing while a page is still the template’s own, and names each piece of it', async () => {
  const place = await workplace();
  // As templates/practice has it.
  const text = 'At 20:30 nobody’s skill changes. But the person who knows the story goes home.';
  const first = path.join(place.folder, 'pages', (await readdir(path.join(place.folder, 'pages')))[0] ?? '');
  await writeFile(first, `${await readFile(first, 'utf8')}\n${text}\n`);

  const { code, said } = await place.sign({ stage: 'education', decision: 'approve', ...CONSULTANT });

  expect(code).toBe(1);
  expect(said).toContain('this text is still the template’s own');
  expect(said).toContain('Nothing was signed');
  expect(await readdir(place.folder)).not.toContain('signoff.yaml');
});
