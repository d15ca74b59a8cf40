import { describe, expect, it } from 'vitest';
import { type PACKAGE_RULES } from './rules.js';
import {
  changed,
  cmi5File,
  findingsIn,
  manifest12,
  PAGE,
  rulesIn,
  SCHEMAS_12,
  small,
  zipped,
  type Changes,
} from './testing/packages.js';
import { rawZip } from './testing/raw-zip.js';

type RuleName = keyof typeof PACKAGE_RULES;

const SAYS = '<script>send("http://adlnet.gov/expapi/verbs/completed")</script>';
const cmi5 = (changes: Changes) => zipped({ 'cmi5.xml': cmi5File(changes), 'index.html': SAYS });
const AU = '<au id="https://example.org/course/au"';
const second = (id: string) =>
  cmi5File()
    .replace(/^[^]*?(<au [^]*<\/au>)[^]*$/, '$1')
    .replace('https://example.org/course/au', id);

/** One fault each that cmi5 obliges an LMS to refuse (13.1, 13.2, 14.1), and the rule that says so. */
const CMI5: readonly (readonly [RuleName, string, Changes])[] = [
  ['structure-namespace', 'no namespace', [[/ xmlns="[^"]*"/, '']]],
  ['structure-namespace', 'another namespace', [['v1/CourseStructure', 'v2/CourseStructure']]],
  [
    'structure-part',
    'another root',
    [
      [/courseStructure/, 'structure'],
      ['</courseStructure', '</structure'],
    ],
  ],
  ['structure-part', 'no course', [[/<course id[^]*<\/course>/, '']]],
  ['structure-part', 'no au', [[/<au[^]*<\/au>/, '']]],
  ['structure-part', 'no id of the course', [[' id="https://example.org/course"', '']]],
  ['structure-part', 'no title of the course', [[/<title>.*?<\/title>/, '']]],
  ['structure-part', 'no description of the course', [[/<description>.*?<\/description>/, '']]],
  ['structure-part', 'no title of an au', [[/<title><langstring lang="en">Part<\/langstring><\/title>/, '']]],
  ['structure-part', 'no langstring', [[/<langstring lang="en">Course<\/langstring>/, 'Course']]],
  ['structure-part', 'no lang', [[' lang="en"', '']]],
  ['structure-part', 'no url', [[/<url>.*<\/url>/, '']]],
  ['structure-part', 'no id of an au', [[' id="https://example.org/course/au"', '']]],
  [
    'structure-part',
    'an empty block',
    [
      [
        '<au ',
        '<block id="https://example.org/b"><title><langstring lang="en">B</langstring></title><description><langstring lang="en">B</langstring></description></block><au ',
      ],
    ],
  ],
  [
    'structure-order',
    'the au before the course',
    [
      [
        /(<course id[^]*<\/course>)([^]*)(<au[^]*<\/au>)/,
        second('https://example.org/x') + cmi5File().replace(/^[^]*?(<course id[^]*<\/course>)[^]*$/, '$1'),
      ],
    ],
  ],
  [
    'structure-order',
    'the url before the title',
    [
      [
        /(<au [^>]*>)([^]*)(<url>.*<\/url>)/,
        `${AU} moveOn="Completed"><url>index.html</url><title><langstring lang="en">P</langstring></title><description><langstring lang="en">P</langstring></description>`,
      ],
    ],
  ],
  ['structure-order', 'two urls', [['</url>', '</url><url>index.html</url>']]],
  ['structure-value', 'moveOn', [['CompletedAndPassed', 'completed']]],
  ['structure-value', 'launchMethod', [['AnyWindow', 'NewWindow']]],
  ['structure-value', 'activityType', [['launchMethod=', 'activityType="lesson" launchMethod=']]],
  ['structure-value', 'a mastery score above 1', [['"0.8"', '"80"']]],
  ['structure-value', 'a negative mastery score', [['"0.8"', '"-0.1"']]],
  ['structure-value', 'a mastery score that is no decimal', [['"0.8"', '"8e-1"']]],
  ['structure-value', 'a mastery score of five decimals', [['"0.8"', '"0.66667"']]],
  ['structure-value', 'an empty mastery score', [['"0.8"', '""']]],
  ['activity-id', 'a course id that is no IRI', [['"https://example.org/course"', '"course-1"']]],
  ['activity-id', 'an au id that is no IRI', [['"https://example.org/course/au"', '"au 1"']]],
  ['activity-id', 'an id without a host', [['"https://example.org/course"', '"https://"']]],
  [
    'activity-twice',
    'two aus of one id',
    [['</courseStructure>', `${second('https://example.org/course/au')}</courseStructure>`]],
  ],
  [
    'activity-twice',
    'an au called as the course',
    [['"https://example.org/course/au"', '"https://example.org/course"']],
  ],
  [
    'objective-nowhere',
    'an objective that is nowhere',
    [['<url>', '<objectives><objective idref="https://example.org/o"/></objectives><url>']],
  ],
  ['language-tag', 'a language that is none', [['lang="en"', 'lang="English (UK)"']]],
  ['launch-reserved', 'endpoint', [['?a=b', '?endpoint=https://example.org/']]],
  ['launch-reserved', 'fetch, written in code', [['?a=b', '?%66etch=1']]],
  ['launch-reserved', 'activityId behind another', [['?a=b', '?a=b&amp;activityId=x']]],
  ['launch-missing', 'a page that is not in the zip', [['index.html?a=b', 'start.html']]],
  ['launch-nothing', 'an empty url', [['index.html?a=b', ' ']]],
  ['launch-insecure', 'http', [['index.html?a=b', 'http://example.org/a.html']]],
  ['launch-elsewhere', 'a host without a scheme', [['index.html?a=b', '//example.org/a.html']]],
  ['launch-hosted', 'another host', [['index.html?a=b', 'https://example.org/a.html']]],
  ['launch-outside', 'a folder above', [['index.html?a=b', '../index.html']]],
  ['launch-scheme', 'javascript', [['index.html?a=b', 'javascript:alert(1)']]],
  ['launch-scheme', 'a page of data', [['index.html?a=b', 'data:text/html,hello']]],
];

const TINCAN = `<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
  <activity id="https://example.org/a" type="http://adlnet.gov/expapi/activities/course"><name lang="en">One</name><launch lang="en">index.html</launch></activity>
</activities></tincan>`;
const tinCan = (changes: Changes) => zipped({ 'tincan.xml': changed(TINCAN, changes), 'index.html': SAYS });
const MORE =
  '<activity id="https://example.org/b" type="http://adlnet.gov/expapi/activities/module"><name>Two</name></activity></activities>';

const TIN_CAN: readonly (readonly [RuleName, string, Changes])[] = [
  [
    'structure-part',
    'another root',
    [
      [/tincan/, 'tin'],
      ['</tincan', '</tin'],
    ],
  ],
  ['structure-part', 'no activity', [[/<activity [^]*<\/activity>/, '']]],
  ['structure-part', 'no launch', [[/<launch.*<\/launch>/, '']]],
  ['structure-part', 'no name', [[/<name.*<\/name>/, '']]],
  ['structure-part', 'no id', [[' id="https://example.org/a"', '']]],
  ['structure-namespace', 'no namespace', [[/ xmlns="[^"]*"/, '']]],
  [
    'structure-order',
    'launch before name',
    [[/(<name.*<\/name>)(<launch.*<\/launch>)/, '<launch>index.html</launch><name>One</name>']],
  ],
  ['activity-id', 'an id that is no IRI', [['"https://example.org/a"', '"course"']]],
  ['activity-id', 'a type that is no IRI', [['"http://adlnet.gov/expapi/activities/course"', '"course"']]],
  ['activity-twice', 'two activities of one id', [['</activities>', MORE.replace('/b"', '/a"')]]],
  [
    'not-one-launch',
    'two launches',
    [['</activities>', MORE.replace('</activity>', '<launch>index.html</launch></activity>')]],
  ],
  ['language-tag', 'a language that is none', [['lang="en"', 'lang="en_GB!"']]],
  ['launch-insecure', 'http', [['index.html', 'http://example.org/']]],
];

const EDITIONS_2004 = '2004 4th Edition';
const MANIFEST_2004 = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>${EDITIONS_2004}</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>One</title>
    <item identifier="i" identifierref="r"><title>One</title><imsss:sequencing><imsss:controlMode choice="true"/></imsss:sequencing></item></organization></organizations>
  <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource></resources>
</manifest>`;
const scorm2004 = (changes: Changes) =>
  zipped({
    'imsmanifest.xml': changed(MANIFEST_2004, changes),
    'imscp_v1p1.xsd': '',
    'adlcp_v1p3.xsd': '',
    'index.html': PAGE,
  });
const scorm12 = (changes: Changes) => zipped(small({ 'imsmanifest.xml': changed(manifest12(), changes) }));

/** What SCORM's own content aggregation model refuses. */
const SCORM: readonly (readonly [RuleName, string, Uint8Array])[] = [
  ['scormtype-name', 'scormtype in 2004', scorm2004([['scormType', 'scormtype']])],
  ['scormtype-name', 'scormType in 1.2', scorm12([['scormtype', 'scormType']])],
  ['manifest-value', 'a scormtype in capitals', scorm12([['"sco"', '"SCO"']])],
  ['manifest-value', 'isvisible', scorm12([['identifierref="r"', 'identifierref="r" isvisible="yes"']])],
  ['manifest-value', 'a boolean of sequencing', scorm2004([['choice="true"', 'choice="True"']])],
  ['manifest-value', 'schema', scorm12([['ADL SCORM', 'IMS Content']])],
  ['organization-default', 'a default that is nowhere', scorm12([['default="o"', 'default="x"']])],
  ['schema-version-2004', 'a fifth edition', scorm2004([[EDITIONS_2004, '2004 5th Edition']])],
  ['schema-version', 'a version that is none', scorm12([['>1.2<', '>1.2.0<']])],
  ['manifest-incomplete', 'no version', scorm12([['<schemaversion>1.2</schemaversion>', '']])],
  ['manifest-incomplete', 'an empty version', scorm12([['>1.2<', '><']])],
  ['manifest-incomplete', 'no schema', scorm12([['<schema>ADL SCORM</schema>', '']])],
  [
    'manifest-incomplete',
    'an item without a title',
    scorm12([[/(<item [^>]*>)<title>One<\/title>/, '<item identifier="i" identifierref="r">']]),
  ],
  ['manifest-incomplete', 'an organization without a title', scorm12([['<title>One</title>', '']])],
  ['manifest-incomplete', 'no type of a resource', scorm12([['type="webcontent" ', '']])],
  ['manifest-incomplete', 'no identifier of an item', scorm12([['<item identifier="i" ', '<item ']])],
  ['manifest-incomplete', 'no default in 2004', scorm2004([[' default="o"', '']])],
  [
    'manifest-incomplete',
    'a leaf that starts nothing in 2004',
    scorm2004([['</organization>', '<item identifier="j"><title>Two</title></item></organization>']]),
  ],
  [
    'item-both',
    'an item of 2004 that starts something and has items',
    scorm2004([
      ['<imsss:sequencing>', '<item identifier="j" identifierref="r"><title>Two</title></item><imsss:sequencing>'],
    ]),
  ],
  [
    'manifest-order',
    'a title behind the items',
    scorm12([
      [
        /<organization identifier="o"><title>One<\/title>([^]*)<\/organization>/,
        '<organization identifier="o"><item identifier="i" identifierref="r"><title>One</title></item><title>One</title></organization>',
      ],
    ]),
  ],
  [
    'item-nowhere',
    'a dependency on nothing',
    scorm12([['<file href="index.html"/>', '<file href="index.html"/><dependency identifierref="x"/>']]),
  ],
  ['launch-unlisted', 'a start page that is not listed', scorm12([['<file href="index.html"/>', '']])],
  ['launch-scheme', 'javascript', scorm12([['href="index.html"><', 'href="javascript:alert(1)"><']])],
  [
    'launch-scheme',
    'javascript with a tab in it',
    scorm12([['href="index.html"><', 'href="java&#9;script:alert(1)"><']]),
  ],
  ['launch-scheme', 'a page of data', scorm12([['href="index.html"><', 'href="data:text/html,x"><']])],
  ['launch-elsewhere', 'another host', scorm12([['href="index.html"><', 'href="http://example.org/"><']])],
  ['launch-elsewhere', 'a host without a scheme', scorm12([['href="index.html"><', 'href="//example.org/"><']])],
  ['launch-elsewhere', 'a host with backslashes', scorm12([['href="index.html"><', 'href="\\\\example.org/"><']])],
  ['schema-files', 'no schema files', zipped({ 'imsmanifest.xml': manifest12(), 'index.html': PAGE })],
];

it('has nothing to say about those without a fault', async () => {
  expect(await rulesIn(cmi5([]))).toEqual([]);
  expect(await rulesIn(tinCan([]))).toEqual([]);
  expect(await rulesIn(scorm2004([]))).toEqual([]);
  expect(await rulesIn(scorm12([]))).toEqual([]);
});

describe('what a standard refuses is a mistake', () => {
  const advice = ['launch-hosted', 'launch-unlisted'];
  const cases = [
    ...CMI5.map(([rule, what, changes]) => [rule, `cmi5: ${what}`, cmi5(changes)] as const),
    ...TIN_CAN.map(([rule, what, changes]) => [rule, `Tin Can: ${what}`, tinCan(changes)] as const),
    ...SCORM.map(([rule, what, zip]) => [rule, `SCORM: ${what}`, zip] as const),
  ];

  it.each(cases)('%s, %s', async (rule, _, zip) => {
    const found = (await findingsIn(zip)).find(({ id }) => id === `lint/${rule}`);

    expect(found?.severity).toBe(advice.includes(rule) ? 'warning' : 'error');
    expect(`${found?.message ?? ''}${found?.remedy ?? ''}`).not.toMatch(/""|undefined|\{\w+\}/);
  });

  it('follows xml:base to where it leads', async () => {
    const rules = await rulesIn(scorm12([['<resource ', '<resource xml:base="https://example.org/a/" ']]));

    expect(rules).toContain('launch-elsewhere');
  });
});

describe('what each platform takes', () => {
  it('is SCORM 2004 too on Moodle', async () => {
    expect(await rulesIn(scorm2004([]), 'moodle')).toEqual([]);
  });

  it('is an edition of 2004 that there is', async () => {
    expect(await rulesIn(scorm2004([[EDITIONS_2004, '2004 5th Edition']]), 'moodle')).toEqual(['schema-version-2004']);
  });

  it('is a manifest without organizations on Moodle, and on no other', async () => {
    const zip = scorm12([[/<organization [^]*<\/organization>/, '']]);

    expect(await rulesIn(zip, 'moodle')).toEqual([]);
    expect(await rulesIn(zip, 'learning-hub')).toEqual(['organization-empty']);
  });

  it('is mostly not what the standard alone refuses', async () => {
    expect(await rulesIn(scorm12([['"sco"', '"SCO"']]), 'moodle')).toEqual([]);
    expect(await rulesIn(zipped({ 'imsmanifest.xml': manifest12(), 'index.html': PAGE }), 'moodle')).toEqual([]);
  });
});

const lost = { ...small() };
delete (lost as Record<string, string>)['imsmanifest.xml'];
const web = { 'index.html': '<p>One' };

describe('a zip that lost its manifest', () => {
  it.each([
    ['with the schemas of SCORM in it', 'manifest-absent', zipped(lost), 'course.zip'],
    ['with schemas in a folder', 'manifest-absent', zipped({ ...web, 'xsd/adlcp_v1p3.xsd': '' }), 'course.zip'],
    ['by its name', 'manifest-absent', zipped(web), 'ward-round-scorm12.zip'],
    ['by its name, cmi5', 'manifest-absent', zipped(web), 'course_cmi5_v2.zip'],
    ['by its name, xAPI', 'manifest-absent', zipped(web), 'course-xAPI.zip'],
    [
      'that is in a folder',
      'manifest-in-folder',
      zipped({ ...web, 'course/imsmanifest.xml': manifest12() }),
      'course.zip',
    ],
    ['that is in a folder, cmi5', 'manifest-in-folder', zipped({ ...web, 'a/cmi5.xml': cmi5File() }), 'course.zip'],
    ['in capitals', 'manifest-name', zipped({ ...web, 'imsmanifest.XML': manifest12() }), 'course.zip'],
    ['as a copy', 'manifest-name', zipped({ ...web, 'imsmanifest (1).xml': manifest12() }), 'course.zip'],
    ['as a copy of', 'manifest-name', zipped({ ...web, 'Copy of imsmanifest.xml': manifest12() }), 'course.zip'],
    ['as text', 'manifest-name', zipped({ ...web, 'imsmanifest.xml.txt': manifest12() }), 'course.zip'],
    ['without an ending', 'manifest-name', zipped({ ...web, imsmanifest: manifest12() }), 'course.zip'],
    ['with a slip', 'manifest-name', zipped({ ...web, 'imsmanifets.xml': manifest12() }), 'course.zip'],
    ['for Tin Can', 'manifest-name', zipped({ ...web, 'tincan-1.xml': TINCAN }), 'course.zip'],
    ['for cmi5', 'manifest-name', zipped({ ...web, 'CMI5.xml': cmi5File() }), 'course.zip'],
    ['as a zip in a zip', 'package-in-zip', rawZip([{ name: 'course.zip', content: zipped(small()) }]), 'download.zip'],
    [
      'as a SCORM zip beside a page',
      'package-in-zip',
      rawZip([
        { name: 'index.html', content: '' },
        { name: 'a-scorm12.zip', content: zipped(small()) },
      ]),
      'download.zip',
    ],
    ['for AICC', 'other-standard', zipped({ ...web, 'course.crs': '', 'course.au': '' }), 'course.zip'],
    ['for H5P', 'other-standard', zipped({ 'h5p.json': '{}', 'content/content.json': '{}' }), 'course.zip'],
  ] as const)('is not taken for web pages: %s', async (_, rule, zip, name) => {
    for (const place of [undefined, 'learning-hub', 'moodle'] as const) {
      const found = await findingsIn(zip, place, name);

      expect(found.find(({ id }) => id === `lint/${rule}`)?.severity, place).toBe('error');
    }
  });

  it.each([
    ['index.html', 'course.zip'],
    ['index.html', 'about-scorm-1.0.0-any-web-server.web.zip'],
    ['index.html', 'discord-bots.zip'],
  ])('and plain web pages are plain web pages: %s in %s', async (page, name) => {
    expect(await rulesIn(zipped({ [page]: '<p>', 'sitemap.xml': '<a/>', 'imsi.css': '' }), undefined, name)).toEqual(
      [],
    );
  });
});

it('asks nothing where the page that starts the module is not there at all', async () => {
  const zip = zipped({ 'imsmanifest.xml': manifest12(), ...SCHEMAS_12 });
  const [found] = (await findingsIn(zip)).filter(({ id }) => id === 'lint/launch-missing');

  expect(found?.message).toBe('the page that starts the module, index.html, is not in the zip.');
});

it('names the page as it is called there', async () => {
  const zip = zipped({ 'imsmanifest.xml': manifest12(), ...SCHEMAS_12, 'Index.html': PAGE });
  const [found] = (await findingsIn(zip)).filter(({ id }) => id === 'lint/launch-missing');

  expect(found?.message).toBe(
    'the page that starts the module, index.html, is not in the zip; it is called Index.html there.',
  );
});
