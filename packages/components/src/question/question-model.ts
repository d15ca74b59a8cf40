import { kindOf, partOf, positions, spanOf } from '../internal/markup.js';

/** One option as it stands in the page. */
export interface QuestionOption {
  /** Its place in the layout. */
  readonly at: number;
  readonly label: HTMLElement;
  readonly feedback: HTMLElement | undefined;
}

/** What the static markup of a question holds. */
export interface QuestionModel {
  readonly kind: Element | undefined;
  /** What comes before the question itself, when the stem has more than one paragraph. */
  readonly lead: HTMLElement | undefined;
  /** The question itself: the last paragraph of the stem. */
  readonly ask: HTMLElement;
  readonly hint: HTMLElement;
  readonly options: readonly QuestionOption[];
  readonly remember: HTMLElement | undefined;
}

/** Options this short stand side by side, as True and False do. */
const SHORT = 12;

/** Takes the parts out of a question's static markup; `undefined`, and nothing touched, when it has no options. */
export function readQuestion(root: HTMLElement): QuestionModel | undefined {
  const items = [...root.querySelectorAll<HTMLElement>('[data-part="options"] > [data-option]')];
  const stem = partOf(root, 'stem');
  if (!stem || items.length === 0) return undefined;

  const last = stem.lastElementChild;
  const ask = spanOf(last?.tagName === 'P' ? last : stem);
  if (last?.tagName === 'P') last.remove();
  const model: QuestionModel = {
    kind: kindOf(root),
    lead: stem.hasChildNodes() && stem.textContent?.trim() !== '' ? stem : undefined,
    ask,
    hint: spanOf(partOf(root, 'hint')),
    options: items.map((item, at) => {
      const feedback = root.querySelector<HTMLElement>(
        `[data-part="feedback"][data-for="${CSS.escape(item.dataset['option'] ?? '')}"]`,
      );
      if (feedback) partOf(feedback, 'feedback-title')?.remove();
      return { at, label: spanOf(partOf(item, 'label') ?? item), feedback: feedback ?? undefined };
    }),
    remember: partOf(root, 'remember'),
  };
  root.replaceChildren();
  return model;
}

/** Whether two short options, such as True and False, fit on one line. */
export function fitsOneLine(options: readonly QuestionOption[]): boolean {
  return options.length === 2 && options.every(({ label }) => (label.textContent ?? '').trim().length <= SHORT);
}

/** Where the right options stand in the layout. */
export function readCorrect(root: HTMLElement): readonly number[] {
  return positions(root.getAttribute('correct'));
}
