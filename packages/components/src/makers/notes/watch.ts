import { findIdentifiers, piecesOf, type Identifier, type IdentifierKind } from '@ladder/core';

/** How many characters are looked at before the page gets its turn. */
const TURN = 12_000;

/** What was found of one kind: each text once, with how often it stands there, in the order of the notes. */
export interface Finding {
  readonly kind: IdentifierKind;
  readonly texts: readonly { readonly text: string; readonly times: number }[];
}

/**
 * Looks through the notes for what may identify somebody, a piece at a time and between the page's own work, so that
 * 20,000 words never hold up a key. A piece that was looked at before is not looked at again; one that is gone is
 * forgotten, because it may have been deleted for good.
 */
export class Watch {
  private seen = new Map<string, readonly Identifier[]>();
  private round = 0;
  private readonly find: typeof findIdentifiers;
  private readonly pause: () => Promise<void>;

  constructor(find = findIdentifiers, pause = nextTurn) {
    this.find = find;
    this.pause = pause;
  }

  /** What the texts hold; `undefined` when newer texts came meanwhile. */
  async look(texts: readonly string[]): Promise<readonly Finding[] | undefined> {
    this.round += 1;
    const { round } = this;
    const before = this.seen;
    const now = new Map<string, readonly Identifier[]>();
    let looked = 0;
    for (const piece of texts.flatMap((text) => piecesOf(text))) {
      if (now.has(piece)) continue;
      const known = before.get(piece);
      now.set(piece, known ?? this.find(piece));
      looked += known ? 0 : piece.length;
      if (looked < TURN) continue;
      looked = 0;
      await this.pause();
      if (round !== this.round) return undefined;
    }
    this.seen = now;
    return gathered(texts, now);
  }
}

function gathered(texts: readonly string[], seen: ReadonlyMap<string, readonly Identifier[]>): readonly Finding[] {
  const kinds = new Map<IdentifierKind, Map<string, number>>();
  for (const piece of texts.flatMap((text) => piecesOf(text))) {
    for (const { kind, text } of seen.get(piece) ?? []) {
      const counts = kinds.get(kind) ?? new Map<string, number>();
      counts.set(text, (counts.get(text) ?? 0) + 1);
      kinds.set(kind, counts);
    }
  }
  return [...kinds].map(([kind, counts]) => ({
    kind,
    texts: [...counts].map(([text, times]) => ({ text, times })),
  }));
}

/** Comes after what the browser has to do by then, a key or a drawing among it. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
