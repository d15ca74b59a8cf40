import type { Block } from './blocks.js';
import type { ReleaseRecord } from './release-record.js';

/** What the Learning Hub's form takes, as read in its code: characters of a keyword, number of authors. */
const KEYWORD_LENGTH = 50;
const MOST_AUTHORS = 10;
const AUTHOR_FIELD_LENGTH = 100;

/** The licences that the Learning Hub offers. Creative Commons with other terms is not among them. */
const OFFERED: readonly [pattern: RegExp, name: string][] = [
  [/^CC BY-NC-SA\b/i, 'Creative Commons: Attribution, NonCommercial, ShareAlike (CC BY-NC-SA)'],
  [/^CC BY-NC-ND\b/i, 'Creative Commons: Attribution, NonCommercial, NoDerivatives (CC BY-NC-ND)'],
  [/^CC BY-NC\b(?!-)/i, 'Creative Commons: Attribution, NonCommercial (CC BY-NC)'],
  [/^all rights reserved/i, 'All rights reserved'],
];

/** The licence to choose on the Learning Hub; `undefined` when it offers nothing of the kind. */
export function hubLicence(licence: string): string | undefined {
  return OFFERED.find(([pattern]) => pattern.test(licence.trim()))?.[1];
}

/** Everything that a form of a platform asks for, as boxes to copy from. */
export function wordsToCopy(record: ReleaseRecord): readonly Block[] {
  const { title, draft, description, keywords, authors, licence, sensitive } = record;
  const offered = hubLicence(licence);
  return [
    { type: 'copy', label: 'Title', text: draft ? `${title} (draft)` : title },
    { type: 'copy', label: 'Description', text: description },
    ...(keywords.length > 0 ? [keywordBox(keywords)] : []),
    ...(authors.length > 0 ? [authorBox(authors)] : []),
    {
      type: 'copy',
      label: 'Licence',
      text: offered ?? licence,
      hint: offered
        ? `As the Learning Hub offers it. In full: ${licence}.`
        : 'The Learning Hub offers no such licence. Ask the team before you publish there.',
    },
    {
      type: 'copy',
      label: 'Certificate',
      text: draft ? 'No' : 'Yes',
      hint: draft
        ? 'A draft is not evidence of learning.'
        : 'Given by the Learning Hub for completed or passed. The module has one of its own as well.',
    },
    {
      type: 'copy',
      label: 'Sensitive content',
      text: sensitive === undefined ? 'Not stated' : sensitive ? 'Yes' : 'No',
      hint:
        sensitive === undefined
          ? 'The authors have not said. Ask them, or decide after reading the module.'
          : 'As the authors say.',
    },
  ];
}

function keywordBox(keywords: readonly string[]): Block {
  const long = keywords.filter((word) => word.length > KEYWORD_LENGTH);
  const limit = `One on each line; the Learning Hub takes up to ${KEYWORD_LENGTH} characters each.`;
  return {
    type: 'copy',
    label: 'Keywords',
    text: keywords.filter((word) => word.length <= KEYWORD_LENGTH).join('\n'),
    hint: long.length === 0 ? limit : `${limit} Too long and left out: ${long.join('; ')}.`,
  };
}

function authorBox(authors: ReleaseRecord['authors']): Block {
  const lines = authors.map(({ name, role, organisation }) =>
    [name, role, organisation].filter((part) => part !== undefined).join(', '),
  );
  const long = authors.some((author) =>
    Object.values(author).some((part) => (part?.length ?? 0) > AUTHOR_FIELD_LENGTH),
  );
  const hints = [
    `Name, role, organisation. The Learning Hub takes up to ${MOST_AUTHORS} authors.`,
    ...(lines.length > MOST_AUTHORS ? [`Left out: ${lines.slice(MOST_AUTHORS).join('; ')}.`] : []),
    ...(long ? [`Shorten what is longer than ${AUTHOR_FIELD_LENGTH} characters.`] : []),
  ];
  return { type: 'copy', label: 'Authors', text: lines.slice(0, MOST_AUTHORS).join('\n'), hint: hints.join(' ') };
}
