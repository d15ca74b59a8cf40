import { compareNatural, compareText } from './natural-order.js';

/** A place in the author's files. Lines and columns start at 1, as editors show them. */
export interface SourceLocation {
  /** Path from the root of the repository, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The steps that find mistakes; the first half of every diagnostic id. */
export type DiagnosticStep = 'load' | 'parse' | 'validate' | 'plan' | 'bundle' | 'lint' | 'write' | 'check' | 'word';

/** One finding about the author's files. Steps collect them; they never throw for an author's mistake. */
export interface Diagnostic {
  /** Permanent id `<step>/<rule>`: people search for it, so it is never renamed or reused. */
  readonly id: `${DiagnosticStep}/${string}`;
  /** An error stops the build; a warning is advice. */
  readonly severity: 'error' | 'warning';
  /** Where, in words an author knows: `Page 3, "Plan it"`. */
  readonly where?: string;
  /** What is wrong, in the author's words. One sentence, ends with a full stop. */
  readonly message: string;
  /** What to do about it. One sentence that starts with a verb, ends with a full stop. */
  readonly remedy: string;
  readonly location?: SourceLocation;
}

/** What every step returns: a value, and what it found on the way. */
export interface StepResult<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a list of findings stops the build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((finding) => finding.severity === 'error');
}

/** One finding as an author reads it: words first, then the place that editors turn into a link, then what to do. */
export function formatDiagnostic({ severity, where, message, remedy, location, id }: Diagnostic): string {
  const label = severity === 'error' ? 'Mistake' : 'Advice';
  const words = where === undefined ? message : `${where}: ${message}`;
  const place = location ? `${location.file}:${location.line}:${location.column}` : undefined;
  return [
    `${label}  ${words}`,
    ...(place === undefined ? [] : [`         ${place}`]),
    `         ${remedy} (${id})`,
  ].join('\n');
}

/** Findings in reading order: by file, then line, then column; those without a place first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareNatural(a.location?.file ?? '', b.location?.file ?? '') ||
      (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
      (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
      compareText(a.id, b.id),
  );
}
