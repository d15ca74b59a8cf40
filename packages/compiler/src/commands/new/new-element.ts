import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeElement, problemOfElement, type ElementAnswers } from '../../new/make-element.js';
import { PURPOSES } from '../../new/purposes.js';
import { BLOCKS } from '../../parse/block-names.js';
import { writeWhole } from '../../toolkit/toolkit-hash.mjs';
import { Left, type Ask } from '../ask.js';
import type { CommandContext } from '../context.js';
import { typed } from '../say.js';
import { readTemplate } from './read-template.js';

/** What was said on the command line; the rest is asked. */
export type ElementWishes = { readonly [Key in keyof ElementAnswers]?: ElementAnswers[Key] | undefined };

/** Makes the files of a new block and its element. Answers with the exit code; nothing that is there is overwritten. */
export async function newElementCommand(
  wishes: ElementWishes,
  ask: Ask | undefined,
  { toolkitRoot, say }: CommandContext,
): Promise<number> {
  const folders = await readdir(join(toolkitRoot, 'packages', 'components', 'src'));
  const taken = [...Object.keys(BLOCKS), ...folders];
  const wrong = wishes.name === undefined ? undefined : problemOfElement(wishes.name, taken);
  if (wrong !== undefined) {
    say(`"${wishes.name ?? ''}" cannot be the name of a block. ${wrong}`);
    return 1;
  }
  let answers: ElementAnswers | undefined;
  try {
    answers = await answersFrom(wishes, ask, taken);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    say('Stopped. Nothing was written.');
    return 130;
  }
  if (!answers) {
    say('Nobody can be asked here. Please add what is missing. For example:');
    say(`  ${typed('new:element traffic-light --purpose practise --say "A choice between stop, wait and go."')}`);
    return 1;
  }

  const templates = await readTemplate(toolkitRoot, 'element');
  const texts = await textsOf(toolkitRoot);
  const files = makeElement(
    answers,
    (file) => String(templates.get(file)),
    (path) => texts.get(path) ?? '',
  );
  const there = files.find(({ path, isNew }) => isNew === existsSync(placeOf(toolkitRoot, path)));
  if (there) {
    say(`Nothing was written, because ${there.path} is ${there.isNew ? 'there already' : 'not there'}.`);
    return 1;
  }
  for (const { path, text } of files) writeWhole(placeOf(toolkitRoot, path), text);

  say('');
  for (const { path, isNew } of files) say(`${isNew ? 'Made    ' : 'Changed '}  ${path}`);
  say('');
  say('It works already, as a list to mark. Make of it what you want, then:');
  say('');
  say(`  ${typed('format')}`);
  say(`  ${typed('generate')}         writes the reference pages`);
  say(`  ${typed(`test packages/components/src/${answers.name}`)}`);
  say(`  ${typed('check:code')}`);
  say('');
  say('How the parts belong together: docs/contributors/adding-a-block.md');
  return 0;
}

async function answersFrom(
  { name, purpose, say }: ElementWishes,
  ask: Ask | undefined,
  taken: readonly string[],
): Promise<ElementAnswers | undefined> {
  if (name !== undefined && purpose !== undefined && say !== undefined) return { name, purpose, say };
  if (!ask) return undefined;
  return {
    name:
      name ??
      (await ask.text({
        question: 'Which word will authors write after the three colons?',
        example: 'traffic-light',
        problem: (answer) => problemOfElement(answer, taken),
      })),
    purpose: purpose ?? (await ask.choose('What is it for?', PURPOSES)),
    say:
      say ??
      (await ask.text({
        question: 'One sentence for authors: what is it for?',
        example: 'A choice between stop, wait and go.',
        problem: (answer) => (answer === '' ? 'Write one sentence; it stands in the guide.' : undefined),
      })),
  };
}

/** The files that may have to know of a block, read before anything is written. */
async function textsOf(root: string): Promise<ReadonlyMap<string, string>> {
  const paths = ['recall', 'look', 'planning', 'charts'].flatMap((group) => [
    `packages/compiler/src/blocks/${group}/index.ts`,
    `packages/compiler/src/blocks/${group}/rules.ts`,
    `test/golden/mistakes/${group}.ts`,
    `docs/authors/blocks/${group}.md`,
  ]);
  const all = [...paths, 'packages/core/src/messages/en-GB/index.ts'];
  return new Map(
    await Promise.all(all.map(async (path) => [path, await readFile(placeOf(root, path), 'utf8')] as const)),
  );
}

function placeOf(root: string, path: string): string {
  return join(root, ...path.split('/'));
}
