import { blocksOf, type BlockId, type Layout, type PageId, type WritingLayout } from '@ladder/core';
import { writingKinds } from '@ladder/core/messages';

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

/** What a block asks whose words stay on the device, kept so that the notes can be read without their page. */
export interface WritingPrompt {
  readonly block: BlockId;
  /** The page that the block stands on. */
  readonly page: string;
  readonly kind: WritingLayout['kind'];
  /** What it is, in words: "Reflection", or the title of the block. */
  readonly name: string;
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

/**
 * Reads what each such block asks, before the blocks take their markup over. A block supplies its labels in its static
 * markup: a part `data-field` for each field of the device notes, with a `data-part="label"` in it. What a field holds
 * is words already, also where it was a rating.
 */
export function readPrompts(pages: readonly PlayerPage[], layout: Layout): readonly WritingPrompt[] {
  return pages.flatMap(({ section, title }) =>
    [...section.querySelectorAll<HTMLElement>('[block]')].flatMap((element) => {
      const block = blocksOf(layout).find(({ id }) => id === element.getAttribute('block'));
      if (block?.kind !== 'reflection' && block?.kind !== 'action-plan' && block?.kind !== 'private') return [];
      const { id, kind } = block;
      const fields = [...element.querySelectorAll<HTMLElement>('[data-field]')].map((field) => {
        const name = field.dataset['field'] ?? '';
        return { name, label: wordsOf(field, '[data-part="label"]') ?? name };
      });
      const called = wordsOf(element, '[data-part="title"]') ?? wordsOf(element, '.ll-kind') ?? '';
      return [{ block: id, page: title, kind, name: kind === 'private' ? called : writingKinds[kind], fields }];
    }),
  );
}

function wordsOf(root: Element, selector: string): string | undefined {
  return root.querySelector(selector)?.textContent?.trim();
}

/**
 * The block that each named piece of a block belongs to. Blocks take their markup in and show it bit by bit, so that a
 * link to feedback that is not on show yet, such as "Back to the text", still leads to its block.
 */
export function blocksOfPieces(root: HTMLElement): ReadonlyMap<string, HTMLElement> {
  const blocks = [...root.querySelectorAll<HTMLElement>('[block], .ll-reading')];
  return new Map(blocks.flatMap((block) => [...block.querySelectorAll('[id]')].map(({ id }) => [id, block] as const)));
}
