import type { PlaceSettings } from '../host/types.js';
import type { PackageFiles } from '../zip-files.js';

/** What a package says of itself to a platform that launches it with xAPI. */
export interface Course {
  /** The publisher's id of the activity. */
  readonly id: string;
  /** The page to open, as it is written, with its query if it has one. */
  readonly page: string;
  readonly moveOn?: PlaceSettings['moveOn'];
  readonly masteryScore?: number;
  readonly launchParameters?: string;
  readonly entitlementKey?: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};
const plain = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity).trim();

function textOf(files: PackageFiles, name: string): string | undefined {
  const bytes = files.get(name);
  return bytes && new TextDecoder().decode(bytes);
}

function elementIn(xml: string, name: string): string | undefined {
  const found = new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([^<]*)<`).exec(xml)?.[1];
  return found === undefined ? undefined : plain(found);
}

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? plain(found[1] ?? found[2] ?? '') : undefined;
}

/** Reads cmi5.xml, for its one AU. */
export function readCmi5(files: PackageFiles): Course {
  const xml = textOf(files, 'cmi5.xml') ?? '';
  const [, tag = '', inside = ''] = /<(?:\w+:)?au\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?au>/.exec(xml) ?? [];
  const mastery = attributeOf(tag, 'masteryScore');
  const parameters = elementIn(inside, 'launchParameters');
  const entitlement = elementIn(inside, 'entitlementKey');
  return {
    id: attributeOf(tag, 'id') ?? 'https://lab.example/publisher/au',
    page: elementIn(inside, 'url') ?? 'index.html',
    moveOn: (attributeOf(tag, 'moveOn') ?? 'NotApplicable') as NonNullable<PlaceSettings['moveOn']>,
    ...(mastery === undefined ? {} : { masteryScore: Number(mastery) }),
    ...(parameters === undefined ? {} : { launchParameters: parameters }),
    ...(entitlement === undefined ? {} : { entitlementKey: entitlement }),
  };
}

/** Reads tincan.xml, for the first activity with a page. */
export function readTincan(files: PackageFiles): Course {
  const xml = textOf(files, 'tincan.xml') ?? '';
  const launch = /<launch\b[^>]*>([^<]*)</.exec(xml);
  const before = launch ? xml.slice(0, launch.index) : xml;
  const tag = [...before.matchAll(/<activity\b([^>]*)>/g)].at(-1)?.[1] ?? '';
  return {
    id: attributeOf(tag, 'id') ?? 'https://lab.example/activity',
    page: launch ? plain(launch[1] ?? '') : 'index.html',
  };
}
