import type { ClauseName } from './clauses.js';

/** One request to the LRS, without its network. */
export interface LrsRequest {
  readonly method: string;
  /** The resource below the endpoint: `statements`, `activities/state`, … */
  readonly resource: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** What the LRS answers. */
export interface LrsReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer with JSON in it. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): LrsReply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

/** A refusal in words, by the clause that asks for it. */
export function refusal(status: number, clause: ClauseName, why: string): LrsReply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${why} (${clause})` };
}

/** A JSON object whose members are not known. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of an object, or nothing; so that a path can be followed without looking at each step. */
export function member(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), value);
}

/** The text at a path, or none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = member(value, ...path);
  return typeof found === 'string' ? found : '';
}

/** A value as text in which the order of members plays no part, to compare by. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    isObject(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}
