import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What the last builds left in dist, from the record that each build writes beside its packages.
 *
 * @typedef {{ readonly target: string, readonly label: string, readonly name: string, readonly size: number }} BuiltPackage
 * @typedef {{ readonly id: string, readonly title: string, readonly version: string, readonly draft: boolean, readonly packages: readonly BuiltPackage[] }} BuiltModule
 *
 * @param {string} dist
 * @returns {readonly BuiltModule[]} in the order of their names
 */
export function builtModules(dist) {
  if (!existsSync(dist)) return [];
  return readdirSync(dist, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(dist, entry.name, 'release.json')))
    .map(({ name }) => name)
    .sort()
    .map((id) => JSON.parse(readFileSync(path.join(dist, id, 'release.json'), 'utf8')));
}
