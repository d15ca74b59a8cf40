import { describe, expect, it } from 'vitest';
import { NAMED_PLACES, PLACES } from './places.js';
import { findingsIn, manifest12, zipped, type Files } from './testing/packages.js';

/**
 * Packages in the shape that other tools give them: many files the manifest does not list, capitals, JSON, modules,
 * libraries that listen to unload. They run on platforms every day, so nothing about them may be called a mistake but what the standard itself refuses,
 * and then it is said that only those mind who hold a package to it.
 */
const SCORM_2004 = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="adapt_manifest" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="org"><organization identifier="org"><title>Course &amp; more</title>
    <item identifier="item_1" identifierref="res_1"><title>Course</title>
      <imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true">
        <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives></imsss:sequencing>
    </item></organization></organizations>
  <resources><resource identifier="res_1" type="webcontent" adlcp:scormType="sco" href="index_lms.html">
    <file href="index_lms.html"/></resource></resources>
</manifest>`;

const JQUERY = `!function(e){e.addEventListener("unload",r);function ajax(u){return new XMLHttpRequest()}}(window);`;
const WRAPPER = 'function finish(){doLMSSetValue("cmi.core.lesson_status","completed");doLMSFinish("")}';

const adapt: Files = {
  'imsmanifest.xml': manifest12({
    files: ['index_lms.html'],
    resource: 'type="webcontent" adlcp:scormtype="sco" href="index_lms.html"',
  }),
  'adlcp_rootv1p2.xsd': '<schema/>',
  'index_lms.html': `<!doctype html><html><head><link href="adapt/css/adapt.css" rel="stylesheet">
    <script src="libraries/jquery.min.js"></script><script src="adapt/js/adapt.min.js"></script></head><body></body></html>`,
  'adapt/css/adapt.css':
    '@import url("https://fonts.googleapis.com/css?family=Open+Sans");.a{background:url(assets/b.png)}',
  'adapt/js/adapt.min.js': `${WRAPPER};$.getJSON("course/config.json")`,
  'libraries/jquery.min.js': JQUERY,
  'course/config.json': '{"_spoor":{"_isEnabled":true}}',
  'course/en/contentObjects.json': '[]',
  'connection.txt': '',
  'assets/Hero Image.PNG': '',
};

const liaScript: Files = {
  'imsmanifest.xml': `<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="7f1c2d3e-0000" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <organizations default="7f1c-org"><organization identifier="7f1c-org"><title>Course</title>
    <item identifier="item_7f1c" identifierref="resource_7f1c" isvisible="true"><title>Course</title></item></organization></organizations>
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <resources><resource identifier="resource_7f1c" type="webcontent" href="./start.html" adlcp:scormtype="sco"><file href="start.html"/></resource></resources>
</manifest>`,
  'start.html': `<script type="module" src="./start.js"></script><script>if("serviceWorker" in navigator)navigator.serviceWorker.register("./sw.js")</script>`,
  'start.js': 'export{};SCORM.SetValue("cmi.core.lesson_status","passed");const a=()=>import("./chunk-A1.mjs")',
  'chunk-A1.mjs': 'export const a=1',
  'sw.js': 'self.addEventListener("fetch",()=>{})',
  'README.md': '# Kurs\nEin [Link](https://liascript.github.io)',
  'media/Übung.mp3': '',
  'assets/ace.wasm': '',
};

const courseCode: Files = {
  'cmi5.xml': `<?xml version="1.0"?><courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
    <course id="https://example.org/course"><title><langstring lang="en">C</langstring></title><description><langstring lang="en">C</langstring></description></course>
    <au id="https://example.org/course/au" moveOn="CompletedOrPassed" masteryScore="0.8"><title><langstring lang="en">C</langstring></title><description><langstring lang="en">C</langstring></description><url>index.html</url></au></courseStructure>`,
  'imsmanifest.xml': SCORM_2004.replaceAll('index_lms.html', 'index.html'),
  'index.html': '<div id="app"></div><script type="module" crossorigin src="./assets/main-B3xQ_9.js"></script>',
  'assets/main-B3xQ_9.js':
    'api.SetValue("cmi.completion_status","completed");x.verb="http://adlnet.gov/expapi/verbs/completed"',
  'vite.config.json': '{}',
};

const h5p: Files = {
  'imsmanifest.xml': manifest12({ files: ['index.html'] }),
  'index.html': `<!doctype html><script src="h5p/main.bundle.js"></script><script>
    H5P.externalDispatcher.on("xAPI",function(e){scorm.set("cmi.core.lesson_status","completed")})</script>`,
  'h5p/main.bundle.js': 'var s=document.createElement("script");s.src="https://www.youtube.com/iframe_api";',
  'content/content.json': '{"password":"hunter"}',
  'H5P.MultiChoice-1.16/library.json': '{}',
  'H5P.MultiChoice-1.16/language/.en.json': '{}',
  'H5P.JoubelUI-1.3/js/flowplayer.swf': '',
};

const articulate: Files = {
  'imsmanifest.xml': manifest12({
    files: ['index_lms.html'],
    resource: 'type="webcontent" adlcp:scormtype="sco" href="scormdriver/indexAPI.html?moduleId=1"',
    inItem: '<adlcp:masteryscore>80</adlcp:masteryscore>',
  }),
  'scormdriver/indexAPI.html':
    '<script src="scormdriver.js"></script><body onunload="Unload()"><iframe src="../scormcontent/index.html"></iframe>',
  'scormdriver/scormdriver.js':
    'function SCORM_SetPassed(){SCORM_CallLMSSetValue("cmi.core.lesson_status",SCORM_PASSED)}',
  'scormcontent/index.html': '<script>var a=1</script>',
  'scormcontent/assets/a b.vtt': '',
  'index_lms.html': '',
  'scormcontent/lib/fonts/Lato.woff2': '',
};

describe.each(
  Object.entries({
    adapt,
    'adapt in SCORM 2004': { ...adapt, 'imsmanifest.xml': SCORM_2004 },
    liaScript,
    courseCode,
    h5p,
    articulate,
  }),
)('a package in the shape of %s', (_, files) => {
  it('has no mistake but by the standard', async () => {
    const mistakes = (await findingsIn(zipped(files))).filter(({ severity }) => severity === 'error');

    expect(mistakes.filter(({ places }) => !places.includes(PLACES.standard))).toEqual([]);
  });

  it.each(NAMED_PLACES)('has a mistake for %s only where that place refuses it', async (place) => {
    const mistakes = (await findingsIn(zipped(files), place)).filter(({ severity }) => severity === 'error');
    const kinds = ['lint/kind-refused', 'lint/manifest-namespace', 'lint/not-one-sco'];

    expect(mistakes.filter(({ id }) => !kinds.includes(id))).toEqual([]);
  });
});

it('tells what is worth knowing about them', async () => {
  const rules = async (files: Files) =>
    (await findingsIn(zipped(files))).map(({ id }) => id.slice('lint/'.length)).sort();

  expect(await rules(adapt)).toEqual([
    'name-style',
    'outside-request',
    'schema-files',
    'unlisted-file',
    'unload-handler',
    'unserved-type',
  ]);
  expect(await rules(liaScript)).toContain('manifest-order');
  expect(await rules(h5p)).toEqual(['flash-type', 'name-style', 'outside-request', 'schema-files', 'unlisted-file']);
});
