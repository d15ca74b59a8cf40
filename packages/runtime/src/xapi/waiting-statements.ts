import type { Statement } from '@xapi/xapi';
import type { KeyValueStore } from '../storage.js';
import { agedOut, isAhead } from './aged-out.js';

/** A statement as it waits: without its actor, who is added when it is sent, so that no name rests on a shared computer. */
export type WaitingStatement = Omit<Statement, 'actor'> & { readonly id: string };

/** A statement in the queue, and its key in the store. */
export interface Entry {
  readonly key: string;
  readonly statement: WaitingStatement;
  /** Whether it may have arrived already, so that a conflict over its id is good news. */
  tried: boolean;
}

/** For whom statements wait. */
interface Waiting {
  readonly store: KeyValueStore;
  readonly scope: string;
  readonly session: string | undefined;
  readonly now: () => number;
}

/** Reads what waits in the store, oldest first, and tidies away what nobody will send. */
export function takeOver({ store, scope, session, now }: Waiting, allQueues: string): readonly Entry[] {
  for (const key of store.keys(allQueues)) {
    const [, before, at, after] = /^(.*\.)(\d{14})(\.[^.]+\.[^.]+)$/.exec(key) ?? [];
    if (agedOut(Number(at), now())) store.remove(key);
    // Put there while the clock was wrong: it would stay for ever, and sort behind all that comes.
    else if (isAhead(Number(at), now())) {
      const text = store.read(key) ?? '';
      if (store.write(`${before}${String(now()).padStart(14, '0')}${after}`, text)) store.remove(key);
    }
  }
  const seen = new Set<string>();
  return [...store.keys(`${allQueues}${scope}.`)].sort().flatMap((key) => {
    const waiting = parse(store.read(key));
    // cmi5: nothing of another session is ever sent; what it owes is worked out anew. What two tabs left is sent once.
    if (waiting && (session === undefined || waiting.session === session) && !seen.has(waiting.statement.id)) {
      seen.add(waiting.statement.id);
      return [{ key, statement: waiting.statement, tried: true }];
    }
    store.remove(key);
    return [];
  });
}

function parse(text: string | undefined): { session?: string; statement: WaitingStatement } | undefined {
  try {
    const value = JSON.parse(text ?? '') as { session?: string; statement?: WaitingStatement };
    return value.statement?.id && value.statement.verb?.id ? { ...value, statement: value.statement } : undefined;
  } catch {
    return undefined;
  }
}
