/** The first piece of static markup that is marked as this part, if there is one. */
export function partOf(root: ParentNode, name: string): HTMLElement | undefined {
  return root.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? undefined;
}

/** The words that say which kind of block it is. */
export function kindOf(root: ParentNode): HTMLElement | undefined {
  return root.querySelector<HTMLElement>('.ll-kind') ?? undefined;
}

/** Moves what an element holds into a new `<span>`, so that it may stand in a label, a legend or a button. */
export function spanOf(source: Element | undefined): HTMLSpanElement {
  const span = document.createElement('span');
  span.append(...(source?.childNodes ?? []));
  return span;
}

/** The whole numbers in an attribute such as `correct="0 2 3"`; anything else in it is passed over. */
export function positions(text: string | null): readonly number[] {
  return (text?.match(/\d+/g) ?? []).map(Number);
}

/** A copy that may stand beside the original: without its ids, which must not be in a document twice. */
export function copyOf(source: Element): Element {
  const copy = source.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  return copy;
}
