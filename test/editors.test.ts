import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatDiagnostic, type Diagnostic } from '../packages/core/src/index.js';
import { describe, expect, it } from 'vitest';
import { BLOCKS } from '../packages/compiler/src/parse/block-names.js';
import { ROOT } from './support/source-files.js';

interface Matcher {
  readonly severity: string;
  readonly pattern: readonly { readonly regexp: string; readonly [group: string]: string | number }[];
}

interface Tasks {
  readonly tasks: readonly { readonly label: string; readonly command: string; readonly problemMatcher: Matcher[] }[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
const { tasks } = read('.vscode/tasks.json') as Tasks;

const FOUND: Diagnostic = {
  id: 'validate/answer-missing',
  severity: 'error',
  where: 'Page 3, "Plan it"',
  message: 'the question "How many?" has no right answer.',
  remedy: 'Put an x in the box of the right one.',
  location: { file: 'modules/ward-round/pages/03-plan-it.md', line: 14, column: 1 },
};

/** What a problem matcher makes of lines that follow each other. */
function match({ pattern }: Matcher, lines: readonly string[]): Readonly<Record<string, string>> | undefined {
  const found: Record<string, string> = {};
  for (const [at, { regexp, ...groups }] of pattern.entries()) {
    const groupsFound = new RegExp(regexp).exec(lines[at] ?? '');
    if (!groupsFound) return undefined;
    for (const [name, group] of Object.entries(groups)) found[name] = groupsFound[Number(group)] ?? '';
  }
  return found;
}

describe('in VS Code', () => {
  it.each(['error', 'warning'] as const)(
    'a finding of severity %s is listed with its words and its place',
    (severity) => {
      const matchers = tasks.flatMap(({ problemMatcher }) => problemMatcher).filter((one) => one.severity === severity);
      const lines = formatDiagnostic({ ...FOUND, severity }).split('\n');

      expect(matchers.length).toBeGreaterThan(0);
      for (const matcher of matchers) {
        expect(match(matcher, lines)).toEqual({
          message: 'Page 3, "Plan it": the question "How many?" has no right answer.',
          file: 'modules/ward-round/pages/03-plan-it.md',
          line: '14',
          column: '1',
        });
      }
    },
  );

  it('each task runs a command that is there', () => {
    const { scripts } = read('package.json') as { readonly scripts: object };
    for (const { command } of tasks) expect(Object.keys(scripts)).toContain(command.split(' ')[3]);
  });

  it('each schema that settings name is there', () => {
    const settings = read('.vscode/settings.json') as { readonly 'yaml.schemas': object };
    for (const file of Object.keys(settings['yaml.schemas'])) expect(existsSync(path.join(ROOT, file))).toBe(true);
  });

  it('every block has a snippet, and its dollar signs are no place to jump to', () => {
    const snippets = Object.values(
      read('.vscode/blocks.code-snippets') as Record<string, { readonly prefix: string[]; readonly body: string[] }>,
    );

    expect(snippets.map(({ prefix }) => prefix[0]).sort()).toEqual(Object.keys(BLOCKS).sort());
    for (const { body } of snippets) expect(body.slice(0, -1).join('\n')).not.toMatch(/(?<!\\)\$/);
  });
});
