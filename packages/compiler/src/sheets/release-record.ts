import type { Accessibility, ModuleSettings } from '@ladder/core/schema';
import type { ModuleModel, SignedOff } from '../model/module-model.js';
import type { HalfWay } from '../update/half-way.js';
import { releaseName } from '../write/package-name.js';
import type { PackageTarget } from '../targets/target.js';

/** The name of a module's record in its folder of dist. */
export const RECORD_FILE = 'release.json';

/** What is in a module's folder of dist, and what its upload sheet says: sheet and index are made from this alone. */
export interface ReleaseRecord {
  /** Changes when older records can no longer be read. */
  readonly format: 1;
  /** One hash over module and toolkit: packages with another one were made from something else. */
  readonly source: string;
  readonly id: string;
  /** How every file of this build begins. */
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly draft: boolean;
  /** Who signed a released version; left out of a draft. */
  readonly signedOff?: readonly SignedOff[];
  readonly contentHash: string;
  readonly toolkit: string;
  readonly minutes: number;
  readonly audience: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly authors: ModuleSettings['authors'];
  readonly licence: string;
  readonly sensitive?: boolean;
  readonly changes?: string;
  /** What this version means for learners half-way; left out for a first version. */
  readonly halfWay?: HalfWay;
  /** The rule of the scored check; left out where nothing is scored. */
  readonly check?: { readonly pass: number; readonly drawn: number; readonly tries: number };
  readonly provider: string;
  readonly mailbox: string;
  /** Within how many days the organisation answers; left out where it does not say. */
  readonly replyDays?: number;
  /** What people tested, and what the organisation decided; left out while nobody wrote anything down. */
  readonly accessibility?: Accessibility;
  readonly packages: readonly PackageRecord[];
}

/** One package in dist. */
export interface PackageRecord {
  readonly target: PackageTarget;
  /** Tells two editions of one standard apart. */
  readonly variant: string;
  readonly label: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256, so that anybody can see whether a file is the one that was built. */
  readonly sha256: string;
}

/** Writes down what a build made, with the packages of earlier builds of the same source. */
export function releaseRecord(
  model: ModuleModel,
  source: string,
  toolkit: string,
  packages: readonly PackageRecord[],
  halfWay?: HalfWay,
): ReleaseRecord {
  const { settings, organisation } = model;
  const { assessment } = model.layout;
  return {
    format: 1,
    source,
    id: model.id,
    name: releaseName(model),
    title: settings.title,
    version: settings.version,
    draft: model.draft,
    ...(model.signedOff ? { signedOff: model.signedOff } : {}),
    contentHash: model.contentHash.slice(0, 12),
    toolkit,
    minutes: settings.minutes,
    audience: settings.for,
    description: settings.summary ?? `For: ${settings.for}. About ${settings.minutes} minutes.`,
    keywords: settings.keywords,
    authors: settings.authors,
    licence: settings.licence,
    ...(settings.sensitive === undefined ? {} : { sensitive: settings.sensitive }),
    ...(settings.changes === undefined ? {} : { changes: settings.changes }),
    ...(halfWay ? { halfWay } : {}),
    ...(assessment ? { check: { pass: assessment.pass, drawn: assessment.drawn, tries: assessment.tries } } : {}),
    provider: organisation.provider,
    mailbox: organisation.mailbox,
    ...(organisation['reply-days'] === undefined ? {} : { replyDays: organisation['reply-days'] }),
    ...(model.accessibility ? { accessibility: model.accessibility } : {}),
    packages: [...packages].sort((a, b) => orderOf(a) - orderOf(b)),
  };
}

/** The 4th edition before the 3rd: of two for one standard, the first is the one to recommend. */
const VARIANTS: readonly string[] = ['scorm12', 'scorm2004-4', 'scorm2004-3', 'xapi', 'cmi5', 'web'];

function orderOf({ variant }: PackageRecord): number {
  return VARIANTS.indexOf(variant);
}

/** A record from its text; `undefined` for a text that is none, or of another format. */
export function readRecord(text: string): ReleaseRecord | undefined {
  try {
    const value = JSON.parse(text) as Partial<ReleaseRecord> | null;
    return value?.format === 1 && Array.isArray(value.packages) ? (value as ReleaseRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** A record as it is kept in dist. */
export function writeRecord(record: ReleaseRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
