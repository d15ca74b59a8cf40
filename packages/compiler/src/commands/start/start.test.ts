import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Left, type Ask } from '../ask.js';
import { ENTRIES, pathFrom } from './entries.js';
import { startCommand } from './start.js';

const made: string[] = [];

afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

const ALL = ENTRIES.map(({ command }) => command);

/** A menu with a person in front of it who chooses these things by the words that they see. */
async function menu(choices: readonly string[], { code = 0, commands = ALL, modules = true } = {}) {
  const root = await mkdtemp(join(tmpdir(), 'ladder-start-'));
  made.push(root);
  if (modules) {
    for (const [id, settings] of [
      ['night', 'title: "Siân\'s night: 3 #1"\n'],
      ['broken', 'strand: [\n'],
    ] as const) {
      await mkdir(join(root, 'modules', id), { recursive: true });
      await writeFile(join(root, 'modules', id, 'module.yaml'), settings);
    }
  }
  await writeFile(join(root, 'my story.docx'), '');
  const said: string[] = [];
  const ran: (readonly string[])[] = [];
  const waiting = [...choices];
  const next = (): string => {
    const answer = waiting.shift();
    if (answer === undefined || answer === 'Ctrl-C') throw new Left();
    return answer.replace('ROOT', root);
  };
  const ask: Ask = {
    choose: async (_, options) => {
      said.push(...options.map(({ label }) => label));
      const words = next();
      return options.find(({ label }) => label.startsWith(words))?.value as never;
    },
    text: async ({ problem }) => {
      for (;;) {
        const answer = next();
        const wrong = problem?.(answer);
        if (wrong === undefined) return answer;
        said.push(wrong);
      }
    },
    chooseSome: () => Promise.reject(new Error('Nothing asks for several things here.')),
  };
  const tools = {
    ask,
    commands,
    run: async (args: readonly string[]) => {
      ran.push(args);
      return code;
    },
  };
  const context = {
    root,
    toolkitRoot: root,
    hashes: { compiler: 'test', player: 'test' },
    say: (line: string) => void said.push(line),
  };
  return { tools, context, ran, root, said: () => said.join('\n') };
}

describe('the menu', () => {
  it('runs what was chosen for the module with that title, says what it ran, and comes back', async () => {
    const { tools, context, ran, said } = await menu(['Check', 'Siân', 'Make the files', 'broken', 'Leave']);

    expect(await startCommand(tools, context)).toBe(0);
    expect(ran).toEqual([
      ['check', 'night'],
      ['build', 'broken'],
    ]);
    expect(said()).toContain("Siân's night: 3 #1");
    expect(said()).toMatch(/This ran: .*pnpm.* check:module night\. Next time you can type it\./);
    expect(said()).toContain('Goodbye.');
  });

  it('says what to do when there is something to mend', async () => {
    const { tools, context, said } = await menu(['Check', 'Siân'], { code: 1 });

    await startCommand(tools, context);
    expect(said()).toContain('It is not done yet: the lines above say what to mend.');
  });

  it('takes a Word file that was dragged into the window', async () => {
    const { tools, context, ran, said } = await menu(['Word in', 'nowhere.docx', '"ROOT/my story.docx"']);

    await startCommand(tools, context);
    expect(said()).toContain('There is no file at nowhere.docx.');
    expect(ran).toHaveLength(1);
    expect(said()).toMatch(/import:docx ".*my story\.docx"\./);
  });

  it('goes back with Ctrl-C from a question, and leaves with Ctrl-C from the menu', async () => {
    const { tools, context, ran, said } = await menu(['Check', 'Ctrl-C', 'Ctrl-C']);

    expect(await startCommand(tools, context)).toBe(0);
    expect(ran).toEqual([]);
    expect(said()).toContain('Back to the menu. Nothing was done.');
    expect(said()).toContain('Goodbye.');
  });

  it('sends somebody without a module to the first entry', async () => {
    const { tools, context, said } = await menu(['See it', 'New module'], { modules: false });

    await startCommand(tools, context);
    expect(said()).toContain('There is no module yet. Choose "New module" first.');
  });

  it('offers only what there is, and explains it when asked', async () => {
    const { tools, context, said } = await menu(['Help'], { commands: ['check'] });

    await startCommand(tools, context);
    expect(said()).toContain('check:module ward-round');
    expect(said()).not.toContain('build:module');
  });

  it('lists the commands where nobody can answer', async () => {
    const { tools, context, said } = await menu([]);

    expect(await startCommand({ ...tools, ask: undefined }, context)).toBe(0);
    for (const { script } of ENTRIES) expect(said()).toContain(script);
  });
});

it.each([
  ["'/mine/a b/x.docx' ", 'linux', '/mine/a b/x.docx'],
  ['/mine/a\\ b/x.docx', 'linux', '/mine/a b/x.docx'],
  ['"C:\\A B\\x.docx"', 'win32', 'C:\\A B\\x.docx'],
  ['C:\\A\\x.docx', 'win32', 'C:\\A\\x.docx'],
] as const)('reads the path %s on %s', (typed, platform, path) => {
  expect(pathFrom(typed, platform)).toBe(path);
});
