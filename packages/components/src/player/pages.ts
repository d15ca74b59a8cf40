import type { BlockId, PageId } from '@ladder/core';

/** One section of the document: the cover, a page, the end page, or a side page. */
export interface PlayerPage {
  /** The value of `data-page`: `cover`, the id of a page, `end`, `references`, `about`, `notes`. */
  readonly key: string;
  /** 0 the cover, 1 to n the pages, n + 1 the end page; `undefined` for a side page, which is never recorded. */
  readonly place: number | undefined;
  readonly title: string;
  readonly minutes: number | undefined;
  readonly section: HTMLElement;
}

/** What a writing block asks, kept so that the notes can be read without their page. */
export interface WritingPrompt {
  readonly block: BlockId;
  /** The page that the block stands on. */
  readonly page: string;
  readonly kind: 'reflection' | 'action-plan';
  readonly fields: readonly { readonly name: string; readonly label: string }[];
}

/** Finds the sections of the static document, in the order of the document. */
export function readPages(root: HTMLElement, pageIds: readonly PageId[]): readonly PlayerPage[] {
  return [...root.querySelectorAll<HTMLElement>('.ll-page')].map((section) => {
    const key = section.dataset['page'] ?? section.id;
    const minutes = Number(section.dataset['minutes']);
    return {
      key,
      place: placeOf(key, pageIds),
      title: section.dataset['title'] ?? section.querySelector('h1')?.textContent?.trim() ?? key,
      minutes: minutes > 0 ? minutes : undefined,
      section,
    };
  });
}

function placeOf(key: string, pageIds: readonly PageId[]): number | undefined {
  if (key === 'cover') return 0;
  if (key === 'end') return pageIds.length + 1;
  const at = pageIds.findIndex((id) => id === key);
  return at < 0 ? undefined : at + 1;
}

/** Reads what each writing block asks, before the blocks take their markup over. */
export function readPrompts(pages: readonly PlayerPage[]): readonly WritingPrompt[] {
  return pages.flatMap(({ section, title }) =>
    [...section.querySelectorAll<HTMLElement>('ll-reflection[block], ll-action-plan[block]')].map((element) => ({
      block: element.getAttribute('block') as BlockId,
      page: title,
      kind: element.localName === 'll-reflection' ? ('reflection' as const) : ('action-plan' as const),
      fields: [...element.querySelectorAll<HTMLElement>('[data-field]')].map((field) => ({
        name: field.dataset['field'] ?? '',
        label: field.querySelector('[data-part="label"]')?.textContent?.trim() ?? field.dataset['field'] ?? '',
      })),
    })),
  );
}

/**
 * The block that each named piece of a block belongs to. Blocks take their markup in and show it bit by bit, so that a
 * link to feedback that is not on show yet, such as "Back to the text", still leads to its block.
 */
export function blocksOfPieces(root: HTMLElement): ReadonlyMap<string, HTMLElement> {
  const blocks = [...root.querySelectorAll<HTMLElement>('[block]')];
  return new Map(blocks.flatMap((block) => [...block.querySelectorAll('[id]')].map(({ id }) => [id, block] as const)));
}
