import { isSeq, parseDocument, Scalar, type Document } from 'yaml';

/** What module.yaml of a new module says instead of what its template says. What is left out stays as it is there. */
export interface ModuleAnswers {
  readonly title: string;
  readonly minutes?: number | undefined;
  readonly for?: string | undefined;
  readonly outcomes?: readonly string[] | undefined;
  readonly summary?: string | undefined;
  /** Names of those who wrote it; an empty list says that nobody is named yet. */
  readonly authors?: readonly string[] | undefined;
  readonly keywords?: readonly string[] | undefined;
  /** References such as `gmc-gpc-2017#GPC5`; an empty list says that it claims nothing yet. */
  readonly capabilities?: readonly string[] | undefined;
}

/** The template's module.yaml with the answers in it. The notes for authors stay where they are. */
export function fillSettings(template: string, answers: ModuleAnswers): string {
  const document = parseDocument(template);
  document.set('title', words(answers.title));
  if (answers.minutes !== undefined) document.set('minutes', answers.minutes);
  if (answers.for !== undefined) document.set('for', words(answers.for));
  setList(document, 'outcomes', answers.outcomes);
  if (answers.summary !== undefined) document.set('summary', words(answers.summary));
  setList(document, 'authors', answers.authors, (name) => ({ name: words(name) }));
  setList(document, 'keywords', answers.keywords);
  setList(document, 'capabilities', answers.capabilities);
  // One line for each value, however long: that is how people write it, and how it is quoted in messages.
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** The number of outcomes that a module.yaml has. */
export function countOutcomes(settings: string): number {
  const outcomes: unknown = parseDocument(settings).get('outcomes');
  return isSeq(outcomes) ? outcomes.items.length : 0;
}

function setList(
  document: Document,
  key: string,
  items: readonly string[] | undefined,
  itemOf: (text: string) => unknown = words,
): void {
  if (items === undefined) return;
  const before: unknown = document.get(key);
  const list = document.createNode(items.map(itemOf));
  // A note that stands behind the last item belongs to what follows.
  if (isSeq(before) && isSeq(list)) list.comment = before.comment ?? null;
  document.set(key, list);
}

/** A text on one line, in quotes where it holds anything that YAML or a person in a hurry could read otherwise. */
function words(text: string): Scalar<string> {
  const scalar = new Scalar(text.replace(/\s+/gu, ' ').trim());
  const plain =
    /^\p{L}[\p{L}\p{N} ,.'’()?!–-]*$/u.test(scalar.value) || /^[a-z0-9-]+#[A-Za-z0-9.]+$/.test(scalar.value);
  if (!plain) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
