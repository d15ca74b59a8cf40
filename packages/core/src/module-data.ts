import type { Layout } from './layout.js';

/**
 * What the player of one module needs to know besides its words. The compiler writes it as JSON into the attribute
 * `module` of `<ll-player>`; session and elements read it from there.
 */
export interface ModuleData {
  /** The module's folder name; names it on every device and platform. */
  readonly id: string;
  readonly title: string;
  /** The module's own version, as `module.yaml` has it. */
  readonly version: string;
  /** True until three people have signed it off: no certificate, only a sample. */
  readonly draft: boolean;
  /** The first twelve characters of the hash of the content, in hexadecimal; printed on the certificate. */
  readonly contentHash: string;
  /** The version of the toolkit that built it. */
  readonly toolkit: string;
  /** The standard that this package speaks; `web` speaks to no platform. */
  readonly target: TargetName;
  readonly strand: Strand;
  /** Declared length, in minutes. */
  readonly minutes: number;
  readonly provider: string;
  readonly layout: Layout;
  /** `layoutFingerprint(layout)`, worked out once at build time. */
  readonly fingerprint: string;
  /** Layouts of earlier releases that learners may still be half-way through; left out where there are none. */
  readonly earlier?: readonly EarlierLayout[];
}

/** The layout of an earlier release, so that progress made in it can be taken over. */
export interface EarlierLayout {
  readonly fingerprint: string;
  readonly layout: Layout;
}

/** The three strands of the Leadership Ladder: in Theory, Myself as a Leader, in Practice. */
export type Strand = 'theory' | 'myself' | 'practice';

/** The standards that a package can speak. */
export type TargetName = 'scorm12' | 'scorm2004' | 'xapi' | 'cmi5' | 'web';
