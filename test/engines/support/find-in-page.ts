/** One step of looking for elements, within those that the step before found. */
export type Step =
  | { readonly by: 'css'; readonly css: string }
  | { readonly by: 'role'; readonly role: string; readonly name?: Words; readonly level?: number }
  | { readonly by: 'text'; readonly text: Words }
  | { readonly by: 'label'; readonly text: Words }
  | { readonly by: 'has-text'; readonly text: Words }
  | { readonly by: 'or'; readonly steps: readonly Step[] }
  | { readonly by: 'at'; readonly at: number };

/** Words to look for: the whole text, a part of it without regard to capitals, or a pattern. */
export type Words =
  { readonly pattern: string; readonly flags: string } | { readonly words: string; readonly exact: boolean };

/** What was found: each element has an attribute of this name with its number in the answer. */
export const MARK = 'data-hand';

/**
 * Looks for elements as Playwright does, by what a learner sees or a screen reader says; Playwright drives Chromium
 * only. Runs in the page, so it stands by itself. Answers how many there are, and marks them.
 */
export function findInPage({ steps, mark }: { readonly steps: readonly Step[]; readonly mark: string }): number {
  const spaces = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

  function fits(text: string, wanted: Words): boolean {
    if ('pattern' in wanted) return new RegExp(wanted.pattern, wanted.flags).test(text);
    const words = spaces(wanted.words);
    return wanted.exact ? text === words : text.toLowerCase().includes(words.toLowerCase());
  }

  function isShown(element: Element): boolean {
    if (element.closest('[hidden], [aria-hidden="true"], details:not([open]) > :not(summary)')) return false;
    return element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
  }

  /** Text as a screen reader has it: without what is hidden, with what only it meets. */
  function spoken(node: Node): string {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (!(node instanceof Element)) return '';
    if (node.matches('[aria-hidden="true"], [hidden], script, style')) return '';
    if (getComputedStyle(node).display === 'none') return '';
    const alt = node.getAttribute('aria-label') ?? (node.localName === 'img' ? node.getAttribute('alt') : null);
    if (alt !== null) return ` ${alt} `;
    const inner = [...node.childNodes].map(spoken).join('');
    return getComputedStyle(node).display.startsWith('inline') ? inner : ` ${inner} `;
  }

  function nameOf(element: Element): string {
    const labelled = element.getAttribute('aria-labelledby');
    if (labelled !== null)
      return spaces(
        labelled
          .split(/\s+/)
          .map((id) => document.getElementById(id))
          .map((one) => (one ? spoken(one) : ''))
          .join(' '),
      );
    const own = element.getAttribute('aria-label');
    if (own !== null) return spaces(own);
    const { labels } = element as HTMLInputElement;
    if (labels && labels.length > 0) return spaces([...labels].map(spoken).join(' '));
    if (element.localName === 'fieldset') return spaces(spoken(element.querySelector(':scope > legend') ?? element));
    if (element.matches('input, textarea, select')) return spaces(element.getAttribute('title'));
    return spaces([...element.childNodes].map(spoken).join(''));
  }

  const ROLES: Readonly<Record<string, string>> = {
    button: 'button, summary, input[type=button], input[type=submit], [role=button]',
    link: 'a[href], [role=link]',
    radio: 'input[type=radio], [role=radio]',
    checkbox: 'input[type=checkbox], [role=checkbox]',
    textbox: 'textarea, input:not([type]), input[type=text], input[type=email], [role=textbox]',
    combobox: 'select:not([multiple]), [role=combobox]',
    group: 'fieldset, details, [role=group]',
    heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
    status: 'output, [role=status]',
  };

  function within(roots: readonly Element[], steps: readonly Step[]): readonly Element[] {
    let found = roots;
    for (const step of steps) {
      const below = (css: string): Element[] => [
        ...new Set(found.flatMap((root) => [...root.querySelectorAll<Element>(css)])),
      ];
      switch (step.by) {
        case 'css':
          // What may be seen is asked for apart, as Playwright's `:visible` does.
          found = step.css
            .split(/,(?![^(]*\))/)
            .flatMap((part) => {
              const seen = part.includes(':visible');
              const all = below(part.replaceAll(':visible', ''));
              return seen ? all.filter(isShown) : all;
            })
            .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
          found = [...new Set(found)];
          break;
        case 'role': {
          const { name, level } = step;
          found = below(ROLES[step.role] ?? `[role=${step.role}]`)
            .filter((one) => (one.getAttribute('role') ?? step.role) === step.role)
            .filter(isShown)
            .filter((one) => level === undefined || one.localName === `h${level}`)
            .filter((one) => name === undefined || fits(nameOf(one), name));
          break;
        }
        case 'text': {
          // The smallest element that has the words.
          const has = below('*').filter(
            (one) => !one.matches('script, style, template, head *') && fits(spaces(one.textContent), step.text),
          );
          found = has.filter((one) => !has.some((other) => other !== one && one.contains(other)));
          break;
        }
        case 'label':
          found = below('input, textarea, select, [aria-label], [aria-labelledby]').filter((one) =>
            fits(nameOf(one), step.text),
          );
          break;
        case 'has-text':
          found = found.filter((one) => fits(spaces(one.textContent), step.text));
          break;
        case 'or': {
          const more = within([document.documentElement], step.steps);
          found = [...new Set([...found, ...more])].sort((a, b) =>
            a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
          );
          break;
        }
        case 'at': {
          const one = found.at(step.at);
          found = one ? [one] : [];
        }
      }
    }
    return found;
  }

  // A window that has only just opened has nothing in it.
  if (!(document.documentElement as Element | null)) return 0;
  for (const old of document.querySelectorAll(`[${mark}]`)) old.removeAttribute(mark);
  const found = within([document.documentElement], steps);
  for (const [at, one] of found.entries()) one.setAttribute(mark, String(at));
  return found.length;
}
