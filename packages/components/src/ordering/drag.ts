/** What a list whose items can be dragged needs from the one that shows it. */
export interface DragPort {
  /** Whether items may be moved now. */
  readonly mayMove: () => boolean;
  /** An item was let go in another place than it was taken from. */
  readonly dropped: (item: HTMLElement) => void;
}

/**
 * Lets the items of a list be dragged by mouse, pen or finger. The neighbours make room while the item is held; the
 * item itself is never taken out of the page, so it keeps the pointer and the focus. A finger takes an item by its
 * grip (`touch-action: none` in the stylesheet), so that the page can still be scrolled everywhere else.
 */
export function makeDraggable(list: HTMLElement, { mayMove, dropped }: DragPort): void {
  let held: HTMLElement | undefined;
  let from = -1;

  const drop = (): void => {
    if (!held) return;
    const item = held;
    held = undefined;
    item.classList.remove('ll-order__item--held');
    if (placeOf(item) !== from) dropped(item);
  };

  list.addEventListener('pointerdown', (event) => {
    const target = event.target as HTMLElement;
    const item = target.closest<HTMLElement>('.ll-order__item');
    const grip = event.pointerType === 'mouse' || target.closest('.ll-order__grip') !== null;
    if (!item || !grip || event.button !== 0 || target.closest('button, a') || !mayMove()) return;
    event.preventDefault();
    held = item;
    from = placeOf(item);
    item.setPointerCapture(event.pointerId);
    item.classList.add('ll-order__item--held');
  });
  list.addEventListener('pointermove', (event) => {
    if (held) moveTo(held, event.clientY);
  });
  list.addEventListener('pointerup', drop);
  list.addEventListener('pointercancel', drop);
}

/** The place of an item among its neighbours, from 0. */
export function placeOf(item: Element): number {
  return [...(item.parentElement?.children ?? [])].indexOf(item);
}

/** Moves neighbours past an item until it lies under the pointer; each step only if it then does, so nothing flickers. */
function moveTo(item: HTMLElement, y: number): void {
  const { height } = item.getBoundingClientRect();
  for (let before = item.previousElementSibling; before; before = item.previousElementSibling) {
    if (y >= before.getBoundingClientRect().top + height) break;
    item.after(before);
  }
  for (let after = item.nextElementSibling; after; after = item.nextElementSibling) {
    if (y <= after.getBoundingClientRect().bottom - height) break;
    item.before(after);
  }
}
