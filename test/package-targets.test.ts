import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { compilePackage } from '../packages/compiler/src/compile.js';
import type { ModuleModel } from '../packages/compiler/src/model/module-model.js';
import { cmi5 } from '../packages/compiler/src/targets/cmi5.js';
import { targetsByName } from '../packages/compiler/src/targets/targets.js';
import type { Target } from '../packages/compiler/src/targets/target.js';
import { xapi } from '../packages/compiler/src/targets/xapi.js';
import { packageName } from '../packages/compiler/src/write/package-name.js';
import { inMemory, type PackageFiles } from '../packages/compiler/src/zip/zip.js';
import { tinyFiles, tinyModel } from './fixtures/tiny-model.js';
import { testToolkit } from './support/test-toolkit.js';

const TARGETS = targetsByName(4);
const packages = new Map<string, PackageFiles>();

beforeAll(async () => {
  const toolkit = await testToolkit();
  for (const target of Object.values(TARGETS)) {
    const { value, diagnostics } = await compilePackage(tinyModel, tinyFiles, target, toolkit);
    expect(diagnostics).toEqual([]);
    packages.set(target.name, value as PackageFiles);
  }
}, 240_000);

function text(name: string, path: string): string {
  return new TextDecoder().decode(packages.get(name)?.get(path));
}

function all(name: string, ending: string): string {
  const files = [...(packages.get(name) ?? [])].filter(([path]) => path.endsWith(ending));
  return files.map(([, content]) => new TextDecoder().decode(content)).join('\n');
}

/** The manifest alone, without a player around it. */
function manifest(target: Target, model: ModuleModel = tinyModel): XmlElement {
  const start = 'index.html';
  const files = target.pack(model, { start, files: new Map([[start, new Uint8Array()]]) }, new Map());
  return XmlDocument.fromString(new TextDecoder().decode(inMemory(files).get(target.manifest as string))).root;
}

/** Elements inside, in order: name, attributes, words. */
function inside(element: XmlElement): readonly string[] {
  const found: string[] = [];
  for (let child = element.firstChild; child; child = child.next) if ('name' in child) found.push(String(child.name));
  return found;
}

function find(root: XmlElement, path: string): XmlElement {
  const prefixed = path.replace(/(^|\/)(?=[a-z])/g, '$1m:');
  const found = root.get(prefixed, { m: root.namespaceUri });
  if (!found || !('attrs' in found)) throw new Error(`There is no ${path}.`);
  return found as XmlElement;
}

describe('every package', () => {
  it.each(Object.keys(TARGETS))('%s starts with its manifest, or with index.html where it has none', (name) => {
    const [first, second] = [...(packages.get(name)?.keys() ?? [])];
    const target = TARGETS[name as keyof typeof TARGETS];

    expect(first).toBe(target.manifest ?? 'index.html');
    if (target.manifest) expect(second).toBe('index.html');
    expect([...(packages.get(name)?.keys() ?? [])].filter((path) => /(manifest|tincan|cmi5)\.xml$/.test(path))).toEqual(
      target.manifest ? [target.manifest] : [],
    );
  });

  it.each(Object.keys(TARGETS))('%s holds no credential', (name) => {
    const written = all(name, '.html') + all(name, '.xml') + all(name, '.js');

    expect(written).not.toMatch(/\bBasic [A-Za-z0-9+/]{8,}=*|\bBearer [A-Za-z0-9._-]{16,}|\/\/[^\s/"'`]+:[^\s/"'`]+@/);
    expect(written).not.toMatch(/(?:password|secret|api_?key)["']?\s*[:=]\s*["'`][^"'`]{4,}/i);
  });

  it('may only talk to an LRS, and only over https or on this computer', () => {
    const policy = (name: string) => /connect-src ([^;]*);/.exec(text(name, 'index.html'))?.[1];

    for (const name of ['scorm12', 'scorm2004', 'web']) expect(policy(name)).toBe("'none'");
    for (const name of ['xapi', 'cmi5']) {
      expect(policy(name)).toBe("'self' https: http://localhost:* http://127.0.0.1:*");
    }
  });

  it('carries the xAPI client, and its licence, only where it talks xAPI', () => {
    // A word of the client that nothing of ours uses.
    const client = /X-Experience-API-Version/i;

    for (const name of ['scorm12', 'scorm2004', 'web']) {
      expect(all(name, '.js')).not.toMatch(client);
      expect(text(name, 'licences.txt')).not.toContain('@xapi/xapi');
    }
    for (const name of ['xapi', 'cmi5']) {
      expect(all(name, '.js')).toMatch(client);
      expect(text(name, 'licences.txt')).toContain('@xapi/xapi (MIT)');
      expect(text(name, 'licences.txt')).toContain('axios (MIT)');
    }
  });

  it('speaks of schema files only where it has them', () => {
    for (const name of Object.keys(TARGETS)) {
      const has = [...(packages.get(name)?.keys() ?? [])].some((path) => path.endsWith('.xsd'));
      expect(text(name, 'licences.txt').includes('schema files'), name).toBe(has);
      expect(has, name).toBe(name.startsWith('scorm'));
    }
  });

  it('is named by the places that it is for', () => {
    expect(Object.values(TARGETS).map((target) => packageName(tinyModel, target))).toEqual([
      'tiny-1.2.3-draft-learning-hub-e-lfh-esr-moodle.scorm12.zip',
      'tiny-1.2.3-draft-bridge.scorm2004.zip',
      'tiny-1.2.3-draft-any-lrs.xapi.zip',
      'tiny-1.2.3-draft-any-cmi5-lms.cmi5.zip',
      'tiny-1.2.3-draft-any-web-server.web.zip',
    ]);
  });

  it.each(['scorm12', 'scorm2004'])('%s lists every file but the manifest', (name) => {
    const listed = [...text(name, 'imsmanifest.xml').matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href);

    expect(listed).toEqual([...(packages.get(name)?.keys() ?? [])].slice(1));
  });
});

describe('tincan.xml', () => {
  it('has one activity with name, description and launch, in the order of the schema', () => {
    const root = manifest(xapi);
    const activity = find(root, 'activities/activity');

    expect(root.namespaceUri).toBe('http://projecttincan.com/tincan.xsd');
    expect(inside(find(root, 'activities'))).toEqual(['activity']);
    expect(inside(activity)).toEqual(['name', 'description', 'launch']);
    expect(find(activity, 'name').content).toBe('Rounds <of> "care" & قيادة (draft)');
    expect(find(activity, 'launch').content).toBe('index.html');
    expect(find(activity, 'launch').attr('lang')?.value).toBe('en-GB');
    expect(find(activity, 'description').content).toBe('Short & sweet.');
  });

  it('keeps its id when title, version and sign-off change, and says something without a summary', () => {
    const id = (model: ModuleModel) => find(manifest(xapi, model), 'activities/activity').attr('id')?.value;
    const { summary: _, ...settings } = tinyModel.settings;
    const later = { ...tinyModel, draft: false, settings: { ...settings, title: 'Other', version: '2.0.0' } };

    expect(id(tinyModel)).toBe('https://example.org/team/modules/tiny');
    expect(id(later)).toBe(id(tinyModel));
    expect(find(manifest(xapi, later), 'activities/activity/description').content).toContain('For: Everyone.');
  });
});

describe('cmi5.xml', () => {
  it('has one course and one AU, in the order of the schema', () => {
    const root = manifest(cmi5);
    const au = find(root, 'au');

    expect(root.namespaceUri).toBe('https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd');
    expect(inside(root)).toEqual(['course', 'au']);
    expect(inside(find(root, 'course'))).toEqual(['title', 'description']);
    expect(inside(au)).toEqual(['title', 'description', 'url']);
    expect(inside(find(au, 'title'))).toEqual(['langstring']);
    expect(find(au, 'title/langstring').attr('lang')?.value).toBe('en-GB');
    expect(find(au, 'url').content).toBe('index.html');
    expect(au.attr('id')?.value).not.toBe(find(root, 'course').attr('id')?.value);
    expect(au.attr('launchMethod')?.value).toBe('AnyWindow');
  });

  it('asks for a pass only where something is assessed', () => {
    const { assessment: _, ...unassessed } = tinyModel.layout;
    const au = find(manifest(cmi5), 'au');
    const plain = find(manifest(cmi5, { ...tinyModel, layout: unassessed }), 'au');

    expect([au.attr('moveOn')?.value, au.attr('masteryScore')?.value]).toEqual(['CompletedAndPassed', '0.5']);
    expect([plain.attr('moveOn')?.value, plain.attr('masteryScore')]).toEqual(['Completed', null]);
  });

  it('has a mastery score of two decimals, rounded down', () => {
    const asks = (pass: number, drawn: number) => {
      const assessment = { ...tinyModel.layout.assessment, pass, drawn, tries: 0, shuffle: false };
      return find(manifest(cmi5, { ...tinyModel, layout: { ...tinyModel.layout, assessment } }), 'au').attr(
        'masteryScore',
      )?.value;
    };

    expect([asks(2, 3), asks(1, 3), asks(5, 7), asks(4, 5), asks(3, 3), asks(29, 100)]).toEqual(
      '0.66 0.33 0.71 0.8 1 0.29'.split(' '),
    );
  });
});
