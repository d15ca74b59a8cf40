import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../packages/compiler/src/commands/new/read-template.js';
import { makeElement, problemOfElement, type ElementAnswers } from '../packages/compiler/src/new/make-element.js';
import { PURPOSES } from '../packages/compiler/src/new/purposes.js';
import { readTexts, ROOT } from './support/source-files.js';

const template = await readTemplate(ROOT, 'element');

const made = (answers: Partial<ElementAnswers> = {}) =>
  makeElement(
    { name: 'traffic-light', purpose: 'practise', say: 'A choice between stop, wait and go.', ...answers },
    (file) => String(template.get(file)),
    (file) => readTexts([file])[0]?.text ?? '',
  );

describe('a new block', () => {
  it.each(['compiler', 'components'])(
    'is right for the type checker, in packages/%s',
    (name) => {
      const files = new Map(
        made({ say: "It's 'odd' */ `${x}`" }).map(({ path: file, text }) => [path.join(ROOT, file), text]),
      );
      const config = path.join(ROOT, 'packages', name, 'tsconfig.json');
      const { options } = ts.parseJsonConfigFileContent(
        ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
        ts.sys,
        path.dirname(config),
      );
      const plain = ts.createCompilerHost(options);
      const host: ts.CompilerHost = {
        ...plain,
        // As if the files were there: nothing is written.
        fileExists: (file) => files.has(path.normalize(file)) || plain.fileExists(file),
        readFile: (file) => files.get(path.normalize(file)) ?? plain.readFile(file),
        getSourceFile: (file, version, ...rest) => {
          const text = files.get(path.normalize(file));
          return text === undefined
            ? plain.getSourceFile(file, version, ...rest)
            : ts.createSourceFile(file, text, version, true);
        },
      };
      const own = [...files.keys()].filter(
        (file) =>
          file.endsWith('.ts') &&
          !file.endsWith('.test.ts') &&
          file.includes(`${path.sep}packages${path.sep}${name}${path.sep}`),
      );
      const program = ts.createProgram(own, options, host);

      expect(own.length).toBeGreaterThan(1);
      const found = own.flatMap((file) => {
        const source = program.getSourceFile(file);
        if (!source) return [`${file} was not read`];
        return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
          ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '),
        );
      });
      expect(found).toEqual([]);
    },
    60_000,
  );

  it.each(PURPOSES.map(({ value }) => value))('finds every place that has to know of it: %s', (purpose) => {
    const files = made({ purpose });

    expect(files.filter(({ isNew }) => isNew)).toHaveLength(6);
    expect(files.filter(({ isNew }) => !isNew)).toHaveLength(5);
    for (const { text, path: file } of files) {
      expect(text, file).toMatch(/traffic-?light/i);
      expect(text, file).not.toMatch(/__\w+__/);
      expect(text.endsWith('\n'), file).toBe(true);
    }
    const index = files.find(({ path: file }) => file.endsWith(`/index.ts`))?.text ?? '';
    expect(index).toContain("'traffic-light': trafficLight,\n};\n");
  });

  it('takes nothing away from the files that it adds to', () => {
    for (const { path: file, text, isNew } of made()) {
      if (isNew) continue;
      const lines = new Set(text.split('\n'));
      expect(
        (readTexts([file])[0]?.text ?? '').split('\n').filter((line) => !lines.has(line)),
        file,
      ).toEqual([]);
    }
  });

  it.each(['Traffic', 'traffic light', 'light2', 'question', 'player', '-x', ''])('cannot be called %j', (name) => {
    expect(problemOfElement(name, ['question', 'player'])).toMatch(/\.$/);
  });
});
