import { expect, it } from 'vitest';
import { readCmi5, readTincan } from './course.js';
import type { PackageFiles } from '../zip-files.js';

const files = (name: string, text: string): PackageFiles => new Map([[name, new TextEncoder().encode(text)]]);

it('reads the AU of a course structure', () => {
  const xml = `<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"><course id="https://example.org/course"/>
<au id="https://example.org/au" moveOn="CompletedAndPassed" masteryScore="0.75" launchMethod="AnyWindow">
<title><langstring lang="en-GB">Module</langstring></title><url> index.html?a=1&amp;b=2 </url><launchParameters>x</launchParameters></au></courseStructure>`;

  expect(readCmi5(files('cmi5.xml', xml))).toEqual({
    id: 'https://example.org/au',
    page: 'index.html?a=1&b=2',
    moveOn: 'CompletedAndPassed',
    masteryScore: 0.75,
    launchParameters: 'x',
  });
});

it('reads the activity of a Tin Can package', () => {
  const xml = `<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities><activity id="https://example.org/module" type="http://adlnet.gov/expapi/activities/course">
<name>Module</name><launch lang="en-GB">index.html</launch></activity></activities></tincan>`;

  expect(readTincan(files('tincan.xml', xml))).toEqual({ id: 'https://example.org/module', page: 'index.html' });
});

it('opens index.html where a package says nothing', () => {
  expect([readCmi5(new Map()).page, readTincan(new Map()).page]).toEqual(['index.html', 'index.html']);
});
