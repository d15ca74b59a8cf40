import type { IncomingMessage } from 'node:http';
import { bodyOf } from '../http.js';
import type { LrsReply, LrsRequest } from './wire.js';

const RESOURCES: Readonly<Record<string, string>> = {
  'activities/state': 'state',
  'activities/profile': 'activity-profile',
  'agents/profile': 'agent-profile',
};

/** The short name of a resource, by which faults and records of requests call it. */
export const callOf = (resource: string): string => RESOURCES[resource] ?? resource;

/** What lets a module from another origin read the answers. */
export function crossOrigin(request: IncomingMessage): Readonly<Record<string, string>> {
  return {
    'access-control-allow-origin': request.headers.origin ?? '*',
    'access-control-expose-headers':
      'etag, last-modified, retry-after, x-experience-api-version, x-experience-api-consistent-through',
  };
}

/** The answer to a browser that asks before it sends. */
export function preflight(request: IncomingMessage): LrsReply {
  const headers = {
    ...crossOrigin(request),
    'access-control-allow-methods': 'GET, HEAD, PUT, POST, DELETE',
    'access-control-allow-headers': 'authorization, content-type, if-match, if-none-match, x-experience-api-version',
  };
  return { status: 204, headers };
}

/** A request below `/lab/xapi/`, as the LRS takes it. */
export async function readLrsRequest(request: IncomingMessage, address: URL): Promise<LrsRequest> {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')] as const);
  return {
    method: request.method ?? 'GET',
    resource: address.pathname.slice('/lab/xapi/'.length),
    query: address.searchParams,
    headers: Object.fromEntries(headers),
    body: await bodyOf(request),
  };
}
