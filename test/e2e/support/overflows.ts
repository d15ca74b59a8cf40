import type { Frame, Page } from 'playwright';

/** What reaches beyond the right edge, and what is cut off within its box. */
export function overflows(module: Page | Frame): Promise<readonly string[]> {
  return module.evaluate(() => {
    const found: string[] = [];
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} of ${root.clientWidth} wide`);
    for (const element of document.querySelectorAll<HTMLElement>('ll-player *')) {
      const style = getComputedStyle(element);
      // The module's title repeats what cover and window title say; what only screen readers meet is cut on purpose.
      const meant = element.matches('.ll-header__title, .nhsuk-u-visually-hidden, textarea, input');
      if (meant || element.offsetParent === null || element.clientWidth < 2) continue;
      const cutsX = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutsY = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (cutsX || cutsY) found.push(`${element.localName}.${element.className} cuts its content`);
    }
    return found;
  });
}

/** Controls that lie on top of each other: longer words than ours have pushed one over the other. */
export function overlaps(module: Page | Frame): Promise<readonly string[]> {
  return module.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('ll-player :is(button, summary, select, textarea)')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      // The bar stays where it is while the page moves below it.
      .filter((control) => !control.closest('.ll-bar, [hidden]'))
      .map((control) => ({ control, box: control.getBoundingClientRect() }));
    return controls.flatMap(({ control, box }, at) =>
      controls
        .slice(at + 1)
        .filter(({ control: other, box: beside }) => {
          // A panel lies over the page on purpose.
          if (control.closest('#ll-panel') !== other.closest('#ll-panel')) return false;
          const across = Math.min(box.right, beside.right) - Math.max(box.left, beside.left);
          const down = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top);
          return across > 2 && down > 2 && !control.contains(other) && !other.contains(control);
        })
        .map(({ control: other }) => `“${control.innerText}” lies over “${other.innerText}”`),
    );
  });
}
