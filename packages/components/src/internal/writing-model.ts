import { kindOf, partOf, spanOf } from './markup.js';

/** One box to write in, as it stands in the page. */
export interface WritingField {
  readonly name: string;
  readonly label: HTMLElement;
  readonly prompt: HTMLElement | undefined;
}

/** What the static markup of a block to write in holds. */
export interface WritingModel {
  readonly kind: Element | undefined;
  readonly intro: HTMLElement | undefined;
  /** Who reads it (nobody), what to leave out, where to find support. */
  readonly privacy: HTMLElement | undefined;
  readonly fields: readonly WritingField[];
  readonly ideas: readonly HTMLElement[];
  readonly ideasTitle: HTMLElement | undefined;
  readonly example: HTMLElement | undefined;
}

/** Takes the parts out of the static markup; `undefined`, and nothing touched, when there is nothing to fill in. */
export function readWriting(root: HTMLElement): WritingModel | undefined {
  const boxes = [...root.querySelectorAll<HTMLElement>('[data-part="field"][data-field]')];
  if (boxes.length === 0) return undefined;

  const ideas = partOf(root, 'ideas');
  const model: WritingModel = {
    kind: kindOf(root),
    intro: partOf(root, 'intro'),
    privacy: partOf(root, 'privacy'),
    fields: boxes.map((box) => ({
      name: box.dataset['field'] ?? '',
      label: spanOf(partOf(box, 'label')),
      prompt: partOf(box, 'prompt'),
    })),
    ideas: [...(ideas?.querySelectorAll('li') ?? [])].map(spanOf),
    ideasTitle: ideas?.querySelector<HTMLElement>('h2, h3, h4') ?? undefined,
    example: partOf(root, 'example'),
  };
  root.replaceChildren();
  return model;
}
