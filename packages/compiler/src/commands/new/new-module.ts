import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrors } from '@ladder/core';
import { listModules } from '../../load/load-module.js';
import { normaliseText } from '../../load/normalise-text.js';
import { makeModule } from '../../new/make-module.js';
import { problemOfId, titleFrom } from '../../new/module-id.js';
import { STRANDS } from '../../new/strands.js';
import { Left, type Ask } from '../ask.js';
import type { CommandContext } from '../context.js';
import { sayFindings, typed } from '../say.js';
import { askModule, type ModulePlan, type ModuleWishes } from './ask-module.js';
import { capabilitiesNamed } from './pick-capabilities.js';
import { openingFile } from './opening-file.js';
import { readTemplate } from './read-template.js';
import { writeFolder } from './write-folder.js';

/** Exit code of a command that was left with Ctrl-C, as shells have it. */
const LEFT = 130;

/**
 * Makes a new module from the template of its strand. Answers with the exit code. Nothing is written before everything
 * is known, and then the whole folder at once.
 *
 * @param ask asks for what is missing; `undefined` where nobody can answer
 * @param takeDefaults whether what is missing comes from the template, without a question
 */
export async function newModuleCommand(
  wishes: ModuleWishes,
  { ask, takeDefaults }: { readonly ask: Ask | undefined; readonly takeDefaults: boolean },
  context: CommandContext,
): Promise<number> {
  const { root, toolkitRoot, say } = context;
  const taken = await listModules(root);
  const given = wishes.id === undefined ? undefined : problemOfId(wishes.id, taken);
  if (given !== undefined) {
    say(`"${wishes.id ?? ''}" cannot be the name of the module. ${given}`);
    return 1;
  }
  const named = capabilitiesNamed(wishes.capabilities ?? []);
  if ('problem' in named) {
    say(named.problem);
    return 1;
  }
  const wanted = { ...wishes, ...(wishes.capabilities === undefined ? {} : { capabilities: named.refs }) };

  let plan: ModulePlan;
  try {
    if (!takeDefaults && ask) {
      plan = await askModule(wanted, ask, say, taken, (strand) => readTemplate(toolkitRoot, strand));
    } else {
      const missing = missingWords(wanted, takeDefaults);
      if (missing !== undefined) {
        say(missing);
        return 1;
      }
      plan = planFrom(wanted);
    }
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    say('Stopped. Nothing was written.');
    return LEFT;
  }

  const organisation = await readFile(join(root, 'organisation.yaml')).catch(() => undefined);
  const template = await readTemplate(toolkitRoot, plan.strand);
  const made = await makeModule(plan.id, template, plan.answers, organisation && normaliseText(organisation));
  if (!(await writeFolder(root, `modules/${plan.id}`, made.files))) {
    say(`There is something at modules/${plan.id} already, so nothing was written. Choose another name.`);
    return 1;
  }
  sayMade(plan, [...made.files.keys()], context);
  if (hasErrors(made.diagnostics)) {
    say('');
    sayFindings(made.diagnostics, say);
  }
  return 0;
}

/** What cannot be done without, as a sentence with the words to type. */
function missingWords({ id, strand, title }: ModuleWishes, takeDefaults: boolean): string | undefined {
  const flags = [
    ...(id === undefined ? ['a name, such as night-handover'] : []),
    ...(strand === undefined ? ['--strand theory, --strand myself or --strand practice'] : []),
    ...(takeDefaults || title !== undefined ? [] : ['--title "…"']),
  ];
  if (flags.length === 0) return undefined;
  const example = typed('new:module night-handover --strand practice --title "A handover that holds" --yes');
  const why = takeDefaults ? '' : 'Nobody can be asked here. ';
  return `${why}Please add ${flags.join('; ')}. For example:\n  ${example}`;
}

function planFrom({ id = '', strand = 'practice', title = titleFrom(id), ...answers }: ModuleWishes): ModulePlan {
  return { id, strand, answers: { title, ...answers } };
}

function sayMade({ id, strand }: ModulePlan, paths: readonly string[], { say }: CommandContext): void {
  const label = STRANDS.find(({ value }) => value === strand)?.label ?? strand;
  const pages = paths.filter((path) => path.startsWith('pages/'));
  say('');
  say(`Made modules/${id} from the template ${label}. In it:`);
  say('  module.yaml      what it is called, who it is for, what learners can do afterwards');
  for (const page of pages) say(`  ${page}`);
  say(`  references.md    where its facts are from`);
  say('');
  say('The pages hold a short example. Put your words in its place; notes between <!-- and --> say how,');
  say('and learners never see them.');
  say('');
  say('See it:');
  say(`  ${typed(`preview:module ${id}`)}`);
  say('Open the first page to write in:');
  say(`  ${openingFile(`modules/${id}/${pages[0] ?? 'module.yaml'}`)}`);
}
