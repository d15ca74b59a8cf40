import type { Diagnostic } from '@ladder/core';
import type { ModuleModel } from '../model/module-model.js';
import type { PackageFiles } from '../zip/zip.js';
import type { Edition } from './control-documents.js';

/** The standards that become a package to upload. */
export type PackageTarget = 'scorm12' | 'scorm2004';

/** What a module is at the end of `bundle`: its start page and every file that the page needs. */
export interface PackageContent {
  /** Name of the start page, at the root. */
  readonly start: string;
  /** Every file of the module, the start page included: path with `/`, and content. */
  readonly files: PackageFiles;
}

/** One standard to pack a module for. A new standard is a new file that exports one of these. */
export interface Target {
  readonly name: PackageTarget;
  /** The standard's name as platforms print it: `SCORM 1.2`. */
  readonly label: string;
  /** Whose control documents go into the package. */
  readonly edition: Edition;
  /** Mistakes that only this standard has, such as a title that is too long for it. */
  check(model: ModuleModel): readonly Diagnostic[];
  /** The content plus manifest and control documents, in the order in which they go into the zip. */
  pack(model: ModuleModel, content: PackageContent, controlDocuments: PackageFiles): PackageFiles;
}
