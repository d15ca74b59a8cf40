import type { PortableDocument, PortableLook, PortablePair, PortablePart } from '@ladder/core';

/** How the paragraphs of the sheet stand out on paper, by their class. */
const LOOKS: Readonly<Record<string, PortableLook>> = {
  'll-sheet__name': 'large',
  'll-sheet__strand': 'quiet',
  'll-sheet__warning': 'warning',
  'll-sheet__statement': 'quiet',
};

/** The sheet that `<ll-certificate>` draws, as a document, in the order of the page. */
export function readSheet(sheet: HTMLElement): PortableDocument {
  const parts: PortablePart[] = [];
  const rows: PortablePair[] = [];
  let title = '';
  let foot = '';
  for (const element of sheet.querySelectorAll<HTMLElement>('p, dl')) {
    const text = wordsOf(element);
    if (element.localName === 'dl') {
      // The player's facts and the module's are one table; it stands where the first of them does.
      if (rows.length === 0) parts.push({ type: 'pairs', rows });
      rows.push(...rowsOf(element));
    } else if (element.className === 'll-sheet__heading') title = text;
    else if (element.className === 'll-sheet__title') parts.push({ type: 'heading', level: 2, text });
    else if (element.className === 'll-sheet__foot') foot = text;
    else {
      const look = LOOKS[element.className];
      parts.push({ type: 'paragraph', text, ...(look ? { look } : {}) });
    }
  }
  return { title, language: document.documentElement.lang || 'en-GB', kind: 'certificate', parts, foot };
}

function rowsOf(list: HTMLElement): readonly PortablePair[] {
  return [...list.querySelectorAll('dt')].map((label) => {
    const meaning = label.nextElementSibling;
    const items = [...(meaning?.querySelectorAll('li') ?? [])];
    return { label: wordsOf(label), text: items.length > 0 ? items.map(wordsOf).join('\n') : wordsOf(meaning) };
  });
}

function wordsOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
