import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrors, type Diagnostic } from '@ladder/core';
import { textAt, type FileTree } from '../../model/file-tree.js';
import type { ModuleModel } from '../../model/module-model.js';
import { addSignature } from '../../sign/add-signature.js';
import { signOffPath, signOffState, type SignOffState } from '../../sign/sign-off-state.js';
import { projectModule } from '../../sign/project-module.js';
import { readSignOffs, writeSignOffs, type ReadSignOffs, type SignOffFile } from '../../sign/signoff-file.js';
import { writeWhole } from '../../toolkit/toolkit-hash.mjs';
import { Left, openAsk, type Ask } from '../ask.js';
import type { CommandContext } from '../context.js';
import { checkFindings } from '../../check/check-findings.js';
import { leftOvers, noteLeftOvers } from '../../check/template-text.js';
import { readTemplates } from '../new/read-template.js';
import { headingOf, isNamed, load, understand } from '../front-end.js';
import { countFindings, sayFindings, typed } from '../say.js';
import { writeRelease } from '../write-release.js';
import { compileProblems } from './compile-problems.js';
import { todayHere } from './answers.js';
import { askMissing, askStartAgain } from './ask.js';
import { confirmCorrection } from './confirm-correction.js';
import { readAnswers } from './read-answers.js';
import { sayChanges, sayState } from './say-state.js';
import { sayNext, sayNotes } from './say-next.js';
import type { SignWishes } from './sign-wishes.js';

/** What surrounds the command: whether somebody can be asked, and which day it is. */
export interface SignSurroundings {
  readonly terminal: boolean;
  /** Who asks in a terminal's place, in tests. */
  readonly ask?: Ask;
  readonly today: string;
}

/** A terminal on both sides, and the calendar of this computer. */
function signSurroundings(): SignSurroundings {
  return { terminal: process.stdin.isTTY && process.stdout.isTTY, today: todayHere() };
}

/** One module that is without a mistake, and its sign-off. */
export interface SignedModule {
  readonly model: ModuleModel;
  readonly files: FileTree;
  readonly state: SignOffState;
  readonly file: ReadSignOffs;
  /** Whether ids.yaml knows all of it, so that the next version can keep the progress of learners. */
  readonly named: boolean;
}

/** The sign-off of a module that nobody has signed. */
const NOBODY: ReadSignOffs = { signed: [], stood: new Map(), places: [] };

/** Records one signature, or says where the signatures stand. Answers with the exit code. */
export async function signCommand(
  ids: readonly string[],
  wishes: SignWishes,
  context: CommandContext,
  surroundings: SignSurroundings = signSurroundings(),
): Promise<number> {
  const signing = !onlyLooks(wishes, surroundings);
  if (signing && ids.length > 1) {
    context.say('One module at a time: a signature is for one that you have looked at. Name only that one.');
    return 1;
  }
  let code = 0;
  for (const id of ids) {
    const loaded = await loadSigned(id, wishes, context, surroundings);
    const done =
      loaded && (signing ? await signOrLeave(loaded, wishes, context, surroundings) : look(loaded, wishes, context));
    if (!done) code = 1;
  }
  return code;
}

/** Without a terminal and without an answer there is nothing to sign: the state is what helps. */
function onlyLooks(
  { status, changes, correction, stage, name, role, decision }: SignWishes,
  { terminal }: SignSurroundings,
): boolean {
  if (status === true || changes === true) return true;
  return !terminal && correction !== true && [stage, name, role, decision].every((answer) => answer === undefined);
}

async function loadSigned(
  id: string,
  wishes: SignWishes,
  context: CommandContext,
  { today }: SignSurroundings,
): Promise<SignedModule | undefined> {
  const { root, say } = context;
  const loaded = await load(root, id);
  const { model, diagnostics } = await understand(id, loaded, undefined, wishes.allowLostProgress === true);
  say('');
  if (!model || !loaded.files) {
    refuse(id, diagnostics, context);
    return undefined;
  }
  // Advice is for check:module, but for what is said of the sign-off itself.
  sayFindings(
    diagnostics.filter((finding) => /^validate\/(?:signoff|needs)-/.test(finding.id) && !finding.id.endsWith('-void')),
    say,
  );
  const text = textAt(loaded.files, signOffPath(id));
  const file = text === undefined ? NOBODY : readSignOffs(text);
  say(headingOf(model));
  const state = signOffState(model, loaded.files, today);
  sayState(state, model.settings.version, say);
  return { model, files: loaded.files, state, file, named: isNamed(diagnostics) };
}

/** Shows what stands, what changed, and how to go on. */
function look({ model, state }: SignedModule, { changes }: SignWishes, { say }: CommandContext): boolean {
  say('');
  if (changes === true) sayChanges(state, model.pages, say);
  else sayNext(model, state, say);
  return true;
}

/** Signs, unless somebody leaves a question: nothing is written before the last answer. */
async function signOrLeave(
  module: SignedModule,
  wishes: SignWishes,
  context: CommandContext,
  surroundings: SignSurroundings,
): Promise<boolean> {
  try {
    return await sign(module, wishes, context, surroundings);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    context.say('Stopped. Nothing was signed, and nothing was written.');
    return false;
  }
}

async function sign(
  module: SignedModule,
  wishes: SignWishes,
  context: CommandContext,
  surroundings: SignSurroundings,
): Promise<boolean> {
  const { say, root } = context;
  const { model, files, state } = module;
  if (state.stages.some(({ changes }) => changes.length > 0)) {
    say('');
    sayChanges(state, model.pages, say);
  }
  say('');
  const ask = surroundings.terminal ? (surroundings.ask ?? (await openAsk(context.toolkitRoot))) : undefined;
  const before = await soundFile(module, wishes, context, ask);
  if (!before) return false;
  const filled = ask ? await askMissing(wishes, ask, state, surroundings.today) : wishes;
  const answers = readAnswers(filled, state, surroundings.today, say);
  if (!answers) return false;
  const signature = filled.correction === true ? confirmCorrection(module, before, answers, say) : answers;
  if (!signature) return false;
  const approves = answers.decision === 'approve' && filled.correction !== true;
  if (approves && !(await mayApprove(module, answers.stage, context))) return false;

  const text = writeSignOffs(addSignature(before, signature, model, projectModule(model, files)));
  if (!(await written(join(root, ...signOffPath(model.id).split('/')), text))) {
    say(
      'Nothing was signed: signoff.yaml could not be written. Is it open in another program? Close it, and sign again.',
    );
    return false;
  }
  say(`Recorded in ${signOffPath(model.id)}. Keep it with the module.`);

  const signedFiles = new Map([...files, [signOffPath(model.id), text]]);
  const now = signOffState(model, signedFiles, surroundings.today);
  say('');
  say(headingOf({ ...model, draft: !now.released }));
  sayState(now, model.settings.version, say);
  sayNotes(model, answers, now, say);
  if (now.released && !state.released) {
    const record = await writeRelease(root, model, files, module.named);
    say(`What learners can be half-way through is recorded in ${record}. Keep it with the module.`);
  }
  say('');
  sayNext(model, now, say);
  return true;
}

/** Writes the file whole. On Windows a file that another program holds open stays as it was; a signature must not vanish. */
async function written(file: string, text: string): Promise<boolean> {
  writeWhole(file, text);
  return (await readFile(file, 'utf8').catch(() => undefined)) === text;
}

/** The sign-off as it counts; what was changed by hand is taken out only when somebody says so. */
async function soundFile(
  { file, model }: SignedModule,
  { startAgain }: SignWishes,
  { say }: CommandContext,
  ask: Ask | undefined,
): Promise<SignOffFile | undefined> {
  const { problem, signed, stood } = file;
  if (!problem) return { signed, stood };
  const kept = problem.type === 'changed' ? signed : [];
  const dropped =
    kept.length === 0
      ? 'No signature in signoff.yaml can be relied on.'
      : `Only the first ${kept.length} of the signatures in signoff.yaml can be relied on; the rest would be taken out.`;
  const agreed = startAgain === true || (ask !== undefined && (await askStartAgain(ask, dropped)));
  if (!agreed) {
    say(`Nothing was signed. ${dropped}`);
    say(`Take back the change in it, or start again with ${typed(`sign:module ${model.id} --start-again`)}`);
    return undefined;
  }
  // The marks were not what was sealed, so nobody can say any more what changed since.
  return { signed: kept, stood: new Map() };
}

/** Whether the module is fit to be approved: without a mistake in its packages, and complete where it would be released. */
async function mayApprove(
  { model, files, state }: SignedModule,
  stage: string,
  context: CommandContext,
): Promise<boolean> {
  const { say } = context;
  const releases = state.stages.every((each) => each.stage === stage || each.state === 'stands');
  const { settings, organisation } = model;
  if (
    (releases || stage === 'technical') &&
    settings.needs.includes('support links') &&
    organisation.support.length === 0
  ) {
    say('Nothing was signed: this module is not released without support links, and organisation.yaml has none.');
    say('Add them to organisation.yaml under support:, each with its name and url.');
    return false;
  }
  const left = checkFindings();
  noteLeftOvers(leftOvers(files, model.id, await readTemplates(context.toolkitRoot)), left);
  if (left.found.length > 0) {
    sayFindings(left.found, say);
    say('Nothing was signed: what stands above is still the template’s own, and nobody here wrote it.');
    return false;
  }
  if (stage !== 'technical') return true;
  const found = await compileProblems(model, files, context);
  if (!hasErrors(found)) return true;
  refuse(model.id, found, context);
  return false;
}

function refuse(id: string, diagnostics: readonly Diagnostic[], { say }: CommandContext): void {
  sayFindings(
    diagnostics.filter(({ severity }) => severity === 'error'),
    say,
  );
  say(`${id} cannot be signed: ${countFindings(diagnostics)}. Mend the mistakes, then sign what stands there.`);
}
