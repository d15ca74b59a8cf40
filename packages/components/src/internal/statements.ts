import { kindOf, partOf, spanOf } from './markup.js';
import type { PrivateField } from './ll-private.js';

/** What the static markup of a block to rate or to tick in holds. */
export interface Statements {
  readonly kind: Element | undefined;
  readonly intro: HTMLElement | undefined;
  readonly privacy: HTMLElement | undefined;
  readonly fields: readonly PrivateField[];
  /** What the block says once all is done, or beside it. */
  readonly afterwards: HTMLElement | undefined;
}

/** Takes the parts out of the static markup; `undefined`, and nothing touched, when there is nothing to fill in. */
export function readStatements(root: HTMLElement): Statements | undefined {
  const found = [...root.querySelectorAll<HTMLElement>('[data-field]')];
  if (found.length === 0) return undefined;
  return {
    kind: kindOf(root),
    intro: partOf(root, 'intro'),
    privacy: partOf(root, 'privacy'),
    fields: found.map((field) => ({ name: field.dataset['field'] ?? '', label: spanOf(partOf(field, 'label')) })),
    afterwards: partOf(root, 'afterwards'),
  };
}

/** The words of a list in the static markup, such as a scale from its low end to its high one. */
export function wordsIn(root: ParentNode, part: string): readonly string[] {
  const items = partOf(root, part)?.querySelectorAll('li') ?? [];
  return [...items].map((item) => item.textContent?.trim() ?? '');
}
