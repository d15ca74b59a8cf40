import { createHash } from 'node:crypto';
import { isObject, json, refusal, type LrsReply, type LrsRequest } from './wire.js';

interface Document {
  readonly type: string;
  readonly body: string;
  readonly updated: string;
}

/** How strictly PUT, POST and DELETE ask for If-Match or If-None-Match when a document is there already. */
export type Concurrency = 'strict' | 'permissive';

/**
 * How an LRS makes ETags: as the standard says (`sha1`); as another kind of hash (`own`), told after a write as well;
 * the same, and not told after a write (`own-untold`): no clause asks for that; weak ones that it compares as text all the
 * same (`weak`), as servers do that leave ETags to their framework.
 */
export type EtagKind = 'sha1' | 'own' | 'own-untold' | 'weak';

/** The documents of State and of the profiles (xAPI Communication 2.3 to 2.7), each under a key of several parts. */
export function createDocumentStore(now: () => Date, etags: EtagKind = 'sha1') {
  const documents = new Map<string, Document>();
  const keyOf = (parts: readonly string[], id: string): string => JSON.stringify([...parts, id]);
  const etagOf = ({ body }: Document): string => {
    const hash = createHash('sha1').update(body).digest('hex');
    if (etags === 'sha1') return `"${hash}"`;
    return `${etags === 'weak' ? 'W/' : ''}"v${hash.slice(0, 10)}"`;
  };

  function write(key: string, document: Document): LrsReply {
    documents.set(key, document);
    return etags === 'own-untold' ? { status: 204 } : { status: 204, headers: { etag: etagOf(document) } };
  }

  /**
   * Says no where the document is not as the sender believes (Communication 3.1). If-Match is compared strongly, so that
   * a weak ETag matches nothing; If-None-Match weakly (RFC 9110, 13.1.1 and 13.1.2).
   */
  function refuseStale(
    request: LrsRequest,
    there: Document | undefined,
    concurrency: Concurrency,
  ): LrsReply | undefined {
    const { 'if-match': match, 'if-none-match': none } = request.headers;
    if (match !== undefined && (!there || (match !== '*' && !listOf(match).includes(etagOf(there)))))
      return refusal(412, 'RFC 9110 13.1.1', 'The document is not the one of If-Match.');
    if (
      none !== undefined &&
      there &&
      (none === '*' || listOf(none).some((tag) => tag.replace(/^W\//, '') === etagOf(there)))
    )
      return refusal(412, 'Communication 3.1', 'The document is there already.');
    if (there && match === undefined && none === undefined && concurrency === 'strict')
      return refusal(409, 'Communication 3.1', 'The document is there already; say with If-Match which one is meant.');
    return undefined;
  }

  function merge(there: Document | undefined, request: LrsRequest, type: string): Document | LrsReply {
    const updated = now().toISOString();
    if (!there) return { type, body: request.body, updated };
    const [old, fresh] = [there.body, request.body].map(parse);
    if (!/json/.test(there.type) || !/json/.test(type) || !isObject(old) || !isObject(fresh))
      return refusal(400, 'Communication 2.2', 'Only JSON objects can be merged.');
    return { type, body: JSON.stringify({ ...old, ...fresh }), updated };
  }

  return {
    /** Answers one request for the document `id` under `parts`; without an id, for the list of ids. */
    handle(request: LrsRequest, parts: readonly string[], id: string | null, concurrency: Concurrency): LrsReply {
      const { method } = request;
      const ids = [...documents.keys()]
        .map((key) => JSON.parse(key) as string[])
        .filter((key) => JSON.stringify(key.slice(0, -1)) === JSON.stringify(parts));
      if (id === null && method === 'GET')
        return json(
          200,
          ids.map((key) => key.at(-1)),
        );
      if (id === null && method === 'DELETE') {
        ids.forEach((key) => documents.delete(JSON.stringify(key)));
        return { status: 204 };
      }
      if (id === null) return refusal(400, 'Communication 2.2', 'The id of the document is missing.');
      const key = keyOf(parts, id);
      const there = documents.get(key);
      if (method === 'GET' || method === 'HEAD') {
        if (!there) return refusal(404, 'Communication 3.2', 'There is no such document.');
        const headers = {
          'content-type': there.type,
          etag: etagOf(there),
          'last-modified': new Date(there.updated).toUTCString(),
        };
        return { status: 200, headers, body: method === 'GET' ? there.body : '' };
      }
      const stale = refuseStale(request, there, concurrency);
      if (stale) return stale;
      if (method === 'DELETE') {
        documents.delete(key);
        return { status: 204 };
      }
      const type = request.headers['content-type'] ?? 'application/octet-stream';
      if (/json/.test(type) && parse(request.body) === undefined)
        return refusal(400, 'Communication 3.2', 'The document is not JSON.');
      if (method === 'PUT') return write(key, { type, body: request.body, updated: now().toISOString() });
      const merged = merge(there, request, type);
      return 'status' in merged ? merged : write(key, merged);
    },
    /** Writes without asking, as the LMS itself does. */
    set(parts: readonly string[], id: string, value: unknown): void {
      documents.set(keyOf(parts, id), {
        type: 'application/json',
        body: JSON.stringify(value),
        updated: now().toISOString(),
      });
    },
    read: (parts: readonly string[], id: string): string | undefined => documents.get(keyOf(parts, id))?.body,
    /** The documents under `parts`, oldest first. */
    list: (parts: readonly string[]): readonly (readonly [id: string, body: string])[] =>
      [...documents].flatMap(([key, { body }]) => {
        const all = JSON.parse(key) as string[];
        return JSON.stringify(all.slice(0, -1)) === JSON.stringify(parts) ? [[all.at(-1) ?? '', body] as const] : [];
      }),
  };
}

/** The ETags of a header; those of ours hold no comma. */
const listOf = (header: string): readonly string[] => header.split(',').map((tag) => tag.trim());

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
