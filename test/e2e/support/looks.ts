// Functions that look at a page from within: each is sent into the browser by itself, so it may use nothing around it.

/** What a screen reader would have read badly. */
export interface Heard {
  readonly twice: string[];
  readonly focused: string[];
}

/** What moves or would move: animations under way, and transitions of more than a blink. */
export function movement(): readonly string[] {
  const running = document
    .getAnimations()
    .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > 10)
    .map((animation) => `${(animation.effect as KeyframeEffect).target?.className ?? ''} is moving`);
  const longest = (list: string): number => Math.max(...list.split(',').map((part) => parseFloat(part)));
  const ready = [...document.querySelectorAll('ll-player *')]
    .filter((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
      return longest(transitionDuration) > 0.01 || (animationName !== 'none' && longest(animationDuration) > 0.01);
    })
    .map((element) => `${element.localName}.${element.className} would move`);
  const smooth =
    getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['the page scrolls smoothly'] : [];
  return [...new Set([...running, ...ready, ...smooth])];
}

/** Controls that nothing sets apart once colours are taken away, and states that only a colour tells. */
export function bareControls(): readonly string[] {
  const seen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const edged = (style: CSSStyleDeclaration): boolean =>
    (['Top', 'Right', 'Bottom', 'Left'] as const).some((side) => {
      const width = parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`));
      return width > 0 && !/^(?:none|hidden)$/.test(style.getPropertyValue(`border-${side.toLowerCase()}-style`));
    });
  const underlined = (style: CSSStyleDeclaration): boolean => style.textDecorationLine.includes('underline');
  const outlined = (style: CSSStyleDeclaration): boolean =>
    style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  const name = (element: Element): string =>
    `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 30)}”`;
  const found: string[] = [];
  for (const control of document.querySelectorAll(
    'll-player :is(button, textarea, select, input[type=text], input[type=number])',
  )) {
    if (!seen(control)) continue;
    const style = getComputedStyle(control);
    // What is open, pressed or current is told by weight and outline in place of the underline.
    const marked = outlined(style) || Number(style.fontWeight) >= 700;
    const nested = [...control.querySelectorAll('*')].some(
      (inner) => edged(getComputedStyle(inner)) || underlined(getComputedStyle(inner)),
    );
    if (!edged(style) && !underlined(style) && !marked && !nested) found.push(`${name(control)} has no edge`);
  }
  for (const input of document.querySelectorAll('ll-player :is(input[type=radio], input[type=checkbox]):checked')) {
    const label = input.nextElementSibling;
    if (!label || !seen(label)) continue;
    const dot = getComputedStyle(label, '::after');
    if (dot.opacity === '0' || !edged(dot)) found.push(`${name(label)} does not show that it is chosen`);
  }
  for (const verdict of document.querySelectorAll('.ll-verdict')) {
    if (seen(verdict) && verdict.textContent.trim() === '') found.push('a verdict has no words');
  }
  return found;
}

/** Parts of the page that stand above or before what the document has earlier, and focus that is put out of order. */
export function outOfOrder(): readonly string[] {
  const found: string[] = [];
  const name = (element: Element): string => `${element.localName}.${element.className}`;
  const inFlow = (element: Element): boolean => {
    const { position, display } = getComputedStyle(element);
    return !/absolute|fixed|sticky/.test(position) && display !== 'contents' && element.checkVisibility();
  };
  const parents = document.querySelectorAll('.ll-page:not([hidden]), .ll-page:not([hidden]) *, ll-player, main');
  for (const parent of parents) {
    if (parent.closest('svg, table, .nhsuk-u-visually-hidden')) continue;
    const children = [...parent.children].filter((child) => inFlow(child) && child.getBoundingClientRect().height > 1);
    for (const [at, child] of children.entries()) {
      const before = children[at - 1]?.getBoundingClientRect();
      const here = child.getBoundingClientRect();
      if (!before) continue;
      const above = here.bottom <= before.top + 1;
      const leftOf = here.top < before.bottom - 1 && here.bottom > before.top + 1 && here.right <= before.left + 1;
      if (above || leftOf) found.push(`${name(child)} stands before ${name(children[at - 1] as Element)}`);
    }
  }
  for (const element of document.querySelectorAll<HTMLElement>('ll-player [tabindex]')) {
    if (element.tabIndex > 0) found.push(`${name(element)} takes the focus out of order`);
  }
  return found;
}

/** Notes what live regions say, as a screen reader hears it: each change of their text, and where the focus is then. */
export function listen(): void {
  const heard: Heard = { twice: [], focused: [] };
  Object.assign(window, { heard });
  const LIVE = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
  const said = new Map<Element, string>();
  const words = (region: Element): string => region.textContent.replace(/\s+/g, ' ').trim();
  for (const region of document.querySelectorAll(LIVE)) said.set(region, words(region));
  new MutationObserver((changes) => {
    const regions = new Set<Element>();
    for (const { target } of changes) {
      const from = target instanceof Element ? target : target.parentElement;
      const region = from?.closest(LIVE);
      // A region that came with its words is read as part of the page, if at all.
      if (!region) continue;
      if (said.has(region)) regions.add(region);
      else said.set(region, words(region));
    }
    const now: string[] = [];
    for (const region of regions) {
      const text = words(region);
      if (text === said.get(region)) continue;
      said.set(region, text);
      if (text === '' || !region.checkVisibility()) continue;
      if (now.includes(text) || [...regions].some((other) => other !== region && other.contains(region)))
        heard.twice.push(text);
      now.push(text);
      setTimeout(() => {
        if (region.contains(document.activeElement)) heard.focused.push(text);
      }, 50);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
