import { wordsOf } from '../../../packages/compiler/src/model/words.js';
import { plan } from '../../../packages/compiler/src/plan/plan.js';
import type { ReadModule } from '../../../scripts/gallery/build-files.js';
import type { Page } from 'playwright';

/** A text that a learner may see or hear, and where it stands. */
export interface SeenText {
  readonly text: string;
  readonly where: string;
}

/** Every text and label in the page: what is shown and, when asked for, what is hidden too. */
export function textsIn(page: Page, hiddenToo = false): Promise<readonly SeenText[]> {
  return page.evaluate((all) => {
    const found: SeenText[] = [{ text: document.title, where: 'title' }];
    const isThere = (element: Element): boolean =>
      all || element.checkVisibility({ visibilityProperty: true }) || element.closest('svg, option') !== null;
    const nameOf = (element: Element): string => {
      const parts: string[] = [];
      for (let at: Element | null = element; at && parts.length < 4; at = at.parentElement)
        parts.unshift(at.localName + (at.getAttribute('class') ? `.${at.getAttribute('class')}` : ''));
      return parts.join(' > ');
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (!isThere(node)) continue;
        for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt']) {
          const text = node.getAttribute(name);
          if (text !== null && text.trim() !== '') found.push({ text, where: `${nameOf(node)} @${name}` });
        }
      } else {
        const text = node.textContent ?? '';
        const parent = node.parentElement;
        if (parent && isThere(parent) && text.trim() !== '') found.push({ text, where: nameOf(parent) });
      }
    }
    return found;
  }, hiddenToo);
}

/** Compares words alone: quotation marks, spaces and stops differ between a file and a page. */
function bare(text: string): string {
  return text
    .replace(/[“”‘’"']/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Every text of the module's own: what its authors and its organisation wrote, each piece and each line of pieces. */
export function ownTexts({ model, files }: ReadModule): ReadonlySet<string> {
  const texts = new Set<string>();
  const add = (value: unknown): void => {
    if (typeof value === 'string') texts.add(bare(value));
    else if (Array.isArray(value)) {
      value.forEach(add);
      if (value.every((one) => typeof one === 'object' && one !== null && 'type' in one))
        texts.add(bare(wordsOf(value)));
    } else if (value instanceof Map) for (const [key, one] of value) add([key, one]);
    else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
      if ('type' in value) texts.add(bare(wordsOf(value as Parameters<typeof wordsOf>[0])));
      Object.values(value).forEach(add);
    }
  };
  const planned = plan(model, files);
  for (const part of [
    model.settings,
    model.organisation,
    model.pages,
    planned.pages,
    planned.glossary,
    model.references,
    model.capabilities,
  ])
    add(part);
  return texts;
}

/** Stands where brackets stood; no text has it. */
const CUT = '\u0000';

/** What is left of a text without the brackets of the pseudo-language and all that stands within them. */
function outsideBrackets(text: string): readonly string[] {
  let left = text;
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/g, CUT);
  }
  return left.split(CUT);
}

/**
 * Whether a piece is the module's own: as it was written, put together of what was written (`Time (minutes)`,
 * `4: Ask`), or, in a drawing, a part of it, because drawings break their lines themselves.
 */
function isOwn(piece: string, where: string, own: ReadonlySet<string>): boolean {
  const words = bare(piece);
  if (!/\p{L}/u.test(words) || own.has(words)) return true;
  if (where.includes('svg')) return [...own].some((text) => text.includes(words));
  // At every joint in turn: a title may have one of its own.
  return [...words.matchAll(/ – | \(|: | · |(?<=^[\d.,]+) /g)].some(
    ({ 0: joint, index }) =>
      isOwn(words.slice(0, index), where, own) && isOwn(words.slice(index + joint.length), where, own),
  );
}

/** The texts that are neither the module's own nor in the pseudo-language: words that somebody hard-coded. */
export function hardCoded(
  seen: readonly SeenText[],
  own: ReadonlySet<string>,
  allowed: readonly RegExp[],
): readonly string[] {
  const found = new Set<string>();
  for (const { text, where } of seen) {
    for (const piece of outsideBrackets(text)) {
      if (isOwn(piece, where, own) || allowed.some((one) => one.test(bare(piece)))) continue;
      found.add(`“${bare(piece)}” in ${where}`);
    }
  }
  return [...found];
}
