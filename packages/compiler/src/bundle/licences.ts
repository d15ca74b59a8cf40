import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModuleModel } from '../model/module-model.js';
import type { MakerName } from '../plan/makers.js';
import { licenceUrl } from '../plan/words.js';
import { speaksHttp, type PackageTarget } from '../targets/target.js';
import type { Toolkit } from '../toolkit/toolkit.js';
import { makerTerms, mitLicence } from './licences-makers.js';

const RULE = '-'.repeat(72);

/** The terms of everything in a package, as one plain text: content, player, and what the player is made of. */
export async function licencesText(
  model: ModuleModel,
  makers: readonly MakerName[],
  target: PackageTarget,
  toolkit: Toolkit,
): Promise<string> {
  const made = await toolkit.artefact(`licences-${target}.txt`, () => sharedTerms(toolkit.root, target));
  const more = await toolkit.artefact(`licences-${makers.join('+')}.txt`, () => makerTerms(toolkit.root, makers));
  const decoder = new TextDecoder();
  const { title, version, licence } = model.settings;
  const url = licenceUrl(licence);
  return [
    `Licences of the e-learning module "${title}", version ${version}`,
    '',
    `Content (text and pictures, unless a picture says otherwise): ${licence}`,
    ...(url === undefined ? [] : [url]),
    `Offered by ${model.organisation.provider}.`,
    '',
    decoder.decode(made),
    decoder.decode(more),
  ].join('\n');
}

async function sharedTerms(root: string, target: PackageTarget): Promise<string> {
  const parts = ['The player and the packaging: MIT, the Leadership Ladder team.'];
  if (target === 'scorm12' || target === 'scorm2004') {
    parts.push(
      '',
      'The schema files (.xsd, .dtd) at the root of this package are the property of IMS Global Learning Consortium,',
      'Advanced Distributed Learning and W3C, and are included unchanged, as the standard asks.',
    );
  }
  const lit = await licenceIn(join(root, 'packages', 'components', 'node_modules', 'lit'));
  parts.push('', RULE, 'The player contains Lit (BSD-3-Clause):', '', lit);
  if (speaksHttp(target)) {
    // pnpm keeps what a package depends on beside its real place.
    const client = await realpath(join(root, 'packages', 'runtime', 'node_modules', '@xapi', 'xapi'));
    parts.push('', RULE, 'The player contains @xapi/xapi (MIT):', '', await licenceIn(client));
    parts.push('', RULE, 'In it is axios (MIT):', '', await licenceIn(join(client, '..', '..', 'axios')));
  }
  // NHS.UK frontend's npm package names the licence but does not carry the words.
  parts.push('', RULE, 'The stylesheet contains NHS.UK frontend (MIT):', '', mitLicence('2019 NHS.UK'));
  return `${parts.join('\n')}\n`;
}

async function licenceIn(folder: string): Promise<string> {
  const name = (await readdir(folder)).find((file) => /^licen[cs]e(\.md|\.txt)?$/i.test(file));
  if (name === undefined) throw new Error(`There is no licence in ${folder}.`);
  return (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n').trim();
}
