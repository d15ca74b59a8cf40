import type { Diagnostic, TargetName } from '@ladder/core';
import type { ModuleModel } from '../model/module-model.js';
import type { PackageContents, PackageFiles } from '../zip/zip.js';
import type { Edition } from './control-documents.js';

/** The standards that become a package to upload: all of them. */
export type PackageTarget = TargetName;

/** What a module is at the end of `bundle`: its start page and every file that the page needs. */
export interface PackageContent {
  /** Name of the start page, at the root. */
  readonly start: string;
  /** Every file of the module, the start page included: path with `/`, and content. */
  readonly files: PackageContents;
}

/** One standard to pack a module for. A new standard is a new file that exports one of these. */
export interface Target {
  readonly name: PackageTarget;
  /** The standard's name as platforms print it: `SCORM 1.2`. */
  readonly label: string;
  /** Whose control documents go into the package; only SCORM has any. */
  readonly edition: Edition | undefined;
  /** The file at the root that says what the package is; a plain web package has none. */
  readonly manifest: ManifestName | undefined;
  /** Where its package goes when no platform of ours takes it: `any-lrs`. Part of the file name. */
  readonly anywhere?: Anywhere;
  /** Mistakes that only this standard has, such as a title that is too long for it. */
  check(model: ModuleModel): readonly Diagnostic[];
  /** The content plus manifest and control documents, in the order in which they go into the zip. */
  pack(model: ModuleModel, content: PackageContent, controlDocuments: PackageFiles): PackageContents;
}

/** Names what a package is made of besides the module; two editions of one standard are two. */
export function variantOf({ edition, name }: Target): string {
  return edition ?? name;
}

/** Whether a package sends its records to an LRS by requests of its own; SCORM hands them to an object of the platform. */
export function speaksHttp(target: PackageTarget): boolean {
  return target === 'xapi' || target === 'cmi5';
}

/** The names that the standards fix for their manifests. */
export type ManifestName = 'imsmanifest.xml' | 'tincan.xml' | 'cmi5.xml';

/** A kind of place, for standards that none of our named platforms takes. */
export interface Anywhere {
  /** Part of the package's file name. */
  readonly id: string;
  readonly label: string;
  /** Where the package goes there, in one sentence for whoever uploads it. */
  readonly upload: string;
}
