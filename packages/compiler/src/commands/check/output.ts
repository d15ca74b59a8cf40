import type { Diagnostic } from '@ladder/core';

/** What the check of one module found, for programs. */
export interface CheckedModule {
  /** Name of its folder. */
  readonly module: string;
  readonly title?: string;
  readonly version?: string;
  readonly draft?: boolean;
  readonly findings: readonly Diagnostic[];
  /** Path of the report from the root of the repository; left out where a mistake kept it from being made. */
  readonly report?: string;
}

/** How a program wants to be told. */
export type CheckFormat = 'text' | 'json' | 'github';

/** The findings as JSON: one object for each, flat, with the names that annotations use. */
export function asJson(modules: readonly CheckedModule[]): string {
  const read = modules.map(({ findings, ...module }) => ({
    ...module,
    mistakes: findings.filter(({ severity }) => severity === 'error').length,
    advice: findings.filter(({ severity }) => severity === 'warning').length,
    findings: findings.map(({ id, severity, where, message, remedy, location }) => ({
      id,
      severity: severity === 'error' ? 'mistake' : 'advice',
      file: location?.file ?? null,
      line: location?.line ?? null,
      column: location?.column ?? null,
      where: where ?? null,
      message,
      remedy,
    })),
  }));
  return JSON.stringify({ format: 1, modules: read }, undefined, 2);
}

/**
 * The findings as commands of GitHub Actions, which puts them beside the lines of a change. Mistakes come first, because
 * it shows only the first ten of a kind for each step.
 */
export function asGitHub(modules: readonly CheckedModule[]): readonly string[] {
  const all = modules.flatMap(({ findings }) => findings);
  const first = all.filter(({ severity }) => severity === 'error');
  return [...first, ...all.filter(({ severity }) => severity !== 'error')].map(annotation);
}

function annotation({ id, severity, where, message, remedy, location }: Diagnostic): string {
  const command = severity === 'error' ? 'error' : 'notice';
  const properties = [
    ...(location ? [`file=${property(location.file)}`, `line=${location.line}`, `col=${location.column}`] : []),
    `title=${property(`${severity === 'error' ? 'Mistake' : 'Advice'} (${id})`)}`,
  ];
  const words = where === undefined ? message : `${where}: ${message}`;
  return `::${command} ${properties.join(',')}::${data(`${words} ${remedy}`)}`;
}

/** The escapes of GitHub's own toolkit (actions/toolkit, command.ts). */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
