import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { main } from '../cli.js';
import { scriptName } from './script-name.js';

const context = { root: '/nowhere', toolkitRoot: '/nowhere', hashes: { compiler: '', player: '' } };

afterEach(() => void vi.restoreAllMocks());

/** What a command line prints on either channel. */
async function printed(...args: readonly string[]): Promise<string> {
  const said: string[] = [];
  const hear = (text: unknown) => said.push(String(text)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(hear);
  vi.spyOn(process.stderr, 'write').mockImplementation(hear);
  await main(args, context);
  return said.join('');
}

it('names each command as package.json does', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const ours = Object.entries(scripts).flatMap(([script, line]) => {
    const command = /^node scripts\/ladder\.mjs (\S+)$/.exec(line)?.[1];
    return command === undefined ? [] : [[script, scriptName(command)]];
  });

  expect(ours.length).toBeGreaterThan(10);
  expect(ours.filter(([script, name]) => script !== name)).toEqual([]);
});

it('shows in its help what people type', async () => {
  expect(await printed('check', '--help')).toMatch(/^Usage: (?:pnpm|npx --yes pnpm@12) check:module \[options\]/);
});

it.each([
  [['check', '--nonsense'], 'There is no option --nonsense.', 'check:module --help'],
  [['check', '--fx'], 'There is no option --fx. Did you mean --fix?', 'check:module --help'],
  [['import-docx'], 'Something is missing: file.', 'import:docx --help'],
])('says what is wrong with %j, and what to do', async (args, wrong, remedy) => {
  const [first, second] = (await printed(...args)).split('\n');

  expect(first).toBe(wrong);
  expect(second).toMatch(new RegExp(`^What can be typed is listed by: .*${remedy}$`));
});
