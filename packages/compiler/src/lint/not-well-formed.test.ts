import { expect, it } from 'vitest';
import { cmi5File, findingsIn, manifest12, small, zipped, type Files } from './testing/packages.js';

const TINCAN = `<?xml version="1.0" encoding="UTF-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
<activity id="https://example.org/a"><name>One</name><launch lang="en">index.html</launch></activity>
</activities></tincan>`;
const METADATA = '<?xml version="1.0" encoding="UTF-8"?>\n<lom>\n<general><title>One</title></general></lom>';
const LOCATION = '<adlcp:location>meta/course.xml</adlcp:location>';

/** Files that platforms read as XML, each without a fault, and the package that has it. */
const READ: Readonly<Record<string, readonly [string, (text: string) => Files]>> = {
  'imsmanifest.xml': [manifest12(), (text) => small({ 'imsmanifest.xml': text })],
  'cmi5.xml': [cmi5File(), (text) => ({ 'cmi5.xml': text, 'index.html': '<p>' })],
  'tincan.xml': [TINCAN, (text) => ({ 'tincan.xml': text, 'index.html': '<p>' })],
  'meta/course.xml': [METADATA, (text) => small({ 'meta/course.xml': text }, { metadata: LOCATION })],
};

/** What no XML may have (XML 1.0: 2.2 Char, 2.5 Comments, 2.8 Prolog, 4.1 References), put before the first title's end. */
const FAULTS: readonly (readonly [string, (text: string) => string])[] = [
  ['a vertical tab', (text) => text.replace('One<', 'One\u000b<').replace('Course<', 'Course\u000b<')],
  ['a vertical tab as a reference', (text) => text.replace('One<', 'One&#11;<').replace('Course<', 'Course&#11;<')],
  ['U+FFFE', (text) => text.replace('One<', 'One\ufffe<').replace('Course<', 'Course\ufffe<')],
  ['a surrogate as a reference', (text) => text.replace('One<', 'One&#xD800;<').replace('Course<', 'Course&#xD800;<')],
  ['two hyphens in a comment', (text) => text.replace(/(One|Course)</, '<!-- a -- b -->$1<')],
  ['a line before the declaration', (text) => `\n${text}`],
];

it.each(
  Object.entries(READ).flatMap(([path, [text, of]]) =>
    FAULTS.map(([what, damage]) => [what, path, of(damage(text))] as const),
  ),
)('says where %s stands in %s', async (_, path, files) => {
  const findings = (await findingsIn(zipped(files))).filter(({ id }) => id === 'lint/manifest-not-xml');

  expect(findings).toHaveLength(1);
  expect(findings[0]?.severity).toBe('error');
  expect(findings[0]?.message).toMatch(new RegExp(`^${path} cannot be read at line \\d+, column \\d+: .{3,}`));
});

it('says line and column as an editor counts them', async () => {
  const damaged = manifest12().replace('<title>One', '<title>O\u000bne');
  const [finding] = await findingsIn(zipped(small({ 'imsmanifest.xml': damaged })));
  const before = damaged.slice(0, damaged.indexOf('\u000b')).split('\n');

  expect(finding?.message).toContain(`line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`);
});

it('reads metadata that is well-formed without a word, and leaves XML alone that no manifest reads', async () => {
  expect(await findingsIn(zipped(READ['meta/course.xml']?.[1](METADATA) ?? {}))).toEqual([]);
  expect(await findingsIn(zipped(small({ 'data.xml': '<a><b></a>' })))).toEqual([]);
});
