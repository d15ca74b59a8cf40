import { XmlDocument } from 'libxml2-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { compilePackage } from '../packages/compiler/src/compile.js';
import { compileFront } from '../packages/compiler/src/front.js';
import { targetsByName } from '../packages/compiler/src/targets/targets.js';
import { inMemory } from '../packages/compiler/src/zip/zip.js';
import type { Diagnostic } from '../packages/core/src/index.js';
import { smallModule } from './golden/small-module.js';
import { testToolkit } from './support/test-toolkit.js';

/** Signs that XML, a quoted attribute, a script or a reader from left to right could stumble on. */
const ODD = `]]> </title> "quoted" 'single' & &amp; < > \u200b \u00ad é e\u0301 😀 𝔘 ٣ \\ \${x} %00`;

/** Signs that no XML holds (XML 1.0, 2.2), or that turn the words after them round, as YAML lets an author write them. */
const NEVER = ['\\x01', '\\x0B', '\\uFFFE', '\\uFFFF', '\\uD800', '\\u2028', '\\u202E'];

const yaml = (text: string): string => JSON.stringify(text);

const settings = (title: string): string =>
  [
    `title: ${title}`,
    'strand: practice',
    'minutes: 1',
    `for: ${yaml(ODD)}`,
    `summary: ${yaml(ODD)}`,
    `keywords: [${yaml(ODD)}, two]`,
    'outcomes:',
    `  - ${yaml(`Choose ${ODD}`)}`,
    '',
  ].join('\n');

/** In Markdown, brackets and backslashes are marks. */
const PLAIN = ODD.replace(/[<>\\[\]]/g, '');

const page = `# First ${PLAIN}

:::question
Which ${PLAIN}?

- [x] This ${PLAIN}
  > Yes ${PLAIN}.
- [ ] That
  > No.

**Outcome:** 1
:::
`;

async function made(title: string) {
  const files = smallModule({
    'module.yaml': settings(title),
    'pages/01-first.md': page,
    'organisation.yaml': `provider: ${yaml(ODD)}\nmailbox: team@example.org\n`,
  });
  const { value: model, diagnostics } = await compileFront(files, { id: 'small' });
  return { files, model, mistakes: diagnostics.filter(({ severity }) => severity === 'error') };
}

const packages = new Map<
  string,
  { readonly files: ReadonlyMap<string, Uint8Array>; readonly said: readonly Diagnostic[] }
>();

beforeAll(async () => {
  const { files, model, mistakes } = await made(yaml(ODD));
  expect(mistakes).toEqual([]);
  for (const target of Object.values(targetsByName(4))) {
    const { value, diagnostics } = await compilePackage(model!, files, target, await testToolkit());
    packages.set(target.name, { files: inMemory(value ?? new Map()), said: diagnostics });
  }
});

describe.each(Object.keys(targetsByName(4)))('odd signs in every field of an author, in %s', (name) => {
  it('give files that every reader reads, with the words as they were typed', () => {
    const { files, said } = packages.get(name)!;
    const xml = [...files].filter(([path]) => /\.(?:xml|svg)$/.test(path));
    const manifest = xml.find(([path]) => /^(?:imsmanifest|tincan|cmi5)\.xml$/.test(path))?.[1];

    expect(said.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const [path, bytes] of xml) expect(() => XmlDocument.fromBuffer(bytes).dispose(), path).not.toThrow();
    if (name === 'web') expect(manifest).toBeUndefined();
    else expect(XmlDocument.fromBuffer(manifest!).root.content).toContain('😀');
  });

  it('end no element and no script of the page early', () => {
    const html = new TextDecoder().decode(packages.get(name)!.files.get('index.html'));
    const title = /<title>([^]*?)<\/title>/.exec(html)?.[1] ?? '';

    expect(title).toContain('😀');
    expect(title).not.toContain('<');
    expect(html.match(/<\/script>/g)?.length).toBe(html.match(/<script[\s>]/g)?.length);
    expect(html.match(/<\/html>/g)).toHaveLength(1);
  });
});

it.each(NEVER)('%s is named with its place, whatever stands around it', async (sign) => {
  const { mistakes } = await made(`"A ${sign} B"`);

  expect(mistakes[0]?.location).toMatchObject({ file: 'modules/small/module.yaml', line: 1 });
});
