import { describe, expect, it } from 'vitest';
import { checkPackage } from './check-package.js';
import { ARCHIVE_LIMITS } from '../zip/read/limits.js';
import { bytesSource, type ByteSource } from '../zip/read/source.js';
import { type PACKAGE_RULES } from './rules.js';
import { cmi5File, manifest12, PAGE, rulesIn, small, zipped, type Files } from './testing/packages.js';
import { rawZip, type RawEntry, type RawWrapping } from './testing/raw-zip.js';

const entries = (files: Files = small()): readonly RawEntry[] =>
  Object.entries(files).map(([name, content]) => ({ name, content }));
const plus = (...more: readonly RawEntry[]) => rawZip([...entries(small({}, listing(more))), ...more]);
const listing = (more: readonly RawEntry[]) => ({ files: ['index.html', ...more.map(({ name }) => name)] });
const wrapped = (wrapping: RawWrapping) => rawZip(entries(), wrapping);
const bytes = (text: string) => new TextEncoder().encode(text);
const good = zipped(small());

/** A zip with a second end record, of another zip, in the comment of the first. */
function twoLists(): Uint8Array {
  return rawZip(entries(), { comment: good.subarray(-22) });
}

const WEB = { 'index.html': '<p>One' };
const TINCAN = `<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities><activity id="https://example.org/a" type="http://adlnet.gov/expapi/activities/course">
  <name>One</name><launch lang="en">index.html</launch></activity></activities></tincan>`;

/** One zip for each rule about the zip itself; nothing else is said about it. */
const ARCHIVES: readonly (readonly [keyof typeof PACKAGE_RULES, Uint8Array])[] = [
  ['not-a-zip', bytes('<!doctype html><p>Please log in')],
  ['not-a-zip', new Uint8Array()],
  ['not-a-zip', good.subarray(0, 2)],
  ['zip-truncated', good.subarray(0, 4)],
  ['zip-truncated', good.subarray(0, good.length - 40)],
  ['zip-damaged', wrapped({ count: 1 })],
  ['zip-damaged', wrapped({ count: 9 })],
  ['zip-damaged', plus({ name: 'a.txt', content: 'a', at: 5 })],
  ['zip-empty', rawZip([])],
  ['zip-wrong-content', plus({ name: 'a.txt', content: 'abc', crc: 1 })],
  ['zip-wrong-content', plus({ name: 'a.txt', content: 'abc', size: 2 })],
  ['zip-wrong-content', plus({ name: 'a.txt', content: 'abc', size: 4 })],
  ['zip-two-lists', twoLists()],
  ['zip-two-names', plus({ name: 'a.txt', localName: 'b.txt' })],
  ['zip-duplicate', plus({ name: 'a.txt', content: 'a' }, { name: 'a.txt', content: 'b' })],
  ['zip-bomb', plus({ name: 'a.txt', content: new Uint8Array(ARCHIVE_LIMITS.suspicious + 1) })],
  ['zip-bomb', plus({ name: 'a.png', content: 'abc', size: 0xfffffff0 })],
  ['zip-too-many', wrapped({ count: 0xfffe })],
  ['zip-encrypted', plus({ name: 'a.txt', content: 'abc', flags: 0x801 })],
  ['zip-method', plus({ name: 'a.txt', content: 'abc', method: 93 })],
  ['zip-symlink', plus({ name: 'a.txt', content: '/etc/passwd', mode: 0o120777 })],
  ['zip-backslash', plus({ name: 'a\\b.txt', content: 'abc' })],
  ['zip64', wrapped({ zip64: true })],
  ['zip-data-descriptor', plus({ name: 'a.txt', content: 'abc', stored: true, flags: 0x808 })],
  ['zip-extra-bytes', wrapped({ before: bytes('#!/bin/sh\n') })],
  ['zip-extra-bytes', wrapped({ after: bytes('\n') })],
  ['zip-folder-entries', rawZip([...entries(), { name: 'media/', stored: true }])],
  ['not-all-read', plus({ name: 'a.txt', content: noise(ARCHIVE_LIMITS.text + 1) })],
];

/** Text that does not pack well. */
function noise(length: number): Uint8Array {
  let seed = 1;
  return Uint8Array.from({ length }, () => 32 + ((seed = (seed * 48271) % 0x7fffffff) % 90));
}

const JSON_PAGE = `${PAGE}<script>load("a.json")</script>`;
const script = (code: string) => small({ 'index.html': `${PAGE}<script>${code}</script>` });
const markup = (html: string) => small({ 'index.html': PAGE + html });

/** One set of files for each rule about what is in the zip; nothing else is said about it. */
const CONTENTS: readonly (readonly [keyof typeof PACKAGE_RULES, Files])[] = [
  ['no-manifest', { 'a.html': PAGE }],
  ['manifest-in-folder', Object.fromEntries(Object.entries(small()).map(([path, text]) => [`course/${path}`, text]))],
  ['manifest-in-folder', { 'site/index.html': '<p>', 'site/a.css': '' }],
  ['manifest-name', { 'a.html': PAGE, 'IMSmanifest.xml': manifest12() }],
  ['manifest-not-xml', small({ 'imsmanifest.xml': '<manifest><title>A & B</title></manifest>' })],
  ['manifest-not-xml', small({ 'imsmanifest.xml': '<manifest><title></manifest>' })],
  ['manifest-not-xml', small({ 'imsmanifest.xml': '<!DOCTYPE a [<!ENTITY b "c">]><manifest/>' })],
  ['manifest-not-xml', small({ 'imsmanifest.xml': manifest12().replace('One', 'O\u000bne') })],
  ['manifest-not-xml', small({ 'imsmanifest.xml': manifest12().replace('One', 'O&#xB;ne') })],
  ['manifest-not-xml', small({ 'imsmanifest.xml': manifest12().replace('One', 'O\ufffene') })],
  ['manifest-not-xml', small({ 'imsmanifest.xml': manifest12().replace('<metadata>', '<!-- a -- b --><metadata>') })],
  ['manifest-not-xml', small({ 'imsmanifest.xml': `\n${manifest12()}` })],
  ['manifest-part', small({ 'imsmanifest.xml': '<course/>' })],
  ['organization-empty', small({ 'imsmanifest.xml': manifest12().replace(/<organization [^]*<\/organization>/, '') })],
  ['time-action', small({}, { inItem: '<adlcp:timelimitaction>stop</adlcp:timelimitaction>' })],
  [
    'manifest-order',
    small({ 'imsmanifest.xml': manifest12().replace(/(<metadata>.*<\/metadata>)([^]*)(<\/manifest>)/, '$2$1$3') }),
  ],
  [
    'manifest-namespace',
    small({
      'imsmanifest.xml': manifest12()
        .replace('xmlns="', 'xmlns:ims="')
        .replace('<manifest', '<ims:manifest')
        .replace('</manifest', '</ims:manifest'),
    }),
  ],
  ['schema-version', small({}, { version: 'SCORM 1.2' })],
  [
    'not-one-sco',
    small(
      { 'two.html': '<p>' },
      {
        items: '<item identifier="j" identifierref="s"><title>Two</title></item>',
        resources:
          '<resource identifier="s" type="webcontent" adlcp:scormtype="sco" href="two.html"><file href="two.html"/></resource>',
      },
    ),
  ],
  ['no-sco', small({}, { resource: 'type="webcontent" href="index.html"' })],
  ['launch-missing', small({}, { resource: 'type="webcontent" adlcp:scormtype="sco" href="start.html"' })],
  ['launch-missing', small({}, { resource: 'type="webcontent" adlcp:scormtype="sco" href="Index.html"' })],
  ['launch-nothing', small({}, { resource: 'type="webcontent" adlcp:scormtype="sco"' })],
  ['launch-outside', small({}, { resource: 'type="webcontent" adlcp:scormtype="sco" href="../index.html"' })],
  ['launch-outside', small({}, { resource: 'type="webcontent" adlcp:scormtype="sco" href="/index.html"' })],
  ['launch-elsewhere', small({}, { resource: 'type="webcontent" adlcp:scormtype="sco" href="https://example.org/"' })],
  ['launch-not-plain', small({}, { resource: 'type="webcontent" adlcp:scormtype="sco" href="index.html?a=1"' })],
  ['item-nowhere', small({}, { items: '<item identifier="j" identifierref="s"><title>Two</title></item>' })],
  ['identifier-twice', small({}, { items: '<item identifier="i"><title>Two</title></item>' })],
  ['identifier-form', small({}, { items: '<item identifier="1 &amp; 2"><title>Two</title></item>' })],
  ['xml-base', small({}, { root: 'xml:base="./"' })],
  ['mastery-score', small({}, { inItem: '<adlcp:masteryscore>80</adlcp:masteryscore>' })],
  ['value-too-long', small({}, { title: 'a'.repeat(256) })],
  [
    'value-too-long',
    small(
      {},
      { metadata: `<lom><general><keyword><langstring>${'a'.repeat(1001)}</langstring></keyword></general></lom>` },
    ),
  ],
  ['value-too-long', small({}, { items: `<item identifier="${'i'.repeat(129)}"><title>Two</title></item>` })],
  [
    'copyright-too-long',
    small(
      {},
      { metadata: `<lom><rights><description><langstring>${'a'.repeat(31)}</langstring></description></rights></lom>` },
    ),
  ],
  ['time-limit', small({}, { inItem: '<adlcp:maxtimeallowed>one hour</adlcp:maxtimeallowed>' })],
  ['unlisted-file', small({ 'a.css': '' }, { files: ['index.html'] })],
  ['missing-file', small({}, { files: ['index.html', 'a.css'] })],
  ['file-case', small({ 'a.css': '' }, { files: ['index.html', 'A.css'] })],
  ['file-case', small({ 'a.css': '', 'index.html': `${PAGE}<link rel="stylesheet" href="A.css">` })],
  ['file-name', small({ 'a|b.txt': '' })],
  ['file-name', small({ 'a./b.txt': '' })],
  ['file-name', small({ 'media/con.txt': '' })],
  ['file-name', small({ [`${'a'.repeat(256)}.txt`]: '' })],
  ['name-style', small({ 'My File.txt': '' })],
  ['name-not-ascii', small({ 'Übung.txt': '' })],
  ['denied-type', small({ 'a.php': '' })],
  ['flash-type', small({ 'a.swf': '' })],
  ['zip-nested', small({ 'a.zip': '' })],
  ['leftovers', { ...small(), '__MACOSX/._index.html': '' }],
  ['unserved-type', small({ 'a.vtt': '' })],
  ['unserved-type', small({ 'a.json': '{}', 'index.html': JSON_PAGE })],
  ['outside-request', markup('<script src="https://cdn.example.org/a.js"></script>')],
  ['outside-request', markup("<img alt='' src='//example.org/a.png'>")],
  ['outside-request', markup('<link rel=stylesheet href=https://fonts.example.org/css>')],
  ['outside-request', markup('<iframe src="https://video.example.org/1"></iframe>')],
  ['outside-request', markup('<style>@import url(https://example.org/a.css);</style>')],
  ['outside-request', script('fetch("https://example.org/log")')],
  ['outside-request', script('x.open("POST", "https://example.org/log")')],
  ['missing-reference', markup('<script src="js/player.js"></script>')],
  ['secret', script('lrs = { Authorization: "Basic bGVhcm5lcjpwYXNzd29yZDEyMw==" }')],
  ['secret', script('auth = btoa("learner:password123")')],
  ['secret', small({ 'a.json': '{"key":"AKIAABCDEFGHIJKLMNOP"}' })],
  ['secret', small({ 'a.txt': 'https://learner:password123@lrs.example.org/xapi' })],
  ['secret', small({ 'a.txt': `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkq'.repeat(4)}` })],
  ['secret-likely', script('var password = "hunter2-hunter3";')],
  ['unload-handler', script('addEventListener("unload", save)')],
  ['unload-handler', markup('<body onunload="save()">')],
  ['module-script', markup('<script type="module">start()</script>')],
  ['active-drawing', small({ 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>go()</script></svg>' })],
  ['active-drawing', small({ 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="go()"/>' })],
  [
    'active-drawing',
    small({
      'a.svg':
        '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><b xmlns="http://www.w3.org/1999/xhtml"/></foreignObject></svg>',
    }),
  ],
  ['service-worker', script('navigator.serviceWorker.register("sw.js")')],
  ['no-completion', small({ 'index.html': '<p>One' })],
  ['no-completion', { ...WEB, 'tincan.xml': TINCAN }],
];

it('names what a drawing does, and where, and nothing of one that only draws', async () => {
  const drawn = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<rect onclick="go()"/></svg>';
  const said = await checkPackage(
    bytesSource(zipped(small({ 'a.svg': drawn, 'b.svg': drawn.replace(/ onclick="[^"]*"/, '') }))),
    'course.zip',
  );

  expect(said.findings.filter(({ id }) => id === 'lint/active-drawing').map(({ message }) => message)).toEqual([
    'the drawing a.svg can do more than draw: a script (onclick) (2:7).',
  ]);
});

const SVG_NS = 'xmlns="http://www.w3.org/2000/svg"';

it.each([
  [
    'behind attributes that nobody knows',
    `<svg ${SVG_NS} u1="" u2="" u3="" u4="" u5="" u6=""><script>go()</script></svg>`,
  ],
  ['before a fault in the XML', `<svg ${SVG_NS}><script>go()</script><rect></svg>`],
  ['in what nobody sees', `<svg ${SVG_NS}><metadata><script>go()</script></metadata></svg>`],
  [
    'in what an editor notes',
    `<svg ${SVG_NS} xmlns:i="http://www.inkscape.org/namespaces/inkscape"><i:a><script>go()</script></i:a></svg>`,
  ],
  ['in what nobody knows', `<svg ${SVG_NS}><foo><script>go()</script></foo></svg>`],
  ['under a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>go()</s:script></s:svg>'],
  ['in a link with two slashes', `<svg ${SVG_NS}><use href="javascript:go()//x"/></svg>`],
  ['in a link with a line end', `<svg ${SVG_NS}><use href="java&#10;script:go()"/></svg>`],
  ['in a drawing within the drawing', `<svg ${SVG_NS}><image href="data:image/svg+xml;base64,//8="/></svg>`],
  ['as a web page', `<svg ${SVG_NS}><foo><b xmlns="http://www.w3.org/1999/xhtml" onclick="go()"/></foo></svg>`],
])('names what a drawing does %s', async (_, drawing) => {
  expect(await rulesIn(zipped(small({ 'a.svg': drawing })))).toContain('active-drawing');
});

it.each([
  ['a filter', `<svg ${SVG_NS}><filter><feImage href="https://example.org/a.png"/></filter></svg>`],
  ['a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:image href="//example.org/a.png"/></s:svg>'],
  ['a colour', `<svg ${SVG_NS}><rect fill="url(https://example.org/a.svg#b)"/></svg>`],
])('names the host that a drawing loads from by %s', async (_, drawing) => {
  expect(await rulesIn(zipped(small({ 'a.svg': drawing })))).toEqual(['outside-request']);
});

it('says nothing of a drawing that shows a picture of the same package, or draws in a way of its own', async () => {
  const drawing = `<svg ${SVG_NS} shape="x"><image href="b.png"/><foo/></svg>`;

  expect(await rulesIn(zipped(small({ 'a.svg': drawing, 'b.png': '' })))).toEqual([]);
});

describe('a zip with one fault in its wrapping', () => {
  it.each(ARCHIVES)('is told so: %s', async (rule, zip) => {
    expect(await rulesIn(zip)).toEqual([rule]);
  });

  it('is told so: zip-overlap', async () => {
    const a = { name: 'a.txt', content: 'abc', stored: true };
    const files = small({}, { files: ['index.html', 'a.txt', 'b.txt'] });
    const at = Buffer.from(rawZip([...entries(files), a])).indexOf('a.txtabc') - 30;
    const zip = rawZip([...entries(files), a, { ...a, name: 'b.txt', localName: 'b.txt', at }]);

    expect(await rulesIn(zip)).toEqual(['zip-two-names', 'zip-overlap']);
  });

  it.each(['../a.txt', '/etc/a.txt', 'C:\\a.txt', 'a/../../b.txt', '..\\a.txt'])(
    'is told so: zip-unsafe-name, %s',
    async (name) => {
      const zip = rawZip([...entries(), { name, content: 'a' }]);

      expect(await rulesIn(zip)).toEqual(['zip-unsafe-name']);
    },
  );
});

describe('a package with one fault', () => {
  it.each(CONTENTS)('is told so: %s %#', async (rule, files) => {
    expect(await rulesIn(zipped(files))).toEqual([rule]);
  });
});

const twoGigabytes: ByteSource = { size: 2 ** 31, read: () => new Uint8Array() };

describe('what is minded by some places only', () => {
  const second = {
    items: '<item identifier="j" identifierref="s"><title>Two</title></item>',
    resources:
      '<resource identifier="s" type="webcontent" adlcp:scormtype="sco" href="two.html"><file href="two.html"/></resource>',
  };
  const twoScos = zipped(small({ 'two.html': '<p>' }, second));
  const cmi5 = zipped({
    'cmi5.xml': cmi5File(),
    'index.html': '<script>send("http://adlnet.gov/expapi/verbs/completed")</script>',
  });

  it('is advice in general, a mistake where it is refused, and not said where nobody minds', async () => {
    const severities = async (place?: Parameters<typeof checkPackage>[2]) =>
      (await checkPackage(bytesSource(twoScos), 'course.zip', place)).findings.map(({ severity }) => severity);

    expect(await severities()).toEqual(['warning']);
    expect(await severities('learning-hub')).toEqual(['error']);
    expect(await severities('bridge')).toEqual([]);
  });

  it.each([
    ['learning-hub', ['kind-refused']],
    ['esr', ['kind-refused']],
    ['e-lfh', ['kind-not-established']],
    ['bridge', ['kind-not-established']],
    ['scorm-cloud', []],
    [undefined, []],
  ] as const)('counts for the kind of package too: cmi5 on %s', async (place, rules) => {
    expect(await rulesIn(cmi5, place)).toEqual(rules);
  });

  it.each(['learning-hub', 'e-lfh', 'esr', 'moodle', 'bridge', 'scorm-cloud'] as const)(
    'leaves %s content with a good one',
    async (place) => {
      expect(await rulesIn(good, place)).toEqual([]);
    },
  );

  it('counts for recordings', async () => {
    const film = zipped(small({ 'a.mp4': '' }));

    expect(await rulesIn(film)).toEqual([]);
    expect(await rulesIn(film, 'learning-hub')).toEqual(['mp4-type']);
    expect(await rulesIn(plus({ name: 'a.mp4', content: new Uint8Array(50_000_001), stored: true }))).toEqual([
      'large-media',
    ]);
  });

  it('counts for what the file itself is called, and how long it is', async () => {
    expect(await rulesIn(good, undefined, 'course.ZIP')).toEqual(['upload-name']);
    expect(await rulesIn(good, 'moodle', 'course.ZIP')).toEqual([]);
    const { findings } = await checkPackage(twoGigabytes, 'course.zip');
    expect(findings.map(({ id }) => id)).toContain('lint/too-large');
  });
});

it('names capitals that cost a file', async () => {
  expect(await rulesIn(zipped(small({ 'a.css': '', 'A.css': '' })))).toEqual(['name-style', 'name-collision']);
});

describe('what is fine', () => {
  it.each([
    [
      'links to other sites',
      markup('<a href="https://example.org/">out</a><link rel="canonical" href="https://example.org/">'),
    ],
    ['a namespace', markup('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>')],
    ['an address in an attribute', markup('<div data-x="<script src=https://example.org/a.js>"></div>')],
    ['an address in a comment', markup('<!-- <script src="https://example.org/a.js"></script> -->')],
    ['a window for a link', script('window.open("https://example.org/")')],
    ['a label for a password', script('labels = { password: "Your password", token: "abc" }')],
    ['words about Basic', script('text = "Basic information: see"')],
    ['a placeholder', script('x = { password: "${PASSWORD_1}", "apiKey": "{{api_key_1}}" }')],
    ['pagehide', script('addEventListener("pagehide", save); addEventListener("beforeunload", save)')],
    ['a template in a script element', markup('<script type="text/x-template"><img src="{{picture}}"></script>')],
    ['a byte order mark', small({ 'imsmanifest.xml': `\ufeff${manifest12()}` })],
    ['CDATA and entities', small({}, { title: '<![CDATA[A & B]]> &amp; &#8211; &#x2013;' })],
    ['a comment', small({}, { items: '<!-- < & > -->' })],
    ['dots in an address', small({}, { resource: 'type="webcontent" adlcp:scormtype="sco" href="./a/../index.html"' })],
  ])('says nothing about %s', async (_, files) => {
    expect(await rulesIn(zipped(files))).toEqual([]);
  });

  it('is packed with a data descriptor, as most tools do', async () => {
    expect(await rulesIn(plus({ name: 'a.txt', content: 'abc', flags: 0x808 }))).toEqual([]);
  });
});
