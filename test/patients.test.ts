import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { addressPassages, captionPassages, patientsIn } from '../packages/compiler/src/check/identifiers.js';
import { passagesOf } from '../packages/compiler/src/check/passages.js';
import { settingPassages } from '../packages/compiler/src/check/setting-passages.js';
import { readWords } from '../packages/compiler/src/check/spelling.js';
import { readTemplates } from '../packages/compiler/src/commands/new/read-template.js';
import { loadModule } from '../packages/compiler/src/load/load-module.js';
import { textAt, type FileTree } from '../packages/compiler/src/model/file-tree.js';
import { parseModule } from '../packages/compiler/src/parse/parse-module.js';
import { smallModule } from './golden/small-module.js';
import { markdownSamples } from './support/markdown.js';
import { pathsBelow, readTexts, ROOT } from './support/source-files.js';

/** What in a module may say who a patient is, as `check:module` names it. */
function namedIn(files: FileTree, id: string): readonly string[] {
  const { value: parsed } = parseModule(files, id);
  const own = new Set(readWords(textAt(files, `modules/${id}/words.txt`) ?? '').map((word) => word.toLowerCase()));
  const passages = [
    ...(parsed.settings ? settingPassages(parsed.settings, files) : []),
    ...parsed.pages.flatMap(passagesOf),
    ...parsed.pages.flatMap(addressPassages),
    ...captionPassages(files),
  ];
  return passages.flatMap(({ text, where }) => patientsIn(text, own).map(({ text: found }) => `${where}: ${found}`));
}

it.each([
  ...readdirSync(path.join(ROOT, 'modules')).map((id) => [id, ROOT]),
  ['no-check', path.join(ROOT, 'test', 'fixtures')],
  ['two-tries', path.join(ROOT, 'test', 'fixtures')],
  ['small', path.join(ROOT, 'test', 'fixtures', 'small')],
])('no patient is seen in the module %s, which has none', async (id, root) => {
  const { value } = await loadModule(root, id);

  expect(value?.size).toBeGreaterThan(1);
  expect(namedIn(value ?? new Map<string, string>(), id)).toEqual([]);
});

it('no patient is seen in the templates', async () => {
  for (const template of await readTemplates(ROOT)) {
    const tree = new Map([...template].map(([file, content]) => [`modules/mine/${file}`, content] as const));

    expect(namedIn(tree, 'mine')).toEqual([]);
  }
});

it('no patient is seen in the samples for authors', () => {
  const guides = readTexts(pathsBelow('docs/authors').filter((file) => file.endsWith('.md')));
  const samples = guides.flatMap(({ text }) => markdownSamples(text));

  expect(samples.length).toBeGreaterThan(40);
  for (const sample of samples) {
    const text = sample.startsWith('# ') ? sample : `# A page\n\n${sample}`;

    expect(namedIn(smallModule({ 'pages/02-second.md': text }), 'small'), sample).toEqual([]);
  }
});

it('a mail address is read once, and a note to oneself never', () => {
  const text = '# A page\n\nWrite to doris.miller@gmail.com.\n\n<!-- or to sam@gmail.com -->\n';

  expect(namedIn(smallModule({ 'pages/02-second.md': text }), 'small')).toEqual([
    'Page 2, "A page": doris.miller@gmail.com',
  ]);
});
