import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LearnerReport, Publishing } from './doubles/double.js';
import type { KeptRecord, LaunchRequest, PlaceSettings, PlatformName, Standard } from './host/types.js';
import type { LrsOptions, Violation } from './lrs/lrs.js';
import type { Statement } from './lrs/statement-store.js';
import type { ServerFault } from './server-faults.js';
import type { PackageFiles } from './zip-files.js';

/** The standards that a package can speak. */
export const PACKAGE_STANDARDS = ['scorm12', 'scorm2004', 'xapi', 'cmi5', 'web'] as const;

/** One of them. */
export type PackageStandard = (typeof PACKAGE_STANDARDS)[number];

/**
 * Where a package comes from: an unpacked folder, the bytes of its zip, or files in memory. `packages`: one package for
 * each standard, asked for at each launch, so that they may change; each is served below `/content/<standard>/`.
 */
export type LabSource =
  | { readonly packageDir: string }
  | { readonly zipBytes: Uint8Array }
  | { readonly files: PackageFiles }
  | { readonly packages: (standard: PackageStandard) => PackageFiles };

/** How the lab serves files, and which place it is where a launch does not say. */
export interface LabServerOptions {
  /** `html200`: answers a missing file with 200 and a page, as Learning Hub does. Otherwise each place's own way. */
  readonly missing?: '404' | 'html200';
  /** The place of launches that name none; `strict` if it is left out. */
  readonly platform?: PlatformName;
  readonly settings?: PlaceSettings;
  readonly lrs?: LrsOptions;
  /** Reads a saved state, so that reports show what it means. */
  readonly decode?: (state: string) => unknown;
  /** The port to listen on; any free one if it is left out. */
  readonly port?: number;
  /** The lab's own folder `src`, where it is bundled into something else. */
  readonly ownFolder?: string;
  /** Asked before the lab answers a request; true when that was the answer. */
  readonly first?: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
  /** Told of each request to a platform or the LRS, when it was answered. */
  readonly heard?: (request: RecordedRequest) => void;
}

/** One request that reached a platform's or the LRS's server. */
export interface RecordedRequest {
  readonly platform: PlatformName | 'lrs' | 'fetch';
  readonly learner?: string;
  readonly method: string;
  readonly call: string;
  readonly status: number;
  readonly bytes: number;
  /** What the server said where it refused. */
  readonly why?: string;
}

/** An LMS on this machine that plays one package. */
export interface LabServer {
  readonly url: string;
  /** The address of the page that plays the package. Each visit is one launch. */
  launchUrl(options: LaunchRequest): string;
  /** The address of the package's first page by itself, without any platform. */
  readonly contentUrl: string;
  /** What is kept of a learner, on the place where this learner was last with this standard. */
  record(standard: Standard, learner?: string, platform?: PlatformName): KeptRecord;
  setRecord(standard: Standard, record: KeptRecord, learner?: string, platform?: PlatformName): void;
  /** What the place's own pages would say of a learner. */
  report(platform: PlatformName, learner?: string, standard?: Standard): LearnerReport;
  /** How often a launch said goodbye, over all learners. */
  readonly finishes: number;
  /** The requests that came in, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** The statements in the LRS, oldest first, the LMS's own among them. */
  readonly statements: readonly Statement[];
  /** What was broken of xAPI and cmi5. */
  readonly violations: readonly Violation[];
  /** Makes requests fail from now on. */
  fail(fault: ServerFault): void;
  /** Takes all faults away. */
  mend(): void;
  /**
   * The launches so far have lost their network for good: nothing that they send arrives any more, not even what the
   * browser holds back and sends later. Later launches have one.
   */
  cutOff(): void;
  /** Ends the logins of a learner; pages that are open do not know. */
  expire(learner?: string): void;
  /** The learner logs out and in again. */
  login(learner?: string): void;
  /** The address of the page on which the learner does so; it does to the browser's storage what the place does. */
  loginUrl(options: LaunchRequest): string;
  /** Every place forgets every learner; requests of launches that are still open find nobody. */
  forget(): void;
  /** xAPI and cmi5: the next launch is of a new registration. */
  reenrol(learner?: string): void;
  /** A new version of the package takes the place of the old one. */
  publish(source: LabSource, version: Publishing): Promise<void>;
  close(): Promise<void>;
}
