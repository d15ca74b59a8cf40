import { argument } from '../../model/argument.js';
import { printable } from '../../lint/listed.js';
import { readProperties } from '../../word/read/read-docx.js';
import { placeRemarks } from '../../word/review/place-remarks.js';
import { readReview } from '../../word/review/read-review.js';
import { countRemarks, remarkLines, remarksText } from '../../word/review/remark-text.js';
import { writeOutputs } from '../../write/write.js';
import type { CommandContext } from '../context.js';
import { sayFindings, typed } from '../say.js';
import { isKnown, knownModule } from './known-module.js';
import { openWord } from './open-word.js';

/** What the author asked for. */
export interface ImportCommentsOptions {
  /** The module, where the file does not say it. */
  readonly module: string | undefined;
}

/** Lists comments and tracked changes of a Word file at the places of the module that they are about. Changes nothing. */
export async function importCommentsCommand(
  file: string,
  options: ImportCommentsOptions,
  { root, say }: CommandContext,
): Promise<number> {
  const opened = await openWord(
    file,
    (parts) => ({ remarks: readReview(parts), properties: readProperties(parts) }),
    say,
  );
  if (!opened) return 1;
  const { remarks, properties } = opened.read;
  const id = options.module ?? properties.get('Ladder module');
  if (id === undefined) {
    say(
      `${printable(opened.name)} does not say which module it is about. Name it: ${typed(`import:comments ${argument(printable(file))} --module ward-round`)}`,
    );
    return 1;
  }
  const known = await knownModule(root, id);
  if (!isKnown(known)) {
    sayFindings(known, say);
    return 1;
  }
  const placed = placeRemarks(remarks, known.parsed, known.context, known.references);
  const about = aboutCopy(opened.name, properties, known.model?.contentHash);
  say('');
  if (placed.length === 0) {
    say(`${printable(opened.name)} has no comments and no tracked changes.`);
    if (remarks.length === 0)
      say(
        'A reviewer who wrote into the text without Track changes leaves no trace: import the file with import:docx to see what differs.',
      );
    return 0;
  }
  for (const line of about) say(line);
  for (const one of placed) {
    say('');
    for (const line of remarkLines(one)) say(line);
  }
  const name = `${id}-comments.md`;
  const text = remarksText(known.model?.settings.title ?? id, about, placed);
  const refused = writeOutputs(root, id, [{ name, content: new TextEncoder().encode(text) }]);
  say('');
  sayFindings(refused, say);
  say(`${countRemarks(placed)}. The same list to work through: dist/${id}/${name}`);
  return refused.length > 0 ? 1 : 0;
}

/** Which copy was commented on, and whether the module is still the same. */
function aboutCopy(name: string, properties: ReadonlyMap<string, string>, now: string | undefined): readonly string[] {
  const version = properties.get('Ladder version');
  const hash = properties.get('Ladder content');
  if (version === undefined) return [`${name} was not exported from this module; places are found by their words.`];
  return [
    `${name} is a copy of version ${version}.`,
    ...(hash !== undefined && now !== undefined && hash !== now
      ? ['The module has changed since the copy was made. Each place is where its words are now.']
      : []),
  ];
}
