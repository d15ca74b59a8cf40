import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { XmlDocument, xmlCleanupInputProvider, xmlRegisterInputProvider, XsdValidator } from 'libxml2-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { compilePackage } from '../packages/compiler/src/compile.js';
import type { ModuleModel } from '../packages/compiler/src/model/module-model.js';
import {
  assertPinned,
  CONTROL_DOCUMENTS,
  controlDocumentNames,
  controlDocuments,
  EDITIONS,
} from '../packages/compiler/src/targets/control-documents.js';
import { scorm12 } from '../packages/compiler/src/targets/scorm12.js';
import { scorm2004 } from '../packages/compiler/src/targets/scorm2004.js';
import type { Target } from '../packages/compiler/src/targets/target.js';
import type { Toolkit } from '../packages/compiler/src/toolkit/toolkit.js';
import type { PackageFiles } from '../packages/compiler/src/zip/zip.js';
import { tinyFiles, tinyModel } from './fixtures/tiny-model.js';
import { ROOT } from './support/source-files.js';
import { testToolkit } from './support/test-toolkit.js';

let toolkit: Toolkit;
beforeAll(async () => {
  toolkit = await testToolkit();
}, 120_000);

async function pack(target: Target, model: ModuleModel = tinyModel): Promise<PackageFiles> {
  const { value, diagnostics } = await compilePackage(model, tinyFiles, target, toolkit);
  expect(diagnostics).toEqual([]);
  return value as PackageFiles;
}

function manifestOf(files: PackageFiles): string {
  // Hashes of the player change with every change to it, and with them the order of its two files.
  const unhashed = text(files, 'imsmanifest.xml').replace(/\.[0-9a-f]{10}\./g, '.<hash>.');
  return unhashed.replace(/(?: *<file .*\n)+/, (list) =>
    list
      .split(/(?<=\n)/)
      .sort()
      .join(''),
  );
}

function text(files: PackageFiles, path: string): string {
  return new TextDecoder().decode(files.get(path));
}

describe('the manifest', () => {
  it('of SCORM 1.2 says this and no more', async () => {
    expect(manifestOf(await pack(scorm12))).toMatchSnapshot();
  });

  it('of SCORM 2004 says this and no more', async () => {
    expect(manifestOf(await pack(scorm2004(4)))).toMatchSnapshot();
  });

  it('of the 3rd edition differs in its name only', async () => {
    const fourth = manifestOf(await pack(scorm2004(4)));

    expect(manifestOf(await pack(scorm2004(3)))).toBe(fourth.replace('2004 4th Edition', '2004 3rd Edition'));
  });

  it.each([scorm12, scorm2004(3), scorm2004(4)])(
    'of $label is valid against the control documents in its own package, offline',
    async (target) => {
      const files = await pack(target);

      expect(validate(files, target)).toEqual([]);
    },
  );

  it('that breaks the schema is noticed', async () => {
    const files = new Map(await pack(scorm12));
    files.set(
      'imsmanifest.xml',
      new TextEncoder().encode(text(files, 'imsmanifest.xml').replace('<title>', '<name/><title>')),
    );

    expect(validate(files, scorm12)).not.toEqual([]);
  });

  it('stays the same when the module is signed off and renamed in its words', async () => {
    const ids = (xml: string) => [...xml.matchAll(/identifier="([^"]+)"/g)].map(([, id]) => id);
    const released = await pack(scorm12, { ...tinyModel, draft: false });

    expect(ids(manifestOf(released))).toEqual(ids(manifestOf(await pack(scorm12))));
    expect(manifestOf(released)).not.toContain('(draft)');
  });
});

describe('the control documents', () => {
  it.each(EDITIONS)('of %s are the reviewed ones and no more, as their publishers gave them out', async (edition) => {
    const files = await controlDocuments(ROOT, edition);

    expect([...files.keys()].sort()).toEqual((await readdir(path.join(ROOT, CONTROL_DOCUMENTS, edition))).sort());
  });

  it('stand beside a notice of who holds their copyright', async () => {
    const notice = await readFile(path.join(ROOT, CONTROL_DOCUMENTS, 'NOTICE.md'), 'utf8');

    for (const holder of ['IMS Global', 'Advanced Distributed Learning', 'World Wide Web Consortium'])
      expect(notice).toContain(holder);
  });

  it('are kept to the byte by git, whatever it does to the ends of lines elsewhere', async () => {
    expect(await readFile(path.join(ROOT, '.gitattributes'), 'utf8')).toContain(`${CONTROL_DOCUMENTS}/*/* -text`);
  });
});

it('a control document that is not the reviewed one stops the build', () => {
  expect(() => assertPinned('xml.xsd', new TextEncoder().encode('<schema/>'), '00')).toThrow(/xml\.xsd.*review/);
});

/**
 * Validates with the files of the package only: a schema that asks for anything else is an error.
 * The IMS metadata schema of 2001 ends most types with "any element, from anywhere", which libxml2 refuses as ambiguous;
 * without these lines the schema takes less than the official one, so what passes here passes there.
 */
function validate(files: PackageFiles, target: Target): readonly string[] {
  const official = new Set(target.edition ? controlDocumentNames(target.edition) : []);
  const found: string[] = [];
  const open = new Map<number, { content: Uint8Array; at: number }>();
  xmlRegisterInputProvider({
    match: () => true,
    open: (url) => {
      const name = url.slice(url.lastIndexOf('/') + 1);
      if (!official.has(name)) found.push(`asked for ${url}`);
      const schema = text(files, name);
      const content = name.startsWith('imsmd_') ? schema.replaceAll('<xsd:group ref="grp.any"/>', '') : schema;
      open.set(open.size + 1, { content: new TextEncoder().encode(content), at: 0 });
      return open.size;
    },
    read: (handle, buffer) => {
      const source = open.get(handle);
      if (!source) return -1;
      const part = source.content.subarray(source.at, source.at + buffer.byteLength);
      buffer.set(part);
      source.at += part.byteLength;
      return part.byteLength;
    },
    close: () => true,
  });
  try {
    const schema = XmlDocument.fromString(gatheringSchema(text(files, 'imsmanifest.xml')), { url: 'package:/all.xsd' });
    const validator = XsdValidator.fromDoc(schema);
    validator.validate(XmlDocument.fromString(text(files, 'imsmanifest.xml')));
  } catch (error) {
    found.push(String(error));
  } finally {
    xmlCleanupInputProvider();
  }
  return found;
}

/** One schema that imports every pair of `xsi:schemaLocation`, as a validating LMS does. */
function gatheringSchema(manifest: string): string {
  const pairs = /xsi:schemaLocation="([^"]+)"/.exec(manifest)?.[1]?.split(/\s+/) ?? [];
  const imports = pairs.flatMap((namespace, at) =>
    at % 2 === 0 ? [`<xs:import namespace="${namespace}" schemaLocation="${pairs[at + 1]}"/>`] : [],
  );
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}
